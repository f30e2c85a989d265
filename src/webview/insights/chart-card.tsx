import { useState } from 'preact/hooks';
import type { Dimension } from '../../core/insights/filter.ts';
import type { Chart, ColumnsChart, InsightDocument } from '../../core/insights/model.ts';
import { BelowChart } from './below-chart.tsx';
import { fits } from './chart-drawing.tsx';
import type { Open } from './charts/chart-props.ts';
import { textWidth } from './charts/measure-text.ts';
import { useWidth } from './charts/use-width.ts';
import { DrawnChart } from './drawn-chart.tsx';
import { FilterMenu } from './filter-menu.tsx';
import { Legend, legendWidth } from './legend.tsx';
import { Switch } from './switch.tsx';

interface Props {
  readonly chart: Chart;
  readonly documents: readonly InsightDocument[];
  readonly onOpen: Open;
  readonly asTable: boolean;
  readonly onTable: (asTable: boolean) => void;
  /** It is the table of a chart that stands above. */
  readonly isTwin?: boolean;
  /** Stacks the columns by something else. */
  readonly onStack?: (by: Dimension) => void;
}

/** A chart, or the same in rows. */
export function ChartCard({ chart, documents, onOpen, asTable, onTable, isTwin = false, onStack }: Props) {
  const [ref, width] = useWidth<HTMLDivElement>();
  const [showsWhy, setShowsWhy] = useState(false);
  const canDraw = width === 0 || fits(chart, width);
  const isTable = asTable || !canDraw;
  const name = isTwin ? `${chart.title}, table` : chart.title;
  return (
    <section class="card chart-card" aria-label={name} data-chart={chart.id}>
      <div class="card-head">
        <h2>{isTwin ? chart.id : chart.title}</h2>
        <span class="secondary cut">{isTwin ? 'table of the chart above' : chart.n}</span>
        {!chart.isEmpty && (
          <>
            {chart.form === 'columns' && !isTable && (
              <Legend series={chart.series} isBelow={!legendFits(chart, width)} />
            )}
            {chart.form === 'columns' && onStack && <StackMenu by={chart.by} onStack={onStack} />}
            <Switch name={name} asTable={isTable} canDraw={canDraw || isTwin} onTable={onTable} />
          </>
        )}
      </div>
      <div class="drawing-room" ref={ref}>
        {width > 0 && !chart.isEmpty && (
          <DrawnChart chart={chart} documents={documents} width={width} isTable={isTable} onOpen={onOpen} />
        )}
      </div>
      <BelowChart
        chart={chart}
        isTable={isTable}
        onOpen={onOpen}
        showsWhy={showsWhy}
        onWhy={() => setShowsWhy(!showsWhy)}
      />
    </section>
  );
}

const SWITCH = 104;
const STACKED_BY = 96;

/** Whether there is room for the legend beside the title and what is to be pressed there. */
const legendFits = ({ title, n, series, by }: ColumnsChart, width: number): boolean =>
  textWidth(title, 14) + textWidth(n, 12) + legendWidth(series) + SWITCH + (by.length > 1 ? STACKED_BY : 0) <
  width;

interface StackProps {
  readonly by: Extract<Chart, { readonly form: 'columns' }>['by'];
  readonly onStack: (by: Dimension) => void;
}

/** By what the columns are stacked. */
function StackMenu({ by, onStack }: StackProps) {
  if (by.length < 2) return null;
  return (
    <FilterMenu
      name="Stacked by"
      label={by.find(({ isChosen }) => isChosen)?.label ?? 'Stacked by'}
      isOn={false}
      one
      choices={by.map(({ value, label, isChosen }) => ({ value, label, chosen: isChosen }))}
      onChoose={(value) => {
        const chosen = by.find((one) => one.value === value);
        if (chosen) onStack(chosen.value);
      }}
    />
  );
}
