import type { TextEdit } from '../../document/edit.ts';
import type { Postmortem } from '../../document/postmortem.ts';
import { touches, type Span } from '../../document/span.ts';
import { headingSlugs } from '../links/heading-slugs.ts';
import { markdownLinks } from '../links/markdown-links.ts';
import type { Refused } from './rename.ts';

/** A heading at an offset: its text, and where that stands. */
export interface HeadingAt {
  readonly index: number;
  readonly text: string;
  readonly span: Span;
}

export function headingAt({ text, headings }: Postmortem, offset: number): HeadingAt | undefined {
  const index = headings.findIndex(({ span }) => touches(span, offset));
  const heading = headings[index];
  if (!heading || heading.text === '') return undefined;
  const inside = text.slice(heading.span.start, heading.span.end).indexOf(heading.text);
  const start = heading.span.start + inside;
  return inside < 0
    ? undefined
    : { index, text: heading.text, span: { start, end: start + heading.text.length } };
}

/** What a heading's new text changes: the document it stands in, and the fragments that lead to its headings. */
export interface RenamedHeading {
  readonly edits: readonly TextEdit[];
  /** The new fragment by the old one. A heading that is no longer repeated takes another with it. */
  readonly fragments: ReadonlyMap<string, string>;
}

/** The edits that give a heading another text, and the links of the document to it their new fragment. */
export function renameHeading(
  postmortem: Postmortem,
  { index, span }: HeadingAt,
  to: string,
): RenamedHeading | Refused {
  const text = to.trim();
  const before = headingSlugs(postmortem);
  const after = headingSlugs({
    headings: postmortem.headings.map((heading, at) => (at === index ? { ...heading, text } : heading)),
  });
  const slug = after[index]?.slug ?? '';
  if (!/[\p{L}\p{N}]/u.test(slug) || /[\r\n]/.test(text) || /^#|#$/.test(text))
    return { refused: 'A heading is a line with a word in it, and no # at its ends.' };
  const moved = before.map((one, at) => [one.slug, after[at]?.slug ?? one.slug] as const);
  const fragments = new Map(moved.filter(([from, into]) => from !== into));
  const links = markdownLinks(postmortem).filter(({ path }) => path === '');
  const known = new Set(before.map((one) => one.slug));
  const taken = links.find(
    ({ fragment = '' }) => !known.has(fragment) && after.some((one) => one.slug === fragment),
  );
  if (taken) {
    const line = postmortem.lines.positionAt(taken.span.start).line + 1;
    return {
      refused: `A link in line ${line} leads to #${taken.fragment} already, where nothing is. Mend it first.`,
    };
  }
  return { edits: [{ span, newText: text }, ...fragmentEdits(links, fragments)], fragments };
}

/** The edits that let links follow headings to their new fragments. */
export const fragmentEdits = (
  links: readonly { readonly fragment: string | undefined; readonly fragmentSpan: Span }[],
  fragments: ReadonlyMap<string, string>,
): readonly TextEdit[] =>
  links.flatMap(({ fragment, fragmentSpan }) => {
    const to = fragment === undefined ? undefined : fragments.get(fragment);
    return to === undefined ? [] : [{ span: fragmentSpan, newText: to }];
  });
