import { binsOf } from './bins.ts';
import { lanesTop } from './layout.ts';
import { circle } from './pen.ts';
import type { Sketch } from './scene.ts';

const RING = 7;

/** Rings around what a search found; bars where rings would lie in one another. A path for all bars and one for all rings. */
export function drawHits(sketch: Sketch): void {
  const { hits = [], layout, range, width, pen, palette, x } = sketch;
  const step = ((range.end - range.start) / Math.max(1, width)) * 3;
  const rings: (readonly [number, number])[] = [];
  pen.strokeStyle = pen.fillStyle = palette.hit;
  pen.beginPath();
  hits.slice(0, layout.lanes).forEach((row, lane) => {
    const top = lanesTop(layout) + lane * layout.lane;
    const places = binsOf(row, range, step).map(({ at }) => x(at));
    places.forEach((at, index) => {
      if (isAlone(places, index)) rings.push([at, top + layout.lane / 2]);
      else pen.rect(Math.round(at) - 1, top + 2, 2, layout.lane - 3);
    });
  });
  pen.fill();
  pen.lineWidth = 1.5;
  for (const [at, middle] of rings) {
    circle(pen, at, middle, RING);
    pen.stroke();
  }
}

/** Whether there is room for a ring between the ones before and after. */
const isAlone = (places: readonly number[], index: number): boolean =>
  isApart(places, index - 1) && isApart(places, index);

function isApart(places: readonly number[], index: number): boolean {
  const [at, next] = [places[index], places[index + 1]];
  return at === undefined || next === undefined || next - at >= RING * 2;
}
