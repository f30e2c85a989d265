import { formatDuration } from '../../timeline/format.ts';
import type { Phase } from '../../timeline/metrics.ts';
import { html, type Html } from '../html.ts';
import { widthOf } from './labels.ts';
import type { Scale } from './scale.ts';

/** A phase as a band of the drawing, with its name where there is room for it beside the stems that cross it. */
export interface Band {
  readonly phase: Phase;
  readonly x: number;
  readonly width: number;
  readonly label: { readonly x: number; readonly text: string } | undefined;
}

export function bandsOf(phases: readonly Phase[], scale: Scale, stems: readonly number[]): readonly Band[] {
  return phases.map((phase) => {
    const x = scale.x(Math.max(phase.start, scale.start));
    const end = scale.x(Math.min(phase.end, scale.end));
    return { phase, x, width: Math.max(0, end - x), label: labelIn(phase, x, end, stems) };
  });
}

/** The longest text that fits into a gap between the stems, in the first gap that takes it. */
function labelIn(phase: Phase, from: number, to: number, stems: readonly number[]): Band['label'] {
  const inside = stems.filter((x) => x > from && x < to).toSorted((a, b) => a - b);
  const edges = [from, ...inside, to];
  for (const text of textsOf(phase)) {
    const gap = edges.findIndex((x, index) => (edges[index + 1] ?? x) - x >= widthOf(text) + 10);
    if (gap >= 0) return { x: (edges[gap] ?? from) + 6, text };
  }
  return undefined;
}

function textsOf({ name, start, end }: Phase): readonly string[] {
  const duration = formatDuration(end - start);
  const whole = [`${name} ${duration}`, `${name} ${duration.split(' ')[0] ?? ''}`, name];
  return name === 'Acknowledge' ? [...whole, `Ack ${duration.split(' ')[0] ?? ''}`, 'Ack'] : whole;
}

/** The phases in words, where the drawing has no room to name each. */
export function bandLegend(bands: readonly Band[]): Html | undefined {
  if (bands.every(({ label }) => label)) return undefined;
  const said = bands.map(
    ({ phase: { name, start, end } }) =>
      html`<span class="pm-key pm-${name.toLowerCase()}"
        ><i aria-hidden="true"></i>${name} ${formatDuration(end - start)}</span
      >`,
  );
  return html`<div class="pm-legend" aria-hidden="true">${said}</div>`;
}
