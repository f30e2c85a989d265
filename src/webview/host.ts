import type { Intent, ToPanel } from '../core/panel/protocol.ts';

interface VsCodeApi {
  postMessage(message: Intent): void;
  setState(state: unknown): void;
}
declare const acquireVsCodeApi: () => VsCodeApi;

/** The way to the host: what the panel wants goes out, snapshots come in. */
export interface HostPort {
  send(intent: Intent): void;
  listen(receive: (message: ToPanel) => void): void;
}

export function connectHost(): HostPort {
  const api = acquireVsCodeApi();
  return {
    send: (intent) => api.postMessage(intent),
    listen: (receive) =>
      window.addEventListener('message', ({ data }: MessageEvent<ToPanel | undefined>) => {
        if (data?.type === 'snapshot') api.setState({ document: document.body.dataset['document'] });
        if (data?.type === 'snapshot' || data?.type === 'select' || data?.type === 'focus') receive(data);
      }),
  };
}
