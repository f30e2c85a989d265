import type { ConfirmIntent, ToConfirm } from '../../core/panel/confirm/confirm-protocol.ts';
import type { LineView } from '../../core/panel/confirm/confirm-view.ts';
import type { Choices } from './choices.ts';

interface VsCodeApi {
  postMessage(message: ConfirmIntent): void;
  getState(): unknown;
  setState(state: Kept): void;
}
declare const acquireVsCodeApi: () => VsCodeApi;

/** What was chosen so far, with the events that were looked for. */
export interface Kept {
  readonly choices: Choices;
  readonly more: readonly LineView[];
}

/** The way to the host: what somebody wants goes out, what was gathered comes in. */
export interface ConfirmHost {
  send(intent: ConfirmIntent): void;
  listen(receive: (message: ToConfirm) => void): void;
  /** Keeps what was chosen while another tab hides the page, which ends it. */
  keep(kept: Kept): void;
  readonly kept: Kept | undefined;
}

const TYPES: readonly unknown[] = ['gathering', 'confirm', 'found'] satisfies readonly ToConfirm['type'][];

export function connectConfirmHost(): ConfirmHost {
  const api = acquireVsCodeApi();
  return {
    kept: (api.getState() ?? undefined) as Kept | undefined,
    keep: (kept) => api.setState(kept),
    send: (intent) => api.postMessage(intent),
    listen: (receive) =>
      window.addEventListener('message', ({ data }: MessageEvent<ToConfirm | undefined>) => {
        if (data && TYPES.includes(data.type)) receive(data);
      }),
  };
}
