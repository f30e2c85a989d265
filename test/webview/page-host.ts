import { parsePostmortem } from '../../src/core/document/parse.ts';
import { createFeed } from '../../src/core/panel/feed.ts';
import { parseIntent, type Intent } from '../../src/core/panel/protocol.ts';
import type { PanelState } from './states.ts';

declare global {
  interface Window {
    /** What the panel asked its host for. */
    sent: unknown[];
    state: PanelState;
    acquireVsCodeApi: () => {
      getState(): unknown;
      setState(state: unknown): void;
      postMessage(intent: unknown): void;
    };
  }
}

// The host's part of a panel in the panel's own page: what the feed tells goes the way that an editor's messages go.
const { document, input, events } = window.state;
const feed = createFeed((message) => window.postMessage(message), input.sources);

function answer(intent: Intent): void {
  if (intent.type === 'read') feed.read(intent.events);
  if (intent.type === 'search') feed.search(intent.search);
  if (intent.type !== 'ready') return;
  feed.restart();
  feed.update(parsePostmortem(document), { ...input, total: events.length });
  void feed.capture(events, input.running);
}

window.sent = [];
window.acquireVsCodeApi = () => ({
  // As in an editor, a page made anew has it, and another one has not.
  getState: (): unknown => history.state,
  setState: (state) => history.replaceState(state, ''),
  postMessage: (message) => {
    window.sent.push(message);
    const intent = parseIntent(message);
    if (intent) answer(intent);
  },
});
