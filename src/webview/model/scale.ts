/** The stretch of time that the drawing shows, in milliseconds since the epoch. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const DAY = 24 * 60 * MINUTE;
const STEPS = [
  ...[1, 2, 5, 10, 15, 30].map((seconds) => seconds * SECOND),
  ...[1, 2, 5, 10, 15, 30, 60, 120, 240, 720].map((minutes) => minutes * MINUTE),
  ...[1, 2, 7, 14, 28].map((days) => days * DAY),
];
const SHORTEST = 10 * SECOND;

/** All instants with a margin at both ends. */
export function rangeOf(instants: readonly number[]): Range {
  if (instants.length === 0) return { start: 0, end: 60 * MINUTE };
  const start = instants.reduce((a, b) => Math.min(a, b));
  const end = instants.reduce((a, b) => Math.max(a, b));
  const margin = Math.max(2 * MINUTE, (end - start) * 0.03);
  return { start: start - margin, end: end + margin };
}

export const toX = ({ start, end }: Range, width: number, at: number): number =>
  ((at - start) / (end - start)) * width;

export const toInstant = ({ start, end }: Range, width: number, x: number): number =>
  start + (x / width) * (end - start);

/** The range scaled by `factor` with the instant `at` kept in place. */
export function zoom({ start, end }: Range, at: number, factor: number): Range {
  const scale = (end - start) * factor < SHORTEST ? SHORTEST / (end - start) : factor;
  return { start: at - (at - start) * scale, end: at + (end - at) * scale };
}

export const pan = ({ start, end }: Range, ms: number): Range => ({ start: start + ms, end: end + ms });

/** The range moved, where it must be, so that it shows `at` in its middle. */
export function reaching(range: Range, at: number): Range {
  if (range.start <= at && at <= range.end) return range;
  return pan(range, at - (range.start + range.end) / 2);
}

/** The range no longer than twice the whole, and its middle within it: nobody gets lost where nothing is. */
export function within(range: Range, whole: Range): Range {
  const most = (whole.end - whole.start) * 2;
  const span = Math.min(range.end - range.start, most);
  const middle = Math.max(whole.start, Math.min(whole.end, (range.start + range.end) / 2));
  return { start: middle - span / 2, end: middle + span / 2 };
}

/** The smallest round step of which no more than one fits into `apart` pixels. */
export function stepFor(range: Range, width: number, apart: number): number {
  const least = ((range.end - range.start) / Math.max(1, width)) * apart;
  return STEPS.find((candidate) => candidate >= least) ?? Math.ceil(least / (28 * DAY)) * 28 * DAY;
}

/** Round instants for the ruler, at least `apart` pixels from each other. */
export function ticks(range: Range, width: number, apart: number): readonly number[] {
  const step = stepFor(range, width, apart);
  const first = Math.ceil(range.start / step) * step;
  const count = Math.max(0, Math.floor((range.end - first) / step) + 1);
  return Array.from({ length: Math.min(count, 200) }, (_, index) => first + index * step);
}
