import { useContext } from 'preact/hooks';
import type { PhaseView } from '../../core/panel/snapshot.ts';
import { timeText } from '../model/clock.ts';
import { ClockContext } from './clock-context.ts';
import { BANDS, RULER } from './sizes.ts';

interface Props {
  readonly phases: readonly PhaseView[];
  readonly x: (at: number) => number;
  readonly width: number;
  readonly height: number;
}

/** The bands of the phases: a solid edge, a tint, and the name where it fits. */
export function Phases({ phases, x, width, height }: Props) {
  const clock = useContext(ClockContext);
  return (
    <g>
      {phases.map(({ name, start, end, duration }) => {
        const from = Math.max(-2, x(start));
        const wide = Math.min(width + 2, x(end)) - from;
        if (wide <= 0) return null;
        return (
          <g key={name} class={`phase ${name.toLowerCase()}`}>
            <title>{`${name}: ${duration}, from ${timeText(start, clock)} to ${timeText(end, clock)}`}</title>
            <rect class="through" x={from} y={RULER + BANDS} width={wide} height={height - RULER - BANDS} />
            <rect class="band" x={from} y={RULER} width={wide} height={BANDS} />
            <rect class="edge" x={from} y={RULER} width={wide} height={2.5} />
            <line class="border" x1={from} x2={from} y1={RULER} y2={height} />
            <text x={from + 5} y={RULER + 14.5}>
              {fitting(name, duration, wide)}
            </text>
          </g>
        );
      })}
    </g>
  );
}

/** The longest of the band's names that fits: "Detect 7m", "Detect", "Ack", "7m", or none. */
function fitting(name: string, duration: string, wide: number): string {
  const names = [`${name} ${duration}`, name, name === 'Acknowledge' ? 'Ack' : duration];
  return names.find((text) => text.length * 6.2 + 8 < wide) ?? '';
}
