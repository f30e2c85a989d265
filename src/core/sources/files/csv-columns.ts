import { defined } from '../fields.ts';

/** Which column of a table says what, by its number from 0. */
export interface Columns {
  readonly time: number;
  /** The day, where the time stands without it. */
  readonly day?: number;
  readonly text: number;
  readonly author?: number;
  readonly link?: number;
}

export type Column = keyof Columns;

/** Headings by what they mean, the surest first. */
const HEADINGS: Readonly<Record<Column, readonly RegExp[]>> = {
  time: [
    /^(?:timestamp|date ?time|created[ _]?(?:at|on)|occurred[ _]?(?:at|on)|time)\b/i,
    /^(?:when|at|start(?:ed)?(?:[ _]?(?:at|time))?|ts)$/i,
    /time|created|date/i,
  ],
  day: [/^(?:date|day)$/i],
  text: [
    /^(?:message|text|description|event|summary|note|content|details?|entry|title)$/i,
    /message|text|description|summary|event|title/i,
  ],
  author: [/^(?:user|author|actor|who|name|from|owner|sender|agent|person|by)$/i, /user|author|actor|agent/i],
  link: [/^(?:url|link|permalink|html_url)$/i],
};

/** The columns as their headings tell them; undefined where no column can be the time, or none the text. */
export function guessColumns(headings: readonly string[]): Columns | undefined {
  const taken = new Set<number>();
  const find = (column: Column): number | undefined => {
    for (const pattern of HEADINGS[column]) {
      const found = headings.findIndex((heading, index) => !taken.has(index) && pattern.test(heading.trim()));
      if (found === -1) continue;
      taken.add(found);
      return found;
    }
    return undefined;
  };
  const time = find('time');
  const text = find('text');
  const bare = time !== undefined && /^time$/i.test((headings[time] ?? '').trim());
  if (time === undefined || text === undefined) return undefined;
  return {
    time,
    text,
    ...defined<Pick<Columns, 'day' | 'author' | 'link'>>({
      day: bare ? find('day') : undefined,
      author: find('author'),
      link: find('link'),
    }),
  };
}
