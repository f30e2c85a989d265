/** The stretch of time that the drawing shows, in milliseconds since the epoch. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

const MINUTE = 60_000;
const STEPS = [1, 2, 5, 10, 15, 30, 60, 120, 240, 720, 1440].map((minutes) => minutes * MINUTE);
const SHORTEST = MINUTE;

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

/** Round instants for the ruler, at least `apart` pixels from each other. */
export function ticks(range: Range, width: number, apart: number): readonly number[] {
  const least = ((range.end - range.start) / Math.max(1, width)) * apart;
  const step = STEPS.find((candidate) => candidate >= least) ?? STEPS.at(-1) ?? MINUTE;
  const first = Math.ceil(range.start / step) * step;
  const count = Math.max(0, Math.floor((range.end - first) / step) + 1);
  return Array.from({ length: Math.min(count, 200) }, (_, index) => first + index * step);
}
