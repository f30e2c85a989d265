import { binsOf, type Bin } from './bins.ts';
import { lanesTop } from './layout.ts';
import { circle } from './pen.ts';
import type { Sketch } from './scene.ts';

const RING = 7;

/** Rings around what a search found; bars where rings would lie in one another. */
export function drawHits(sketch: Sketch): void {
  const { hits, layout, range, width } = sketch;
  const step = ((range.end - range.start) / Math.max(1, width)) * 3;
  hits?.slice(0, layout.lanes).forEach((row, lane) => {
    const bins = binsOf(row, range, step);
    bins.forEach((bin, index) => drawHit(sketch, bin, lane, isAlone(sketch, bins, index)));
  });
}

function isAlone({ x }: Sketch, bins: readonly Bin[], index: number): boolean {
  const at = x(bins[index]?.at ?? 0);
  const near = [bins[index - 1], bins[index + 1]].filter((bin) => bin !== undefined);
  return near.every((bin) => Math.abs(x(bin.at) - at) >= RING * 2);
}

function drawHit({ pen, palette, layout, x }: Sketch, { at }: Bin, lane: number, isRinged: boolean): void {
  const top = lanesTop(layout) + lane * layout.lane;
  pen.strokeStyle = pen.fillStyle = palette.hit;
  if (!isRinged) {
    pen.fillRect(Math.round(x(at)) - 1, top + 2, 2, layout.lane - 3);
    return;
  }
  pen.lineWidth = 1.5;
  circle(pen, x(at), top + layout.lane / 2, RING);
  pen.stroke();
}
