import type { Finding } from '../../document/finding.ts';
import type { Postmortem, Section } from '../../document/postmortem.ts';
import { keptFor } from '../kept.ts';
import type { Lookup } from '../lookup.ts';
import { toNearest } from '../names/references.ts';
import { textsAt, type Text } from '../yaml-texts.ts';

/** Related postmortems that are nowhere in the workspace. Nothing is said while the workspace isn't known. */
export function relatedFindings(postmortem: Postmortem, lookup: Lookup | undefined): readonly Finding[] {
  const { frontMatter, text: document } = postmortem;
  if (!frontMatter) return [];
  const related = inFrontMatter(frontMatter, undefined, () => textsAt(document, frontMatter, ['related']));
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

const inFrontMatter = keptFor<Section, undefined, readonly Text[]>();
