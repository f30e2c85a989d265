import type { Finding } from '../../document/finding.ts';
import type { Postmortem } from '../../document/postmortem.ts';
import type { Lookup } from '../lookup.ts';
import { toNearest } from '../names/references.ts';
import { textsAt } from '../yaml-texts.ts';

/** Related postmortems that are nowhere in the workspace. Nothing is said while the workspace isn't known. */
export function relatedFindings(postmortem: Postmortem, lookup: Lookup | undefined): readonly Finding[] {
  const related = textsAt(postmortem.text, postmortem.frontMatter, ['related']);
  const known = related.length === 0 ? undefined : lookup?.postmortems()?.map(({ id }) => id);
  if (!known) return [];
  return related
    .filter(({ text }) => !known.includes(text))
    .map(({ text, span }) => ({
      code: 'reference/related',
      span,
      level: 'warning',
      message: `No postmortem of this workspace is called ${text}. Correct the id, or link to it in the text if it is somewhere else.`,
      fixes: toNearest(text, span, known),
    }));
}
