import { useContext } from 'preact/hooks';
import { timeText } from '../model/clock.ts';
import { ticks, toX, type Range } from '../model/scale.ts';
import { fits } from '../model/labels.ts';
import { ClockContext } from './clock-context.ts';
import { RULER } from './sizes.ts';

interface Props {
  readonly range: Range;
  readonly width: number;
  readonly height: number;
}

export function Ruler({ range, width, height }: Props) {
  const clock = useContext(ClockContext);
  const from = clock.relative ? (clock.zero ?? 0) : 0;
  const shifted = { start: range.start - from, end: range.end - from };
  return (
    <g class="ruler">
      {ticks(shifted, width, 90).map((tick) => {
        const x = toX(shifted, width, tick);
        return (
          <g key={tick}>
            <line x1={x} x2={x} y1={RULER - 4} y2={height} />
            {fits(x, timeText(tick + from, clock, false), width) && (
              <text x={x} y={14} text-anchor="middle">
                {timeText(tick + from, clock, false)}
              </text>
            )}
          </g>
        );
      })}
    </g>
  );
}
