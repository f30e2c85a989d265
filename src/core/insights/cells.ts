import { formatCount, formatLongDuration } from '../timeline/format.ts';
import type { Placed } from './matching.ts';
import type { Behind, TableCell, TableColumn } from './model.ts';

export const behind = (some: readonly Placed[]): Behind => [...new Set(some.map(({ place }) => place))];

export const text = (label: string, name: string): TableColumn => ({ label, name, isNumber: false });
export const number = (label: string, name: string): TableColumn => ({ label, name, isNumber: true });

export const words = (said: string, of: Behind = []): TableCell => ({
  text: said,
  value: said === '' ? undefined : said,
  behind: of,
});

/** A count of postmortems, which are behind it. */
export const countCell = (of: Behind): TableCell => numberCell(of.length, of);

/** A count of what is in postmortems, such as action items. */
export const numberCell = (count: number, of: Behind): TableCell => ({
  text: formatCount(count),
  value: count,
  behind: of,
});

/** What isn't known is a word, and never 0. */
export const UNKNOWN = 'unknown';

/** In a CSV in minutes, to a hundredth. */
export const durationCell = (ms: number | undefined, of: Behind = []): TableCell => ({
  text: ms === undefined ? UNKNOWN : formatLongDuration(ms),
  value: ms === undefined ? undefined : Math.round(ms / 600) / 100,
  behind: of,
});

export const fewWords = (n: number): string => `n ${n}: too few`;

/** Nothing happened, so there is nothing to be known. */
export const NOTHING: TableCell = { text: 'none', value: undefined, behind: [] };

/** Figures that so few can't carry. */
export const fewCell = (n: number): TableCell => ({ text: fewWords(n), value: undefined, behind: [] });
