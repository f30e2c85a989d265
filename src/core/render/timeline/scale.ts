import { offsetAt } from '../../document/zone.ts';
import { momentOf } from '../../timeline/moments.ts';
import type { Timed } from '../../timeline/metrics.ts';

/** The stretch of time that the drawing covers, and where each instant of it lies. */
export interface Scale {
  readonly start: number;
  readonly end: number;
  readonly width: number;
  /** From the left edge, in units of the drawing. */
  x(at: number): number;
}

const MINUTE = 60_000;

/** From a little before the first to a little after the last; what lies far from the incident itself stays outside. */
export function scaleOf(entries: readonly Timed[], width: number): Scale | undefined {
  const times = entries.flatMap(({ at }) => (at === undefined ? [] : [at]));
  if (times.length === 0) return undefined;
  const all = { from: times.reduce((a, b) => Math.min(a, b)), to: times.reduce((a, b) => Math.max(a, b)) };
  const { from, to } = window(entries, all);
  const span = Math.max(to - from, MINUTE);
  const inner = width - 2 * PAD;
  return { start: from, end: to, width, x: (at) => PAD + ((at - from) / span) * inner };
}

const PAD = 22;

interface Window {
  readonly from: number;
  readonly to: number;
}

/** Entries days before or after would press the incident into a sliver. */
function window(entries: readonly Timed[], all: Window): Window {
  const from = momentOf(entries, 'impact_start').at ?? momentOf(entries, 'detected').at;
  const to = momentOf(entries, 'resolved').at ?? momentOf(entries, 'mitigated').at;
  if (from === undefined || to === undefined || to <= from) return all;
  const room = Math.max((to - from) * 0.5, 5 * MINUTE);
  return { from: Math.max(all.from, from - room), to: Math.min(all.to, to + room) };
}

/** True for what lies in the stretch that the drawing covers. */
export const isWithin = ({ at }: Timed, { start, end }: Scale): boolean =>
  at !== undefined && at >= start && at <= end;

const STEPS = [1, 2, 5, 10, 15, 30, 60, 120, 180, 360, 720, 1440, 2880, 10_080, 43_200, 525_600];

/** Round clock times in `zone` for the axis, at most `most` of them, as instants. */
export function ticksOf(
  { start, end }: Scale,
  zone: string,
  most: number,
): { readonly step: number; readonly at: readonly number[] } {
  const step = (STEPS.find((minutes) => (end - start) / (minutes * MINUTE) <= most) ?? 5_256_000) * MINUTE;
  const offset = offsetAt(start, zone);
  const first = Math.ceil((start + offset) / step) * step - offset;
  const at: number[] = [];
  for (let tick = first; tick <= end && at.length < 2 * most; tick += step) at.push(tick);
  return { step, at };
}
