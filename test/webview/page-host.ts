import { applyEdits } from '../../src/core/document/edit.ts';
import { parsePostmortem } from '../../src/core/document/parse.ts';
import { curated } from '../../src/core/panel/curate/curated.ts';
import { createFeed } from '../../src/core/panel/feed.ts';
import { parseIntent, type Intent, type ToPanel } from '../../src/core/panel/protocol.ts';
import { confirmEdits, digestsOf } from '../../src/core/timeline/confirm/confirmed.ts';
import type { PanelState } from './states.ts';

declare global {
  interface Window {
    /** What the panel asked its host for. */
    sent: unknown[];
    state: PanelState;
    /** Writes in the document, as somebody would beside the panel. */
    type: (change: (document: string) => string) => void;
    written: () => string;
    acquireVsCodeApi: () => {
      getState(): unknown;
      setState(state: unknown): void;
      postMessage(intent: unknown): void;
    };
  }
}

// The host's part of a panel in the panel's own page: what the feed tells goes the way that an editor's messages go.
const { input, events } = window.state;
let { document } = window.state;
const feed = createFeed((message) => window.postMessage(message), input.sources);

const update = (): void =>
  feed.update(parsePostmortem(document), {
    ...input,
    ...(confirming && { confirming }),
    total: events.length,
  });

let confirming: PanelState['input']['confirming'];

function confirm(): void {
  const postmortem = parsePostmortem(document);
  const edits = confirmEdits(postmortem, { by: 'dana', at: '2026-11-19T09:12:00Z' }) ?? [];
  confirming = {
    roles: { dana: 'incident commander' },
    digests: digestsOf(postmortem.timeline?.entries ?? []),
  };
  document = applyEdits(document, edits);
  update();
}

function answer(intent: Intent): void {
  if (intent.type === 'read') feed.read(intent.events);
  if (intent.type === 'search') feed.search(intent.search);
  if (intent.type === 'curate') {
    const { edits, answer: told } = curated(parsePostmortem(document), intent.curate);
    document = applyEdits(document, edits);
    window.postMessage({ type: 'answer', answer: told } satisfies ToPanel);
    update();
  }
  if (intent.type === 'confirm') confirm();
  if (intent.type !== 'ready') return;
  feed.restart();
  update();
  void feed.capture(events, input.running);
}

window.sent = [];
window.type = (text) => {
  document = text(document);
  update();
};
window.written = () => document;
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
