import { DEFAULT_FILTER } from '../../core/insights/filter.ts';
import type { Insights } from '../../core/insights/model.ts';
import type { InsightsView } from '../../core/insights/protocol.ts';

interface Props {
  readonly insights: Insights;
  readonly view: InsightsView;
  readonly onView: (view: InsightsView) => void;
}

const ALL = { ...DEFAULT_FILTER, period: 'all', kind: [] } as const;

/** Instead of charts, where there is nothing to draw: why, and the way on. */
export const Nothing = ({ insights: { state, stateWords }, view, onView }: Props) => (
  <div class="nothing">
    <p>{stateWords}</p>
    {state === 'none-match' && (
      <button
        class="button"
        onClick={() => {
          // The button goes with what it says; who pressed it stays near.
          document.querySelector<HTMLElement>('.insight-filter')?.focus();
          onView({ ...view, filter: ALL });
        }}
      >
        Clear Filters
      </button>
    )}
  </div>
);
