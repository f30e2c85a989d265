import { formatLongDuration } from '../timeline/format.ts';

/** A logarithmic axis of milliseconds. */
export interface Scale {
  readonly from: number;
  readonly to: number;
  readonly ticks: readonly { readonly ms: number; readonly label: string }[];
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const STEPS = [
  10_000,
  MINUTE,
  5 * MINUTE,
  30 * MINUTE,
  2 * HOUR,
  8 * HOUR,
  DAY,
  7 * DAY,
  30 * DAY,
  365 * DAY,
];
const MOST_TICKS = 4;

/** An axis that all of these fit on. What is zero or less stands at its end: a logarithm has no place for it. */
export function scaleOf(all: readonly number[]): Scale {
  const positive = all.filter((ms) => ms > 0);
  const from = Math.max(
    1000,
    positive.reduce((a, b) => Math.min(a, b), 5 * MINUTE),
  );
  const to = Math.max(
    positive.reduce((a, b) => Math.max(a, b), 2 * HOUR),
    from * 2,
  );
  const inside = STEPS.filter((ms) => ms >= from && ms <= to);
  const apart = Math.ceil(inside.length / MOST_TICKS);
  const ticks = inside.filter((_, index) => (inside.length - 1 - index) % Math.max(1, apart) === 0);
  return { from, to, ticks: ticks.map((ms) => ({ ms, label: formatLongDuration(ms) })) };
}

/** Where a duration stands between the ends of an axis, 0 to 1. */
export function placeOn({ from, to }: Scale, ms: number): number {
  const place = Math.log(Math.max(ms, from) / from) / Math.log(to / from);
  return Math.min(1, place);
}

/** Marks from 0 up to what is at least the highest, a handful of them at round numbers. */
export function roundTicks(highest: number, most = 4): readonly number[] {
  const step = roundStep(Math.max(1, highest) / most);
  return Array.from({ length: Math.max(1, Math.ceil(highest / step)) + 1 }, (_, index) => index * step);
}

/** 1, 2 or 5 with noughts behind, at least so much. */
function roundStep(least: number): number {
  const power = 10 ** Math.floor(Math.log10(least));
  const step = [1, 2, 5, 10].find((one) => one * power >= least) ?? 10;
  return Math.max(1, step * power);
}
