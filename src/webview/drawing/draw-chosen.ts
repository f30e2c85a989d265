import { kept } from './labels.ts';
import { lanesTop } from './layout.ts';
import { circle, faintly, hatch } from './pen.ts';
import type { Sketch } from './scene.ts';

/** From a moment on nothing was known yet: what is drawn there is covered. */
export function drawFuture(sketch: Sketch): void {
  const { pen, palette, until, width, height, layout, x } = sketch;
  if (until === undefined || x(until) >= width) return;
  const from = Math.max(0, x(until));
  pen.fillStyle = palette.background;
  pen.fillRect(from, layout.ruler, width - from, height - layout.ruler);
  pen.strokeStyle = palette.foreground;
  faintly(pen, palette.hatch / 1.5, () =>
    hatch(pen, from, layout.ruler, width - from, height - layout.ruler, 0),
  );
  pen.fillStyle = palette.focus;
  pen.fillRect(Math.round(from) - 1, layout.ruler, 2, height - layout.ruler);
  drawUnknown(sketch, `Not known yet at ${sketch.clock.text(until, false)}`, from);
}

/** In words, where there is room for them. */
function drawUnknown(
  { pen, palette, width, height, layout, measure }: Sketch,
  text: string,
  from: number,
): void {
  const wide = measure(text) + 24;
  if (wide > width - from) return;
  const [x, y] = [(from + width) / 2, (layout.ruler + height) / 2];
  pen.beginPath();
  pen.roundRect(Math.round(x - wide / 2) + 0.5, Math.round(y) - 13.5, Math.round(wide), 28, 6);
  pen.fillStyle = palette.background;
  pen.fill();
  pen.strokeStyle = palette.lines;
  pen.lineWidth = 1;
  faintly(pen, palette.contrast ? 1 : 0.2, () => pen.stroke());
  pen.fillStyle = palette.foreground;
  pen.textAlign = 'center';
  pen.fillText(text, x, y + 1);
}

/** The stretch that is brushed for its figures. */
export function drawBrush({ pen, palette, brush, height, layout, x, width }: Sketch): void {
  if (!brush) return;
  const from = Math.max(-2, x(brush.start));
  const to = Math.min(width + 2, x(brush.end));
  if (to <= from) return;
  pen.fillStyle = palette.focus;
  faintly(pen, palette.contrast ? 0.25 : 0.16, () =>
    pen.fillRect(from, layout.ruler, to - from, height - layout.ruler),
  );
  pen.fillRect(Math.round(from), layout.ruler, 1, height);
  pen.fillRect(Math.round(to) - 1, layout.ruler, 1, height);
}

/** The instant of the selected event, itself in its lane. */
export function drawPlayhead(sketch: Sketch): void {
  const { pen, palette, scene, selected, height, layout, x } = sketch;
  const at = selected === undefined ? undefined : scene.index.at[selected];
  if (selected === undefined || at === undefined || x(at) < 0 || x(at) > sketch.width) return;
  pen.fillStyle = palette.focus;
  pen.fillRect(
    Math.round(x(at)) - (palette.contrast ? 1 : 0),
    layout.ruler - 2,
    palette.contrast ? 2 : 1,
    height,
  );
  const lane = scene.index.lane[selected] ?? 0;
  if (lane < layout.lanes) drawSelected(sketch, x(at), lanesTop(layout) + (lane + 0.5) * layout.lane);
}

function drawSelected({ pen, palette }: Sketch, x: number, y: number): void {
  circle(pen, x, y, 5.5);
  pen.fillStyle = palette.foreground;
  pen.fill();
  pen.strokeStyle = palette.focus;
  pen.lineWidth = 2.5;
  pen.stroke();
}

/** Where the flag with the selected time is on the ruler. */
export function flagOf({
  scene,
  selected,
  width,
  clock,
  x,
  measure,
}: Sketch): readonly [number, number] | undefined {
  const at = selected === undefined ? undefined : scene.index.at[selected];
  if (at === undefined || x(at) < 0 || x(at) > width) return undefined;
  const wide = measure(clock.text(at, true)) + 12;
  const middle = kept(x(at), wide, width);
  return [middle - wide / 2, middle + wide / 2];
}

export function drawFlag(
  { pen, palette, scene, selected, clock }: Sketch,
  flag: ReturnType<typeof flagOf>,
): void {
  if (!flag || selected === undefined) return;
  const [from, to] = flag;
  pen.beginPath();
  pen.roundRect(Math.round(from) + 0.5, 2.5, Math.round(to - from) - 1, 17, 3);
  pen.fillStyle = palette.flag;
  pen.fill();
  pen.strokeStyle = palette.contrast ? palette.focus : palette.flag;
  pen.lineWidth = 1;
  pen.stroke();
  pen.fillStyle = palette.flagText;
  pen.textAlign = 'center';
  pen.fillText(clock.text(scene.index.at[selected] ?? 0, true), (from + to) / 2, 11.5);
}
