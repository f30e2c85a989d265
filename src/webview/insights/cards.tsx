import type { Chart, ChartId, Insights } from '../../core/insights/model.ts';
import type { InsightsView } from '../../core/insights/protocol.ts';
import { ChartCard } from './chart-card.tsx';
import type { InsightsHost } from './insights-host.ts';
import { MetricCard } from './metric-card.tsx';
import { opening } from './opening.ts';

interface Props {
  readonly insights: Insights;
  readonly view: InsightsView;
  readonly onView: (view: InsightsView) => void;
  readonly host: InsightsHost;
}

/** What has nothing to draw leaves the places above to what has. */
const emptyLast = (a: Chart, b: Chart): number => Number(a.isEmpty) - Number(b.isEmpty);

/** The table goes, and with it what was pressed: the button that shows it again is near. */
const focusCard = (title: string): void =>
  document.querySelector<HTMLElement>(`[aria-label="${title}"] .icon-button`)?.focus();

/** Four figures, then the charts. */
export function Cards({ insights, view, onView, host }: Props) {
  const { documents, cards, charts } = insights;
  const show = (id: ChartId, asTable: boolean): void =>
    onView({ ...view, tables: [...view.tables.filter((one) => one !== id), ...(asTable ? [id] : [])] });
  const shared = (chart: Chart) => ({
    documents,
    onOpen: opening(insights, host, chart.title),
    asTable: view.tables.includes(chart.id),
    onTable: (asTable: boolean) => show(chart.id, asTable),
  });
  const tables = cards.filter(({ id }) => view.tables.includes(id));
  return (
    <div class="cards">
      {cards.map((chart) => (
        <MetricCard key={chart.id} chart={chart} {...shared(chart)} />
      ))}
      {tables.map((chart) => (
        <ChartCard
          key={`${chart.id} table`}
          chart={chart}
          isTwin
          {...shared(chart)}
          onTable={(asTable) => {
            show(chart.id, asTable);
            if (!asTable) focusCard(chart.title);
          }}
        />
      ))}
      {charts.toSorted(emptyLast).map((chart) => (
        <ChartCard
          key={chart.id}
          chart={chart}
          {...shared(chart)}
          onStack={(stackedBy) => onView({ ...view, stackedBy })}
        />
      ))}
    </div>
  );
}
