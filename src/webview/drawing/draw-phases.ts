import { fitting } from './labels.ts';
import { dashedUpright, faintly } from './pen.ts';
import type { ScenePhase, Sketch } from './scene.ts';

/** The bands of the phases: a solid edge, a tint through the lanes, and the name where it fits. */
export function drawPhases(sketch: Sketch): void {
  for (const phase of sketch.scene.phases) {
    const from = Math.max(-2, Math.round(sketch.x(phase.start)));
    const to = Math.min(sketch.width + 2, Math.round(sketch.x(phase.end)));
    if (to > from) drawPhase(sketch, phase, from, to);
  }
}

function drawPhase(
  { pen, palette, layout, height, measure }: Sketch,
  phase: ScenePhase,
  from: number,
  to: number,
): void {
  const { ruler, bands } = layout;
  const wide = to - from;
  pen.fillStyle = pen.strokeStyle = palette.phases[phase.name] ?? palette.foreground;
  faintly(pen, palette.through, () => pen.fillRect(from, ruler + bands, wide, height - ruler - bands));
  faintly(pen, palette.tint, () => pen.fillRect(from, ruler, wide, bands));
  pen.fillRect(from, ruler, wide, 2.5);
  if (palette.contrast) outlined(pen, from, ruler, wide, bands);
  faintly(pen, palette.contrast ? 0.8 : 0.45, () => dashedUpright(pen, from, ruler, height, [2, 3]));
  pen.fillStyle = palette.foreground;
  pen.textAlign = 'left';
  pen.fillText(
    fitting(namesOf(phase), to - Math.max(0, from) - 8, measure),
    Math.max(0, from) + 5,
    ruler + 11.5,
  );
}

function outlined(pen: Sketch['pen'], x: number, y: number, width: number, height: number): void {
  pen.lineWidth = 1;
  pen.beginPath();
  pen.rect(x + 0.5, y + 0.5, width - 1, height - 1);
  pen.stroke();
}

/** "Detect 7m", "Detect", "Ack", "7m". */
const namesOf = ({ name, duration }: ScenePhase): readonly string[] => [
  `${name} ${duration}`,
  name,
  name === 'Acknowledge' ? 'Ack' : duration,
];
