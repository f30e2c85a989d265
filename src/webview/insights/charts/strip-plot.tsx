import type { StripChart, StripDot, StripRow } from '../../../core/insights/model.ts';
import { ChartFrame } from './chart-frame.tsx';
import type { ChartProps, Open } from './chart-props.ts';
import { Mark } from './mark.tsx';
import { textWidth } from './measure-text.ts';
import { swarm } from './swarm.ts';

const ROW = 37.5;
const TOP = 4;
const FOOT = 26;
/** Dots nearer than this stand above each other, so far at most. */
const GAP = 7;
const RISE = 14;
const NARROWEST = 320;

export const stripFits = (_: StripChart, width: number): boolean => width >= NARROWEST;

/** The straight axis, and the room beside it. */
interface Axis {
  readonly from: number;
  readonly to: number;
  readonly width: number;
  readonly at: (value: number) => number;
}

/** A row a priority: how old each of its items is, with a bar where the policy ends. */
export function StripPlot({ chart, width, onOpen }: ChartProps<StripChart>) {
  const { title, summary, rows, ticks } = chart;
  const axis = axisOf(chart, width);
  const bottom = TOP + rows.length * ROW;
  return (
    <ChartFrame name={title} summary={summary} width={width} height={bottom + FOOT}>
      {ticks.map(({ value, label }) => (
        <g key={value}>
          <line class="grid" x1={axis.at(value) + 0.5} x2={axis.at(value) + 0.5} y1="0" y2={bottom} />
          <text class="axis-label" text-anchor="middle" x={axis.at(value)} y={bottom + 18}>
            {label}
          </text>
        </g>
      ))}
      {rows.map((row, index) => (
        <Row
          key={row.label}
          row={row}
          y={Math.round(TOP + (index + 0.5) * ROW)}
          axis={axis}
          onOpen={onOpen}
        />
      ))}
    </ChartFrame>
  );
}

function axisOf({ rows, ticks }: StripChart, width: number): Axis {
  const from = Math.ceil(Math.max(14, ...rows.map(({ label }) => textWidth(label, 12)))) + 13;
  const to = width - Math.ceil(Math.max(24, ...rows.map(({ aside }) => textWidth(aside, 11)))) - 12;
  const last = ticks.at(-1)?.value ?? 1;
  return {
    from,
    to,
    width,
    at: (value) => Math.round(from + (value / Math.max(1, last)) * (to - from - 18)),
  };
}

interface RowProps {
  readonly row: StripRow;
  readonly y: number;
  readonly axis: Axis;
  readonly onOpen: Open;
}

function Row({ row, y, axis, onOpen }: RowProps) {
  const { label, limit, aside, behind, dots } = row;
  const places = dots.map(({ value }) => axis.at(value));
  const heights = swarm(places, GAP, RISE);
  return (
    <g>
      <line class="grid" x1={axis.from} x2={axis.to} y1={y + 0.5} y2={y + 0.5} />
      <Mark label={wordsOf(row)} behind={behind} onOpen={onOpen}>
        <rect class="target" x="0" y={y - 13} width={axis.from - 6} height="26" />
        <rect class="target" x={axis.to + 4} y={y - 13} width={axis.width - axis.to - 4} height="26" />
      </Mark>
      <g class="words" aria-hidden="true">
        <text class="bar-name small" x="0" y={y + 4}>
          {label}
        </text>
        <text class="axis-label" text-anchor="end" x={axis.width} y={y + 4}>
          {aside}
        </text>
      </g>
      {limit !== undefined && (
        <line class="limit" x1={axis.at(limit)} x2={axis.at(limit)} y1={y - 9} y2={y + 9} />
      )}
      {dots.map((dot, index) => (
        <Mark key={index} label={dot.words} behind={[dot.document]} item={dot.item} onOpen={onOpen}>
          <circle class="target" cx={places[index]} cy={y + (heights[index] ?? 0)} r="6.5" />
          <Dot dot={dot} x={places[index] ?? 0} y={y + (heights[index] ?? 0)} />
        </Mark>
      ))}
    </g>
  );
}

const Dot = ({ dot, x, y }: { readonly dot: StripDot; readonly x: number; readonly y: number }) =>
  dot.isLate ? (
    <path class="late" d={`M${x} ${y - 5} l5 9 h-10 Z`} />
  ) : (
    <circle class="within" cx={x} cy={y} r="4" />
  );

const wordsOf = ({ label, aside, dots, limit }: StripRow): string =>
  [`${label}: ${dots.length}, ${aside}`, limit === undefined ? undefined : `the policy allows ${limit} d`]
    .filter((words) => words !== undefined)
    .join('; ');
