import { useMemo } from 'preact/hooks';
import type { Column, ColumnsChart } from '../../../core/insights/model.ts';
import { ChartFrame } from './chart-frame.tsx';
import type { ChartProps, Open } from './chart-props.ts';
import { labelEvery } from './label-every.ts';
import { Mark } from './mark.tsx';
import { textWidth } from './measure-text.ts';
import { Block, lookOf, patternPrefix, SeriesPatterns } from './series-fill.tsx';

const HEIGHT = 204;
const GUTTER = 14;
const [TOP, BOTTOM] = [22, HEIGHT - 26];
const WIDEST = 27;
const NARROWEST = 14;

export const columnsFit = ({ columns }: ColumnsChart, width: number): boolean =>
  width - GUTTER >= columns.length * NARROWEST;

/** A column a month, of blocks that are as high as the incidents that they stand for are many. */
export function ColumnsPlot({ chart, width, onOpen }: ChartProps<ColumnsChart>) {
  const { title, summary, columns, series, ticks } = chart;
  const prefix = useMemo(patternPrefix, []);
  const unit = (BOTTOM - TOP) / Math.max(1, ticks.at(-1) ?? 1);
  const step = (width - GUTTER) / Math.max(1, columns.length);
  const labels = Math.max(...columns.map(({ label }) => textWidth(label, 11))) + 6;
  const every = labelEvery(labels, step);
  return (
    <ChartFrame name={title} summary={summary} width={width} height={HEIGHT}>
      <SeriesPatterns prefix={prefix} />
      {ticks
        .filter((count) => count > 0)
        .map((count) => (
          <g key={count}>
            <line
              class="grid"
              x1="0"
              x2={width}
              y1={Math.round(BOTTOM - count * unit) + 0.5}
              y2={Math.round(BOTTOM - count * unit) + 0.5}
            />
            <text class="axis-label" x="0" y={BOTTOM - count * unit - 4}>
              {String(count)}
            </text>
          </g>
        ))}
      {columns.map((column, index) => (
        <g key={column.whole}>
          <Stack
            column={column}
            series={series}
            prefix={prefix}
            middle={GUTTER + step * (index + 0.5)}
            wide={Math.min(WIDEST, Math.max(4, Math.round(step * 0.6)))}
            unit={unit}
            onOpen={onOpen}
          />
          {(columns.length - 1 - index) % every === 0 && (
            <text
              class="axis-label"
              text-anchor="middle"
              x={inside(GUTTER + step * (index + 0.5), textWidth(column.label, 11), width)}
              y={BOTTOM + 18}
            >
              {column.label}
            </text>
          )}
        </g>
      ))}
    </ChartFrame>
  );
}

/** The middle of a label that is not to reach over the right edge. */
const inside = (middle: number, wide: number, width: number): number => Math.min(middle, width - wide / 2);

interface StackProps {
  readonly column: Column;
  readonly series: readonly string[];
  readonly prefix: string;
  readonly middle: number;
  readonly wide: number;
  readonly unit: number;
  readonly onOpen: Open;
}

function Stack({ column: { whole, parts }, series, prefix, middle, wide, unit, onOpen }: StackProps) {
  const left = Math.round(middle - wide / 2);
  const edges = parts.map((_, index) =>
    Math.round(BOTTOM - unit * parts.slice(0, index).reduce((sum, { count }) => sum + count, 0)),
  );
  return (
    <g>
      {parts.map(({ count, behind }, index) => {
        const bottom = edges[index] ?? BOTTOM;
        const top =
          edges[index + 1] ?? Math.round(BOTTOM - unit * parts.reduce((sum, part) => sum + part.count, 0));
        return (
          count > 0 && (
            <Mark
              key={index}
              label={`${whole}, ${series[index] ?? ''}: ${count}`}
              behind={behind}
              onOpen={onOpen}
            >
              <rect class="target" x={left} y={top} width={wide} height={bottom - top} />
              <Block
                look={lookOf(index)}
                prefix={prefix}
                x={left}
                y={top + 1}
                width={wide}
                height={Math.max(2, bottom - top - 1)}
              />
            </Mark>
          )
        );
      })}
    </g>
  );
}
