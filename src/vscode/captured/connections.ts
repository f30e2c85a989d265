import * as vscode from 'vscode';
import type { Account, ChosenFile, Connection, Connector } from '../../core/http/connection.ts';
import { ConnectorError } from '../../core/http/connector-error.ts';
import type { History } from '../../core/http/history.ts';
import type { Http } from '../../core/http/http.ts';
import { isLocal } from '../../core/http/is-local.ts';
import { PUBLISHERS } from '../../core/publishers/index.ts';
import { TRACKERS } from '../../core/trackers/index.ts';
import type { App } from '../app.ts';
import { readSecrets } from '../secrets.ts';
import { baseUrl } from '../settings.ts';
import { allSources } from './sources.ts';

/** What the web host says where a connector is wanted. */
export const NEEDS_NODE =
  'Sources, trackers and publishing need VS Code on a desktop or server. Pasted text, files and the sample work here.';

/** All that a token can be given for, from the registries, and all that is of other extensions. */
export const connectors = (): readonly (Connector & {
  verify?(connection: Connection): Promise<Account>;
})[] =>
  [...allSources(), ...TRACKERS, ...PUBLISHERS]
    .filter(({ secrets, byExtension }) => secrets.length > 0 || byExtension !== undefined)
    // A vendor may be a source, a tracker and a publisher: one token serves all.
    .filter(({ id }, index, all) => all.findIndex((one) => one.id === id) === index);

export interface ConnectionOptions {
  readonly token: vscode.CancellationToken;
  /** Shows why a request waits. */
  readonly progress?: vscode.Progress<{ readonly message?: string }>;
  readonly waiting?: (why: string | undefined) => void;
  readonly secrets?: Readonly<Record<string, string>>;
  readonly options?: Readonly<Record<string, unknown>>;
  readonly files?: ReadonlyMap<string, ChosenFile>;
  readonly repositories?: ReadonlyMap<string, History>;
}

/** Everything a connector may use. Undefined where a secret is missing, or in the web host. */
export async function connectionFor(
  app: App,
  connector: Connector,
  { token, progress, waiting, options = {}, files, repositories, ...given }: ConnectionOptions,
): Promise<Connection | undefined> {
  const secrets = given.secrets ?? (await readSecrets(app, connector.id, connector.secrets));
  if (!secrets || !(app.host.http || isLocal(connector))) return undefined;
  const signal = toSignal(token);
  return {
    http: noted(connector.id, (await app.host.http?.()) ?? offline),
    baseUrl: baseUrl(connector.id, connector.defaultBaseUrl),
    secrets,
    options,
    ...(files && { files }),
    ...(repositories && { repositories }),
    signal,
    wait: async (ms, why) => {
      progress?.report({ message: why });
      waiting?.(why);
      await pause(ms, signal);
      waiting?.(undefined);
    },
  };
}

const lastRequests = new Map<string, string>();

/** When and where a connector was asked last in this window: `14:03:12 UTC, api.pagerduty.com`. */
export const lastRequest = (connector: string): string | undefined => lastRequests.get(connector);

const noted =
  (connector: string, http: Http): Http =>
  async (request) => {
    const host = URL.canParse(request.url) ? new URL(request.url).host : 'no address';
    lastRequests.set(connector, `${new Date().toISOString().slice(11, 19)} UTC, ${host}`);
    return http(request);
  };

const offline: Http = async () => {
  throw new ConnectorError('unreachable', NEEDS_NODE, { sent: false });
};

/** The one wrapper that turns a cancellation token into a signal. */
export function toSignal(token: vscode.CancellationToken): AbortSignal {
  const controller = new AbortController();
  if (token.isCancellationRequested) controller.abort();
  token.onCancellationRequested(() => controller.abort());
  return controller.signal;
}

async function pause(ms: number, signal: AbortSignal): Promise<void> {
  signal.throwIfAborted();
  await new Promise<void>((resolve, reject) => {
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', stop);
      resolve();
    }, ms);
    const stop = (): void => {
      clearTimeout(timer);
      reject(signal.reason);
    };
    signal.addEventListener('abort', stop, { once: true });
  });
}
