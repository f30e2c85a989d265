import { offsetAt } from '../../core/document/zone.ts';
import { formatShortDay } from '../../core/timeline/format.ts';
import type { ClockFace } from '../drawing/scene.ts';
import { timeText, type Clock } from '../model/clock.ts';
import type { Range } from '../model/scale.ts';

/** How the drawing writes times: round ones are round where the clock hangs, or counted from the zero of T+. */
export const clockFace = (clock: Clock, { start }: Range): ClockFace => ({
  text: (at, seconds) => timeText(at, clock, seconds),
  day: (at) => (clock.relative ? timeText(at, clock, false) : formatShortDay(at, clock.zone)),
  origin: clock.relative ? (clock.zero ?? 0) : -offsetAt(start, clock.zone),
});
