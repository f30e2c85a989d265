import { placeLabels, type Label } from './labels.ts';
import { lanesTop, railY } from './layout.ts';
import { circle, dashedUpright, diamond, faintly, upright } from './pen.ts';
import type { SceneEntry, Sketch } from './scene.ts';

/** What the document tells: diamonds for marks, circles for the rest, with the marks' names on two tiers. */
export function drawRail(sketch: Sketch): void {
  const { pen, palette, scene, width, layout, x } = sketch;
  if (layout.rail === 0) return;
  const y = railY(layout);
  pen.fillStyle = palette.foreground;
  faintly(pen, palette.contrast ? 0.5 : 0.25, () => pen.fillRect(0, y, width, 1));
  const inView = scene.entries.filter(({ at }) => x(at) >= -6 && x(at) <= width + 6);
  if (layout.labels) drawLabels(sketch, inView);
  drawThrough(sketch, inView);
  // Marks last: two entries at one place show the one that says more.
  for (const entry of inView.filter(({ marks }) => marks.length === 0)) drawEntry(sketch, entry, y);
  for (const entry of inView.filter(({ marks }) => marks.length > 0)) drawEntry(sketch, entry, y);
}

function drawLabels(sketch: Sketch, inView: readonly SceneEntry[]): void {
  const marked = inView
    .map(({ key, at, marks, suggested }) => ({
      key,
      x: sketch.x(at),
      names: marks,
      suggested: suggested !== undefined,
    }))
    .filter(({ x, names }) => names.length > 0 && x >= 0 && x <= sketch.width);
  const labels = placeLabels(marked, sketch.width, sketch.measure);
  for (const label of labels) drawStem(sketch, label);
  for (const label of labels) drawLabel(sketch, label);
}

function drawStem({ pen, palette, layout }: Sketch, { at, tier, suggested }: Label): void {
  const top = layout.ruler + layout.bands + (suggested ? 2 : 0) + tier * 12;
  pen.fillStyle = palette.foreground;
  if (!suggested) faintly(pen, 0.4, () => upright(pen, at, top, railY(layout)));
}

function drawLabel({ pen, palette, layout }: Sketch, { at, text, tier, end, suggested }: Label): void {
  const y = layout.ruler + layout.bands + 8 + tier * 12;
  const start = end ? at - 4 : at + 4;
  pen.textAlign = end ? 'right' : 'left';
  pen.lineWidth = 3;
  pen.strokeStyle = palette.background;
  pen.strokeText(text, start, y);
  pen.fillStyle = suggested ? palette.secondary : palette.foreground;
  faintly(pen, suggested ? palette.quiet : 1, () => pen.fillText(text, start, y));
}

/** A mark goes down through the lanes, as thin as may be. */
function drawThrough({ pen, palette, layout, height, x }: Sketch, inView: readonly SceneEntry[]): void {
  pen.strokeStyle = palette.foreground;
  faintly(pen, palette.contrast ? 0.6 : 0.25, () => {
    for (const { at, marks } of inView)
      if (marks.length > 0) dashedUpright(pen, x(at), lanesTop(layout), height, [2, 3]);
  });
}

function drawEntry({ pen, palette, x, entry: selected }: Sketch, entry: SceneEntry, y: number): void {
  const at = x(entry.at);
  const isMark = entry.marks.length > 0;
  const isSet = entry.suggested === undefined;
  if (isMark) diamond(pen, at, y + 0.5);
  else circle(pen, at, y + 0.5, 4);
  pen.fillStyle = isMark && isSet ? palette.foreground : palette.background;
  pen.fill();
  pen.lineWidth = entry.key === selected ? 2.5 : 1.5;
  pen.strokeStyle =
    entry.key === selected ? palette.focus : isMark && isSet ? palette.background : palette.foreground;
  if (!isSet) pen.setLineDash([2, 2]);
  pen.stroke();
  pen.setLineDash([]);
}
