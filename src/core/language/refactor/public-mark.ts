import { touches } from '../../document/span.ts';
import { marksOf } from '../../publish/public/marks.ts';
import { frontMatterText } from '../status/status.ts';
import type { Refactoring } from './offer.ts';

/** Lets an entry, an item or a paragraph leave in the public version, or keeps it here again. */
export const publicMark: Refactoring = (postmortem, span, { asked }) => {
  if (asked !== true && span.end === span.start) return [];
  if (!postmortem.frontMatter || frontMatterText(postmortem, 'audience') === 'restricted') return [];
  const smallest = marksOf(postmortem)
    .filter((one) => touches(one.span, span.start))
    .toSorted((a, b) => lengthOf(a.span) - lengthOf(b.span))[0];
  const edit = smallest?.isPublic === true ? smallest.unmark : smallest?.mark;
  if (!smallest || !edit) return [];
  const title = smallest.isPublic
    ? `Keep This ${smallest.noun} Internal`
    : `Mark This ${smallest.noun} as Public`;
  return [{ title, kind: 'refactor.rewrite', edits: [edit] }];
};

const lengthOf = ({ start, end }: { readonly start: number; readonly end: number }): number => end - start;
