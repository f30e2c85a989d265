import { stepFor, ticks } from '../model/scale.ts';
import { faintly, upright } from './pen.ts';
import type { Sketch } from './scene.ts';

const APART = 90;
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** Round instants: a faint line through everything, and the time above it. */
export function drawRuler({
  pen,
  palette,
  range,
  width,
  height,
  layout,
  clock,
  x,
  measure,
  flag,
}: Sketch & Flag): void {
  const shifted = { start: range.start - clock.origin, end: range.end - clock.origin };
  const step = stepFor(shifted, width, APART);
  pen.fillStyle = palette.foreground;
  const instants = ticks(shifted, width, APART).map((tick) => tick + clock.origin);
  faintly(pen, palette.contrast ? 0.2 : 0.08, () => {
    for (const at of instants) upright(pen, x(at), layout.ruler - 4, height);
  });
  pen.textAlign = 'center';
  for (const at of instants) {
    const text = step < DAY ? clock.text(at, step < MINUTE) : clock.day(at);
    const half = measure(text) / 2;
    const place = x(at);
    if (place < half || place > width - half || meets(flag, place - half, place + half)) continue;
    pen.fillStyle = palette.secondary;
    faintly(pen, palette.quiet, () => pen.fillText(text, place, 11));
  }
}

/** Where the flag of the selected instant stands on the ruler: no other time is written there. */
export interface Flag {
  readonly flag: readonly [number, number] | undefined;
}

const meets = (flag: Flag['flag'], start: number, end: number): boolean =>
  flag !== undefined && start < flag[1] + 4 && flag[0] - 4 < end;
