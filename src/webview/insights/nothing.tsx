import { DEFAULT_FILTER } from '../../core/insights/filter.ts';
import type { Insights } from '../../core/insights/model.ts';
import type { InsightsView } from '../../core/insights/protocol.ts';
import type { InsightsHost } from './insights-host.ts';

interface Props {
  readonly insights: Insights;
  readonly view: InsightsView;
  readonly onView: (view: InsightsView) => void;
  readonly host: InsightsHost;
}

const ALL = { ...DEFAULT_FILTER, period: 'all', kind: [] } as const;

/** Instead of charts, where there is nothing to draw: why, and the way on. */
export const Nothing = ({ insights: { state, stateWords }, view, onView, host }: Props) => (
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
    {state === 'empty' && (
      <>
        <div class="nothing-ways">
          <button class="primary" onClick={() => host.send({ type: 'new' })}>
            New Postmortem…
          </button>
          <button class="button" onClick={() => host.send({ type: 'convert' })}>
            Convert an Old Postmortem…
          </button>
        </div>
        <p class="secondary">
          Those that you have already, in Markdown or exported by Rootly or incident.io, count once they are
          converted. The old file stays as it is.
        </p>
      </>
    )}
  </div>
);
