import * as vscode from 'vscode';
import type { Account, Connection, Connector } from '../../../core/http/connection.ts';
import { PUBLISHERS } from '../../../core/publishers/index.ts';
import { TRACKERS } from '../../../core/trackers/index.ts';
import type { Command } from '../../app.ts';
import { connectionFor, connectors, NEEDS_NODE } from '../../captured/connections.ts';
import { showConnectorError } from '../../captured/connector-errors.ts';
import { forgetSecret, readSecrets, secretsFrom, storeSecret } from '../../secrets.ts';
import { allSources } from '../../captured/sources.ts';
import { showHow } from './connect-how.ts';
import { pickBesideToken } from './pick-beside-token.ts';

type App = Parameters<Command>[0];

interface Verifiable extends Connector {
  verify?(connection: Connection): Promise<Account>;
}

/** Connections…: shows what is connected; a token is asked for, checked at once, and kept in the secret storage. */
export const connect: Command = async (app, wanted) => {
  if (!app.host.http) {
    void vscode.window.showInformationMessage(NEEDS_NODE);
    return;
  }
  const known = connectors().find(({ id }) => id === wanted);
  const { connector, token } = known ? { connector: known } : await pickConnector(app);
  if (!connector) return;
  const connected = typeof wanted !== 'string' && (await readSecrets(app, connector.id, connector.secrets));
  if (token !== undefined) await askAndVerify(app, connector, token);
  else if (connected) await manage(app, connector);
  else await connectAs(app, connector);
};

async function connectAs(app: App, connector: Verifiable): Promise<void> {
  const ready = await showHow(connector);
  if (ready) await askAndVerify(app, connector, ready.token);
}

interface ConnectorItem extends vscode.QuickPickItem {
  readonly connector?: Verifiable;
}

/** By what they are for; each with who it is connected as. */
async function pickConnector(app: App): Promise<Picked> {
  const uses = [...new Set(connectors().map(useOf))];
  const items = await Promise.all(
    uses.map(async (use): Promise<readonly ConnectorItem[]> => {
      const list = connectors().filter((one) => useOf(one) === use);
      return [separator(use), ...(await Promise.all(list.map(async (one) => itemFor(app, one))))];
    }),
  );
  const picked = await pickBesideToken(items.flat(), {
    title: 'Connections',
    placeHolder: 'A source to import from, a tracker to push to, or where to publish',
  });
  return { connector: picked?.item?.connector, token: picked?.token };
}

interface Picked {
  readonly connector?: Verifiable | undefined;
  readonly token?: string | undefined;
}

function useOf({ id }: Connector): string {
  const uses = [
    ['import from', allSources()],
    ['push to', TRACKERS],
    ['publish to', PUBLISHERS],
  ] as const;
  const found = uses.flatMap(([use, list]) => (list.some((one) => one.id === id) ? [use] : []));
  return `To ${found.join(' and ')}`;
}

const separator = (label: string): ConnectorItem => ({ label, kind: vscode.QuickPickItemKind.Separator });

async function itemFor(app: App, connector: Verifiable): Promise<ConnectorItem> {
  const { id, label, secrets } = connector;
  const from = await secretsFrom(app, id, secrets);
  const icon = from === undefined ? 'circle-outline' : 'pass-filled';
  return { label: `$(${icon}) ${label}`, description: stateOf(app, connector, from), connector };
}

const accountKey = (connector: string): string => `postmortem.account.${connector}`;

function stateOf(
  { context }: App,
  { id, secrets, byExtension }: Connector,
  from: 'stored' | 'environment' | undefined,
): string {
  if (from === undefined) return 'not connected';
  if (secrets.length === 0) return `needs no token; of the extension ${byExtension ?? ''}`;
  const account = context.globalState.get<string>(accountKey(id));
  if (account === undefined)
    return from === 'stored' ? 'connected' : `connected by the environment: ${variablesOf(secrets)}`;
  return `connected as ${account}${from === 'stored' ? '' : ', by the environment'}`;
}

