import { cut } from './labels.ts';
import { faintly } from './pen.ts';
import { lower } from './search-sorted.ts';
import type { Sketch } from './scene.ts';

const LEAST = 6;

/** Events with a length: a bar from start to end, captioned where there is room; one under another is not drawn. */
export function drawBars(sketch: Sketch, lane: number, middle: number): void {
  const bars = sketch.scene.index.bars[lane];
  if (!bars) return;
  const { range, x, width } = sketch;
  let drawn = -Infinity;
  for (let at = lower(bars.reach, range.start); at < bars.at.length; at += 1) {
    const [start, end] = [bars.at[at] ?? 0, bars.end[at] ?? 0];
    if (start > range.end) return;
    const from = Math.max(-8, x(start));
    const to = Math.min(width + 8, x(end));
    if (to - from < LEAST || to <= drawn) continue;
    const left = Math.max(from, drawn);
    drawBar(sketch, left, to, middle);
    drawCaption(sketch, lane, { start, end, from: left, to }, middle, bars.event[at] ?? 0);
    drawn = to;
  }
}

function drawBar({ pen, palette, layout }: Sketch, from: number, to: number, y: number): void {
  const height = layout.lane - 6;
  pen.beginPath();
  pen.roundRect(from + 0.5, y - height / 2 + 0.5, to - from - 1, height - 1, 3);
  pen.fillStyle = pen.strokeStyle = palette.foreground;
  if (!palette.contrast) faintly(pen, 0.12, () => pen.fill());
  pen.lineWidth = 1;
  faintly(pen, palette.contrast ? 1 : 0.3, () => pen.stroke());
}

interface Bar {
  readonly start: number;
  readonly end: number;
  readonly from: number;
  readonly to: number;
}

/** Up to the next event of the lane: text is not written under ticks. */
function drawCaption(
  sketch: Sketch,
  lane: number,
  { start, end, from, to }: Bar,
  y: number,
  event: number,
): void {
  const { pen, measure, width, x, scene } = sketch;
  const left = Math.max(0, from) + 10;
  const after = Math.max(start + 1, sketch.range.start);
  const next = Math.min(
    end,
    ...(scene.index.rows[lane] ?? []).map(({ at }) => at[lower(at, after)] ?? Infinity),
  );
  const room = Math.min(to, width, next === end ? to : x(next) - 4) - left - 4;
  pen.textAlign = 'left';
  faintly(pen, 0.9, () => pen.fillText(cut(scene.caption(event), room, measure), left, y + 0.5));
}
