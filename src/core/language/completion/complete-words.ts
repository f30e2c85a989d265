import type { Config } from '../../config/config.ts';
import type { Choice } from './complete-references.ts';
import type { Lookup, PostmortemSummary } from '../lookup.ts';

/** Words that a field may have: those of the repository's list, else those that other postmortems use, most used first. */
export function wordChoices(key: string, config: Config, lookup: Lookup | undefined): readonly Choice[] {
  const listed = listedWords(key, config);
  if (listed.length > 0) return listed.map((label) => ({ label, kind: 'value' }));
  const used = USED[key];
  return used ? countedChoices((lookup?.postmortems() ?? []).flatMap((one) => [...new Set(used(one))])) : [];
}

function listedWords(key: string, { severities, vocabularies, trackers }: Config): readonly string[] {
  if (key === 'severity') return severities;
  if (key === 'cause') return vocabularies.causes;
  if (key === 'tracker') return Object.keys(trackers);
  return key === 'tags' ? vocabularies.tags : [];
}

const USED: Readonly<Record<string, (one: PostmortemSummary) => readonly string[]>> = {
  services: ({ services }) => services,
  teams: ({ teams }) => teams,
  tags: ({ tags }) => tags,
  cause: ({ causes }) => causes,
};

function countedChoices(words: readonly string[]): readonly Choice[] {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts]
    .toSorted(([a, first], [b, second]) => second - first || a.localeCompare(b))
    .map(([label, count]) => ({
      label,
      kind: 'value',
      detail: `in ${count} ${count === 1 ? 'postmortem' : 'postmortems'}`,
    }));
}