/** `POSTMORTEM_ZOOM_…` for several. */
function variablesOf(secrets: Connector['secrets']): string {
  const [first = { env: '' }] = secrets;
  return secrets.length === 1 ? first.env : `${first.env.split('_').slice(0, 2).join('_')}_…`;
}

async function manage(app: App, connector: Verifiable): Promise<void> {
  const check = { label: '$(plug) Check', detail: 'Asks whether the token still works and what it sees' };
  const replace = {
    label: '$(key) Replace Token…',
    detail: 'The old one is forgotten once the new one works',
  };
  const remove = { label: '$(trash) Remove', detail: 'Forgets what is stored on this machine' };
  const from = await secretsFrom(app, connector.id, connector.secrets);
  const changing = connector.secrets.length === 0 ? [] : [replace];
  const choices = [check, ...changing, ...(from === 'stored' ? [remove] : [])];
  const { item, token } =
    (await pickBesideToken(choices, {
      title: connector.label,
      placeHolder: stateOf(app, connector, from),
      ...(connector.secrets.length > 0 && { takesToken: true }),
    })) ?? {};
  if (token !== undefined) await askAndVerify(app, connector, token);
  if (item === check) await verify(app, connector);
  if (item === replace) await connectAs(app, connector);
  if (item !== remove) return;
  for (const field of connector.secrets) await forgetSecret(app, connector.id, field);
  await app.context.globalState.update(accountKey(connector.id), undefined);
  const left = await secretsFrom(app, connector.id, connector.secrets);
  void vscode.window.showInformationMessage(
    left === undefined
      ? `${connector.label}: nothing is stored any more.`
      : `${connector.label}: nothing is stored any more; the environment still names a token.`,
  );
}

/** `pasted`: stands in the first box that hides it, to be confirmed there. */
async function askAndVerify(app: App, connector: Verifiable, pasted?: string): Promise<void> {
  const values: Record<string, string> = {};
  const hidden = connector.secrets.find(({ plain }) => plain !== true);
  for (const field of connector.secrets) {
    const value = await vscode.window.showInputBox({
      title: field.label.startsWith(connector.label) ? field.label : `${connector.label}: ${field.label}`,
      prompt: field.help,
      password: field.plain !== true,
      value: field === hidden ? (pasted ?? '') : '',
      ignoreFocusOut: true,
      validateInput: (typed) =>
        typed.trim() === '' && field.optional !== true
          ? 'Paste it here, or press Escape to stop.'
          : undefined,
    });
    if (value === undefined) return;
    values[field.key] = value.trim();
  }
  const before = await secretsFrom(app, connector.id, connector.secrets);
  const safe = before === undefined ? undefined : stillThere(connector.label);
  if (!(await verify(app, connector, values, safe))) return;
  for (const field of connector.secrets) {
    const value = values[field.key];
    if (value !== undefined) await storeSecret(app, connector.id, field, value);
  }
}

const stillThere = (label: string): string => `${label}: nothing changed, the old token stays.`;

async function verify(
  app: App,
  connector: Verifiable,
  secrets?: Readonly<Record<string, string>>,
  safe?: string,
): Promise<boolean> {
  return vscode.window.withProgress(
    {
      location: vscode.ProgressLocation.Notification,
      title: `Checking ${connector.label}`,
      cancellable: true,
    },
    async (progress, token) => {
      try {
        const connection = await connectionFor(app, connector, {
          token,
          progress,
          ...(secrets ? { secrets } : {}),
        });
        if (!connection) return false;
        const account = await connector.verify?.(connection);
        const found = [account?.name, account?.detail].filter(Boolean).join(', ');
        await app.context.globalState.update(accountKey(connector.id), found === '' ? undefined : found);
        void vscode.window.showInformationMessage(
          `${connector.label} is connected${found ? ` as ${found}` : ''}.`,
        );
        return true;
      } catch (error) {
        showConnectorError(connector, error, safe);
        return false;
      }
    },
  );
}
