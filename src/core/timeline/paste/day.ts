/** A day as pasted text names it; what it leaves open is settled with the day the person names. */
export type NamedDay =
  | { readonly kind: 'exact'; readonly day: string }
  /** Several readings: a date without its year, or 11/12/2026. */
  | { readonly kind: 'open'; readonly readings: (near: string) => readonly string[] }
  | { readonly kind: 'relative'; readonly word: 'today' | 'yesterday' };

export interface ReadDay {
  readonly day: NamedDay;
  readonly rest: string;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const WEEKDAY =
  /^(?:mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:r(?:s(?:day)?)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?)\b\.?,?\s+/i;
const ISO = /^(\d{4})[-/](\d{2})[-/](\d{2})(?!\d)/;
const MONTH_FIRST = new RegExp(
  `^${MONTH}\\b\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?(?:,?\\s+(\\d{4}))?(?![\\d:])`,
  'i',
);
const DAY_FIRST = new RegExp(
  `^(\\d{1,2})(?:st|nd|rd|th)?\\.?\\s+${MONTH}\\b\\.?(?:,?\\s+(\\d{4}))?(?![\\d:])`,
  'i',
);
const DOTS = /^(\d{1,2})\.(\d{1,2})\.(\d{4})(?!\d)/;
const SLASHES = /^(\d{1,2})\/(\d{1,2})\/(\d{4})(?!\d)/;
const RELATIVE = /^(today|yesterday)\b/i;

/** Reads a day from the start of a text. 11/12/2026 stays open: nobody can tell the month from the day. */
export function readDay(text: string): ReadDay | undefined {
  const weekday = WEEKDAY.exec(text)?.[0] ?? '';
  const from = text.slice(weekday.length);
  for (const read of READERS) {
    const found = read(from);
    if (found) return found;
  }
  return undefined;
}

const READERS: readonly ((text: string) => ReadDay | undefined)[] = [
  (text) => byPattern(text, ISO, ([, y, m, d]) => exact(y, m, d)),
  (text) => byPattern(text, MONTH_FIRST, ([, m, d, y]) => withMonth(y, m, d)),
  (text) => byPattern(text, DAY_FIRST, ([, d, m, y]) => withMonth(y, m, d)),
  (text) => byPattern(text, DOTS, ([, d, m, y]) => exact(y, m, d)),
  (text) => byPattern(text, SLASHES, ([, a, b, y]) => either(exact(y, a, b), exact(y, b, a))),
  (text) => byPattern(text, RELATIVE, ([word]) => relative(word)),
];

function byPattern(
  text: string,
  pattern: RegExp,
  read: (match: RegExpExecArray) => NamedDay | undefined,
): ReadDay | undefined {
  const match = pattern.exec(text);
  const day = match && read(match);
  return day ? { day, rest: text.slice(match[0].length) } : undefined;
}

const relative = (word: string): NamedDay => ({
  kind: 'relative',
  word: word.toLowerCase() === 'today' ? 'today' : 'yesterday',
});

function exact(year?: string, month?: string, day?: string): NamedDay | undefined {
  const written = `${year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}`;
  return isDay(written) ? { kind: 'exact', day: written } : undefined;
}

function withMonth(year?: string, month?: string, day?: string): NamedDay | undefined {
  const number = String(MONTHS.indexOf((month ?? '').slice(0, 3).toLowerCase()) + 1);
  if (year !== undefined) return exact(year, number, day);
  const readings = (near: string): readonly string[] =>
    [-1, 0, 1].flatMap((step) => {
      const found = exact(String(Number(near.slice(0, 4)) + step), number, day);
      return found?.kind === 'exact' ? [found.day] : [];
    });
  return readings('2028').length === 0 ? undefined : { kind: 'open', readings };
}

function either(a: NamedDay | undefined, b: NamedDay | undefined): NamedDay | undefined {
  const days = [a, b].flatMap((one) => (one?.kind === 'exact' ? [one.day] : []));
  return days.length < 2 || days[0] === days[1] ? (a ?? b) : { kind: 'open', readings: () => days };
}

const DAY = 86_400_000;

/** True for a day of the calendar, `YYYY-MM-DD`. */
export function isDay(day: string): boolean {
  const at = /^\d{4}-\d{2}-\d{2}$/.test(day) ? Date.parse(`${day}T00:00:00Z`) : Number.NaN;
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(day);
}

export const addDays = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);

/** Of several readings of a day, the one nearest to a day that is known. */
export function nearest(days: readonly string[], near: string): string | undefined {
  const distance = (day: string): number => Math.abs(Date.parse(day) - Date.parse(near));
  return days.toSorted((a, b) => distance(a) - distance(b))[0];
}
