import { lanesTop } from './layout.ts';
import { faintly, hatch } from './pen.ts';
import type { Sketch } from './scene.ts';

/** Silence is drawn, for it is part of the story: hatched through the lanes. */
export function drawSilences({ pen, palette, scene, range, width, layout, height, x }: Sketch): void {
  const top = lanesTop(layout);
  const { silences } = scene;
  if (height <= top) return;
  pen.strokeStyle = palette.foreground;
  const hatchAt = offsetOf(x(0));
  for (const silence of silences) {
    if (silence.end < range.start || silence.start > range.end) continue;
    const from = Math.max(0, x(silence.start) + 4);
    const to = Math.min(width, x(silence.end) - 4);
    if (to - from < 6) continue;
    faintly(pen, palette.hatch, () => hatch(pen, from, top, to - from, height - top, hatchAt));
  }
}

/** The hatch moves with the time under it. */
const offsetOf = (x: number): number => ((x % 8) + 8) % 8;
