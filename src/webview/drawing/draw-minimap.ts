import { toX, type Range } from '../model/scale.ts';
import { binsOf } from './bins.ts';
import type { EventIndex, Row } from './event-index.ts';
import type { Palette } from './palette.ts';
import { faintly, type Pen } from './pen.ts';
import { lower } from './search-sorted.ts';

export const MINIMAP = 30;
const BAR = 5;

interface MinimapPose {
  readonly all: Range;
  readonly range: Range;
  readonly width: number;
  readonly hits: readonly Row[] | undefined;
  readonly until: number | undefined;
}

/** Everything at a glance, with the stretch that the drawing shows and a bar a hit. */
export function drawMinimap(pen: Pen, palette: Palette, index: EventIndex, pose: MinimapPose): void {
  const { all, width, until } = pose;
  pen.clearRect(0, 0, width, MINIMAP);
  drawColumns(
    pen,
    palette,
    countsOf(index, all, width),
    until === undefined ? width : toX(all, width, until),
  );
  drawHits(pen, palette, pose);
  drawShown(pen, palette, pose);
}

/** How many events are in each column, without those that no filter lets through: a search a column. */
export function countsOf({ shown: at }: EventIndex, all: Range, width: number): readonly number[] {
  const ms = ((all.end - all.start) / Math.max(1, width)) * BAR;
  let before = lower(at, all.start);
  return Array.from({ length: Math.max(1, Math.ceil(width / BAR)) }, (_, column) => {
    const after = lower(at, all.start + (column + 1) * ms);
    const count = after - before;
    before = after;
    return count;
  });
}

function drawColumns(pen: Pen, palette: Palette, counts: readonly number[], until: number): void {
  const most = Math.max(1, ...counts);
  pen.beginPath();
  counts.forEach((count, column) => {
    const height = count === 0 ? 0 : Math.max(2, Math.round((count / most) * (MINIMAP - 8)));
    if (column * BAR < until) pen.rect(column * BAR, MINIMAP - 3 - height, BAR - 2, height);
  });
  pen.fillStyle = palette.foreground;
  faintly(pen, palette.contrast ? 0.9 : 0.45, () => pen.fill());
}

function drawHits(pen: Pen, palette: Palette, { all, width, hits = [] }: MinimapPose): void {
  const step = ((all.end - all.start) / Math.max(1, width)) * 3;
  pen.beginPath();
  for (const row of hits)
    for (const { at } of binsOf(row, all, step))
      pen.rect(Math.round(toX(all, width, at)) - 1, 2, 2, MINIMAP - 4);
  pen.fillStyle = palette.hit;
  pen.fill();
}

function drawShown(pen: Pen, palette: Palette, { all, range, width }: MinimapPose): void {
  const from = Math.max(0.5, Math.min(width - 6, toX(all, width, range.start)));
  const to = Math.min(width - 0.5, Math.max(from + 4, toX(all, width, range.end)));
  pen.beginPath();
  pen.roundRect(from, 0.5, to - from, MINIMAP - 1, 3);
  pen.fillStyle = palette.foreground;
  if (!palette.contrast) faintly(pen, 0.08, () => pen.fill());
  pen.strokeStyle = pen.fillStyle = palette.focus;
  pen.lineWidth = palette.contrast ? 2 : 1;
  pen.stroke();
  for (const edge of [from, to]) pen.fillRect(edge - 1.5, 8, 3, MINIMAP - 16);
}
