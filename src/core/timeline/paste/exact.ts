// Private use characters hold a link behind its time; text from elsewhere that has them says nothing by them.
const OPEN = '\uE000';
const CLOSE = '\uE001';
const LINK = /^\uE000([^\uE000\uE001\s]{1,500})\uE001/;

/** A time known to the millisecond, as the reader of pasted text takes it, with the page of its message. */
export function exactTime(at: number, link?: string): string {
  const iso = new Date(at).toISOString();
  return link === undefined ? iso : `${iso}${OPEN}${link}${CLOSE}`;
}

/** The link that stands at the start of a text. */
export function readLink(text: string): { readonly link: string | undefined; readonly rest: string } {
  const match = LINK.exec(text);
  return match ? { link: match[1], rest: text.slice(match[0].length) } : { link: undefined, rest: text };
}

const EXACT = /\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z/;

/** True where a time stands in the text as `exactTime` writes it. */
export const isExact = (text: string): boolean => EXACT.test(text);

/** The line as it is seen. */
export const withoutLink = (line: string): string => line.replace(/\uE000[^\uE000\uE001]*\uE001/, '');
