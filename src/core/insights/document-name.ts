import type { IncidentFacts } from '../corpus/statistics/incident-facts.ts';
import { isRestricted, RESTRICTED } from './restricted.ts';

/** Its id, or the name of its file without the ending. Of what is restricted neither. */
export function documentName(facts: Pick<IncidentFacts, 'id' | 'file' | 'audience'>): string {
  if (isRestricted(facts)) return RESTRICTED;
  const name = facts.file.slice(facts.file.lastIndexOf('/') + 1);
  return facts.id ?? name.replace(/\.postmortem\.md$/, '');
}
