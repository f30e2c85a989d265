import type { InsightsIntent, InsightsView, ToInsights } from '../../core/insights/protocol.ts';

interface VsCodeApi {
  postMessage(message: InsightsIntent): void;
  getState(): unknown;
  setState(state: { readonly view: InsightsView }): void;
}
declare const acquireVsCodeApi: () => VsCodeApi;

/** The way to the host: what somebody wants goes out, the figures come in. */
export interface InsightsHost {
  send(intent: InsightsIntent): void;
  listen(receive: (message: ToInsights) => void): void;
  /** Keeps how the page is looked at: the host is given it when the window is loaded anew. */
  keep(view: InsightsView): void;
}

const TYPES: readonly unknown[] = ['insights', 'reading'] satisfies readonly ToInsights['type'][];

export function connectInsightsHost(): InsightsHost {
  const api = acquireVsCodeApi();
  return {
    send: (intent) => api.postMessage(intent),
    listen: (receive) =>
      window.addEventListener('message', ({ data }: MessageEvent<ToInsights | undefined>) => {
        if (data && TYPES.includes(data.type)) receive(data);
      }),
    keep: (view) => api.setState({ view }),
  };
}
