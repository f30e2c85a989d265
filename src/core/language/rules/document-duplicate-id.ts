import type { Finding, Fix } from '../../document/finding.ts';
import type { Postmortem, Section } from '../../document/postmortem.ts';
import { textsOf } from '../../document/texts-of.ts';
import { listed } from '../../timeline/listed.ts';
import { keptFor } from '../kept.ts';
import type { Lookup } from '../lookup.ts';
import { nextPostmortemId } from '../names/next-postmortem-id.ts';
import type { Rule } from '../rule.ts';
import { textsAt, type Text } from '../yaml-texts.ts';

const CODE = 'document/duplicate-id';
const NOTE = {
  why: 'Links, tickets and figures know a postmortem by its id. Of two with one id, one is taken for the other.',
  question: 'Which of the two do others refer to? It keeps the id.',
};

/** More files would be a list. */
const MOST_NAMED = 3;

/** An id that another postmortem has as well. Nothing is said while the others aren't known. */
export const duplicateId: Rule = {
  code: CODE,
  summary: 'An id that another postmortem has as well',
  level: 'warning',
  note: NOTE,
  check(postmortem, { lookup }) {
    const { frontMatter } = postmortem;
    if (!frontMatter || !lookup?.sameId) return [];
    const [id] = idIn(frontMatter, undefined, () => textsAt(postmortem.text, frontMatter, ['id']));
    const others = (id && lookup.sameId(id.text)) ?? [];
    if (!id || others.length === 0) return [];
    const left = others.length - MOST_NAMED;
    const named = listed([...others.slice(0, MOST_NAMED), ...(left > 0 ? [`${left} more`] : [])]);
    const found: Finding = {
      code: CODE,
      span: id.span,
      message: `${id.text} is the id of ${named} as well. Give one of them another, so that links, tickets and figures mean one.`,
      note: NOTE,
      fixes: nextFree(postmortem, id, lookup),
    };
    return [found];
  },
};

const idIn = keptFor<Section, undefined, readonly Text[]>();

/** Not where a ticket was made under the id, and is found by it. */
function nextFree(
  { actionItems }: Pick<Postmortem, 'actionItems'>,
  { text, span }: Text,
  lookup: Lookup,
): readonly Fix[] {
  const [, year] = /^PM-(\d{4})-\d{1,9}$/.exec(text) ?? [];
  const known = lookup.postmortems();
  const isTicketed = actionItems.some(({ fields }) => textsOf(fields['ticket']?.value).length > 0);
  if (year === undefined || !known || isTicketed) return [];
  const next = nextPostmortemId(
    known.map(({ id }) => id),
    year,
  );
  return [{ title: `Call this one ${next}`, edits: [{ span, newText: next }] }];
}
