import * as vscode from 'vscode';
import type { Account, Connection, Connector } from '../../core/http/connection.ts';
import type { Command } from '../app.ts';
import { connectionFor, CONNECTORS, NEEDS_NODE } from '../connections.ts';
import { showConnectorError } from '../connector-errors.ts';
import { forgetSecret, readSecrets, storeSecret } from '../secrets.ts';

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
  const connector = CONNECTORS.find(({ id }) => id === wanted) ?? (await pickConnector(app));
  if (!connector) return;
  if ((await readSecrets(app, connector.id, connector.secrets)) && typeof wanted !== 'string') {
    await manage(app, connector);
    return;
  }
  await askAndVerify(app, connector);
};

async function pickConnector(app: App): Promise<Verifiable | undefined> {
  const items = await Promise.all(
    CONNECTORS.map(async (connector) => ({
      label: connector.label,
      description: (await readSecrets(app, connector.id, connector.secrets)) ? 'connected' : 'not connected',
      connector,
    })),
  );
  const picked = await vscode.window.showQuickPick(items, {
    title: 'Connections',
    placeHolder: 'A source to import from, or a tracker to push to',
  });
  return picked?.connector;
}

async function manage(app: App, connector: Verifiable): Promise<void> {
  const check = { label: '$(plug) Check', detail: 'Asks whether the token still works and what it sees' };
  const replace = {
    label: '$(key) Replace Token…',
    detail: 'The old one is forgotten once the new one works',
  };
  const remove = { label: '$(trash) Remove', detail: 'Forgets what is stored on this machine' };
  const picked = await vscode.window.showQuickPick([check, replace, remove], { title: connector.label });
  if (picked === check) await verify(app, connector);
  if (picked === replace) await askAndVerify(app, connector);
  if (picked !== remove) return;
  for (const field of connector.secrets) await forgetSecret(app, connector.id, field);
  void vscode.window.showInformationMessage(`${connector.label}: nothing is stored any more.`);
}

async function askAndVerify(app: App, connector: Verifiable): Promise<void> {
  const values: Record<string, string> = {};
  for (const field of connector.secrets) {
    const value = await vscode.window.showInputBox({
      title: `${connector.label}: ${field.label}`,
      prompt: field.help,
      password: field.plain !== true,
      ignoreFocusOut: true,
      validateInput: (typed) =>
        typed.trim() === '' && field.optional !== true
          ? 'Paste it here, or press Escape to stop.'
          : undefined,
    });
    if (value === undefined) return;
    values[field.key] = value.trim();
  }
  if (!(await verify(app, connector, values))) return;
  for (const field of connector.secrets) {
    const value = values[field.key];
    if (value !== undefined) await storeSecret(app, connector.id, field, value);
  }
}

async function verify(
  app: App,
  connector: Verifiable,
  secrets?: Readonly<Record<string, string>>,
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
        void vscode.window.showInformationMessage(
          `${connector.label} is connected${found ? `: ${found}` : ''}.`,
        );
        return true;
      } catch (error) {
        showConnectorError(connector, error);
        return false;
      }
    },
  );
}
