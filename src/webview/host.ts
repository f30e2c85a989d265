import { parseToPanel } from '../core/panel/parse-to-panel.ts';
import type { Intent, ToPanel } from '../core/panel/protocol.ts';

interface VsCodeApi {
  postMessage(message: Intent): void;
  setState(state: unknown): void;
}
declare const acquireVsCodeApi: () => VsCodeApi;

/** The way to the host: what the panel wants goes out, what there is comes in. */
export interface HostPort {
  send(intent: Intent): void;
  listen(receive: (message: ToPanel) => void): void;
}

export function connectHost(): HostPort {
  const api = acquireVsCodeApi();
  // With this the panel comes back after a reload, and in another window.
  api.setState({ document: document.body.dataset['document'] });
  return {
    send: (intent) => api.postMessage(intent),
    listen: (receive) =>
      window.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
        const message = parseToPanel(data);
        if (message) receive(message);
      }),
  };
}
