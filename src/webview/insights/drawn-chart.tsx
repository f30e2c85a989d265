import { useMemo } from 'preact/hooks';
import type { Chart } from '../../core/insights/model.ts';
import { ChartDrawing } from './chart-drawing.tsx';
import { ChartTable } from './chart-table.tsx';
import type { ChartProps } from './charts/chart-props.ts';

interface Props extends ChartProps<Chart> {
  readonly isTable: boolean;
}

/** Drawn anew where its numbers or its room are others, not for what changes in the cards around it. */
export const DrawnChart = ({ isTable, ...drawing }: Props) =>
  useMemo(
    () => (isTable ? <ChartTable {...drawing} /> : <ChartDrawing {...drawing} />),
    [drawing.chart, drawing.documents, drawing.width, isTable],
  );
