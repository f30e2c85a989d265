import { insights } from '../../../src/core/insights/insights.ts';
import {
  countsAnew,
  parseInsightsIntent,
  parseInsightsView,
  type InsightsView,
  type ToInsights,
} from '../../../src/core/insights/protocol.ts';
import type { InsightsState } from './insights-states.ts';

declare global {
  interface Window {
    insightsState: InsightsState;
    /** Another document is there, as if it had been written meanwhile. */
    change: (change: (state: InsightsState) => InsightsState) => void;
  }
}

// The host's part of the page in the page itself: it counts what the editor's host would.
const tell = (message: ToInsights): void => window.postMessage(message);
let view: InsightsView = parseInsightsView(history.state?.view);

function update(): void {
  const { facts, folders, unread, today, isReading = false } = window.insightsState;
  if (isReading) return tell({ type: 'reading', read: 130, of: 2000 });
  const setting = {
    ...view,
    today,
    folders,
    unread,
    severities: ['SEV-1', 'SEV-2', 'SEV-3', 'SEV-4'],
    policiesOf: () => ({
      policy: {
        due_within: '72h',
        publish_within: '14d',
        action_due: { P0: '14d', P1: '30d', P2: '60d', P3: '120d' },
      },
      holidays: [],
    }),
  };
  tell({ type: 'insights', insights: insights(facts, setting), view });
}

window.sent = [];
window.change = (change) => {
  window.insightsState = change(window.insightsState);
  update();
};
window.acquireVsCodeApi = () => ({
  // As in an editor, a page made anew has it, and another one has not.
  getState: (): unknown => history.state,
  setState: (state) => history.replaceState(state, ''),
  postMessage: (message) => {
    window.sent.push(message);
    const intent = parseInsightsIntent(message);
    if (intent?.type === 'ready') update();
    if (intent?.type !== 'view') return;
    const isOther = countsAnew(view, intent.view);
    view = intent.view;
    if (isOther) update();
  },
});
