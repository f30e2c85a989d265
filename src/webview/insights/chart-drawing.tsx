import type { Chart } from '../../core/insights/model.ts';
import { BarsPlot, barsFit } from './charts/bars-plot.tsx';
import type { ChartProps } from './charts/chart-props.ts';
import { ColumnsPlot, columnsFit } from './charts/columns-plot.tsx';
import { SpreadPlot, spreadFits } from './charts/spread-plot.tsx';
import { StripPlot, stripFits } from './charts/strip-plot.tsx';

/** The drawing of a chart, by its form. */
export function ChartDrawing({ chart, ...rest }: ChartProps<Chart>) {
  switch (chart.form) {
    case 'spread':
      return <SpreadPlot chart={chart} {...rest} />;
    case 'columns':
      return <ColumnsPlot chart={chart} {...rest} />;
    case 'bars':
      return <BarsPlot chart={chart} {...rest} />;
    case 'strip':
      return <StripPlot chart={chart} {...rest} />;
  }
}

/** Whether there is room for its labels; where there is not, its table says the same. */
export function fits(chart: Chart, width: number): boolean {
  switch (chart.form) {
    case 'spread':
      return spreadFits(chart, width);
    case 'columns':
      return columnsFit(chart, width);
    case 'bars':
      return barsFit(chart, width);
    case 'strip':
      return stripFits(chart, width);
  }
}
