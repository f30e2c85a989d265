import { Fragment } from 'preact';
import type { InsightDocument, SpreadChart } from '../../core/insights/model.ts';
import { Icon } from '../view/icon.tsx';
import type { Open } from './charts/chart-props.ts';
import { spreadFits } from './charts/spread-plot.tsx';
import { useWidth } from './charts/use-width.ts';
import { DrawnChart } from './drawn-chart.tsx';
import { OpenButton } from './open-button.tsx';

interface Props {
  readonly chart: SpreadChart;
  readonly documents: readonly InsightDocument[];
  readonly onOpen: Open;
  /** Its table stands below the four, where there is room for it. */
  readonly asTable: boolean;
  readonly onTable: (asTable: boolean) => void;
}

/** A metric in one figure, with what it is made of. */
export function MetricCard({ chart, documents, onOpen, asTable, onTable }: Props) {
  const { id, formula, wholeFormula, median, behind, medianWords, isEmpty } = chart;
  const [ref, width] = useWidth<HTMLDivElement>();
  return (
    <section class="card metric-card" aria-label={chart.title}>
      <div class="card-head">
        <h2 tabIndex={0} aria-label={`${chart.title}, ${wholeFormula}`} class="explained">
          {id}
          <span class="formula" role="tooltip">
            {wholeFormula}
          </span>
        </h2>
        <span class="secondary cut">{formula}</span>
        <button
          class={asTable ? 'icon-button on' : 'icon-button'}
          aria-pressed={asTable}
          aria-label={`${id} as a table`}
          title={asTable ? 'Hide the table' : 'Show as a table'}
          onClick={() => onTable(!asTable)}
        >
          <Icon name="table" />
        </button>
      </div>
      <div class="figure">
        <OpenButton behind={behind} about={medianWords} onOpen={onOpen}>
          <strong>{median}</strong>
        </OpenButton>{' '}
        <span class="secondary">{medianWords}</span>
      </div>
      <p class="secondary">
        <Detail chart={chart} onOpen={onOpen} />
      </p>
      <div class="drawing-room" ref={ref}>
        {width > 0 && !isEmpty && (
          <DrawnChart
            chart={chart}
            documents={documents}
            width={width}
            isTable={!spreadFits(chart, width)}
            onOpen={onOpen}
          />
        )}
      </div>
    </section>
  );
}

/** Below the figure, each number with the postmortems behind it: the longest of these, those before, and the unknown. */
const Detail = ({
  chart: { detail, behind, before, unknown, unknownWords },
  onOpen,
}: Pick<Props, 'chart' | 'onOpen'>) =>
  [
    ...detail
      .split(SEPARATOR)
      .map((words) => ({ words, behind: /^(?:p90|n) /.test(words) ? behind : before })),
    ...(unknownWords === '' ? [] : [{ words: unknownWords, behind: unknown }]),
  ].map((part, index) => (
    <Fragment key={part.words}>
      {index > 0 && SEPARATOR}
      <OpenButton behind={part.behind} about={part.words} onOpen={onOpen}>
        {part.words}
      </OpenButton>
    </Fragment>
  ));

const SEPARATOR = ' · ';
