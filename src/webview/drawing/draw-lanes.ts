import { APART, binsOf, eachBin, type Bin } from './bins.ts';
import { drawBars } from './draw-bars.ts';
import { lookOf, type Look, type Row } from './event-index.ts';
import { cut } from './labels.ts';
import { lanesTop } from './layout.ts';
import { circle, faintly, hatch, triangle } from './pen.ts';
import type { SceneLane, Sketch } from './scene.ts';

/** One lane after another: a line above, hints of what is filtered out, bars, ticks whose height is their number, then what stands out. */
export function drawLanes(sketch: Sketch): void {
  const { scene, layout } = sketch;
  const bins = scene.lanes.slice(0, layout.lanes).map((_, lane) => binned(sketch, lane, 'tick'));
  const most = mostIn(bins);
  scene.lanes.slice(0, layout.lanes).forEach((lane, index) => {
    const top = lanesTop(layout) + index * layout.lane;
    const middle = top + layout.lane / 2;
    drawLine(sketch, top);
    if (lane.note !== undefined) drawNote(sketch, lane.note, top);
    drawHints(sketch, binned(sketch, index, 'out'), middle);
    drawBars(sketch, index, middle);
    drawTicks(sketch, bins[index] ?? [], middle, most);
    drawSkew(sketch, lane, bins[index] ?? [], middle);
    drawStanding(sketch, index, middle);
  });
}

const perPixel = ({ range, width }: Sketch): number => (range.end - range.start) / Math.max(1, width);

function binned(sketch: Sketch, lane: number, look: Look): readonly Bin[] {
  const row = sketch.scene.index.rows[lane]?.[lookOf(look)];
  return row ? binsOf(row, sketch.range, perPixel(sketch) * APART) : [];
}

/** The next power of two: the heights change seldom while the range moves. */
function mostIn(lanes: readonly (readonly Bin[])[]): number {
  let most = 8;
  for (const bins of lanes) for (const { from, to } of bins) if (to - from > most) most = to - from;
  return 2 ** Math.ceil(Math.log2(most));
}

function drawLine({ pen, palette, width }: Sketch, top: number): void {
  pen.fillStyle = palette.lines;
  faintly(pen, palette.contrast ? 0.7 : 0.14, () => pen.fillRect(0, top, width, 1));
}

function drawNote({ pen, palette, width, layout, measure }: Sketch, note: string, top: number): void {
  pen.strokeStyle = palette.foreground;
  faintly(pen, palette.hatch / 2, () => hatch(pen, 0, top + 1, width, layout.lane - 2, 0));
  pen.textAlign = 'left';
  const text = cut(note, width - 16, measure);
  pen.fillStyle = palette.background;
  pen.fillRect(4, top + 2, measure(text) + 8, layout.lane - 4);
  pen.fillStyle = palette.secondary;
  faintly(pen, palette.quiet, () => pen.fillText(text, 8, top + layout.lane / 2));
}

/** Low and faint: that something is there which the filters leave out. */
function drawHints({ pen, palette, x }: Sketch, bins: readonly Bin[], middle: number): void {
  if (bins.length === 0) return;
  pen.beginPath();
  for (const { at } of bins) pen.rect(Math.round(x(at)), middle - 2, 1, 4);
  pen.fillStyle = palette.foreground;
  faintly(pen, palette.hint, () => pen.fill());
}

/** One path for the lane, so that its cost is one fill. */
function drawTicks(
  { pen, palette, x, layout }: Sketch,
  bins: readonly Bin[],
  middle: number,
  most: number,
): void {
  const room = layout.lane - 7;
  pen.beginPath();
  for (const { from, to, at } of bins) {
    const height = 5 + Math.round(((to - from) / most) ** 0.7 * room);
    pen.rect(Math.round(x(at)) - 1, middle - Math.ceil(height / 2), 2, height);
  }
  pen.fillStyle = palette.foreground;
  faintly(pen, palette.tick, () => pen.fill());
}

/** A clock that runs ahead: from each tick back to when it was on the others' clock, where that can be seen. */
function drawSkew(sketch: Sketch, { skew }: SceneLane, bins: readonly Bin[], middle: number): void {
  const wide = skew / perPixel(sketch);
  if (Math.abs(wide) < APART) return;
  const { pen, palette, x } = sketch;
  pen.fillStyle = palette.foreground;
  faintly(pen, 0.5, () => {
    for (const { at } of bins) pen.fillRect(Math.min(x(at), x(at - skew)), middle, Math.abs(wide), 1);
  });
}

/** Triangles for warnings and errors, circles for what the document tells. */
function drawStanding(sketch: Sketch, lane: number, y: number): void {
  const { pen, palette, scene, x } = sketch;
  const each = (look: 'warning' | 'error' | 'told', draw: (at: number) => void): void => {
    const row: Row | undefined = scene.index.rows[lane]?.[lookOf(look)];
    if (row) eachBin(row, sketch.range, perPixel(sketch) * STANDING, ({ at }) => draw(x(at)));
  };
  pen.lineWidth = 1.25;
  pen.strokeStyle = palette.warning;
  each('warning', (at) => (triangle(pen, at, y), pen.stroke()));
  pen.fillStyle = palette.error;
  each('error', (at) => (triangle(pen, at, y), pen.fill()));
  pen.fillStyle = palette.foreground;
  pen.strokeStyle = palette.background;
  pen.lineWidth = 1.5;
  each('told', (at) => (circle(pen, at, y, 4), pen.fill(), pen.stroke()));
}

/** What stands out is larger than a tick. */
export const STANDING = 6;
