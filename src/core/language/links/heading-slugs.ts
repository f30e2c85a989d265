import type { Heading, Postmortem } from '../../document/postmortem.ts';

/** A heading with the fragment that links name it by. */
export interface SluggedHeading {
  readonly heading: Heading;
  readonly slug: string;
}

/** Lower case, without punctuation, blanks as hyphens: what Git hosts make of a heading. */
export const slugOf = (text: string): string =>
  text
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '')
    .replaceAll(' ', '-');

/** The headings in their order; one whose fragment is taken by an earlier one has a number behind. */
export function headingSlugs({ headings }: Pick<Postmortem, 'headings'>): readonly SluggedHeading[] {
  const counts = new Map<string, number>();
  return headings.map((heading) => {
    const plain = slugOf(heading.text);
    let slug = plain;
    while (counts.has(slug)) {
      const count = (counts.get(plain) ?? 0) + 1;
      counts.set(plain, count);
      slug = `${plain}-${count}`;
    }
    counts.set(slug, 0);
    return { heading, slug };
  });
}
