import { parseToPanel } from '../core/panel/parse-to-panel.ts';
import type { Intent, ToPanel } from '../core/panel/protocol.ts';
import { parseKept, type KeptView } from './model/kept-view.ts';

interface VsCodeApi {
  postMessage(message: Intent): void;
  getState(): unknown;
  setState(state: unknown): void;
}
declare const acquireVsCodeApi: () => VsCodeApi;

/** The way to the host: what the panel wants goes out, what there is comes in. */
export interface HostPort {
  send(intent: Intent): void;
  listen(receive: (message: ToPanel) => void): void;
  /** What was kept of the view by the page before this one. */
  readonly kept: KeptView;
  keep(view: KeptView): void;
}

export function connectHost(): HostPort {
  const api = acquireVsCodeApi();
  const state = api.getState();
  const kept = parseKept(typeof state === 'object' && state !== null && 'view' in state ? state.view : {});
  const { document: shown } = document.body.dataset;
  // With the document's name the panel comes back after a reload, and in another window.
  const keep = (view: KeptView): void => api.setState({ document: shown, view });
  keep(kept);
  return {
    send: (intent) => api.postMessage(intent),
    listen: (receive) =>
      window.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
        const message = parseToPanel(data);
        if (message) receive(message);
      }),
    kept,
    keep,
  };
}
