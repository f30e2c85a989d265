import * as vscode from 'vscode';
import type { Connector } from '../../../core/http/connection.ts';
import { guideOf } from '../../../core/sources/guides.ts';
import { pickBesideToken } from './pick-beside-token.ts';

interface Step extends vscode.QuickPickItem {
  /** True where the token is asked for next. */
  readonly run: () => Promise<boolean>;
}

/** Somebody has the token and wants to paste it, or has pasted it already. */
export interface ReadyToPaste {
  readonly token?: string;
}

/** Shows where the token comes from and what it needs; undefined where that is left. */
export async function showHow({ id, label, secrets }: Connector): Promise<ReadyToPaste | undefined> {
  const guide = guideOf(id);
  if (!guide) return {};
  const { page, manifest, note } = guide;
  const { host } = new URL(page);
  const steps: readonly Step[] = [
    {
      label: `$(key) ${secrets.length === 1 ? 'Paste the Token…' : 'Enter the Keys…'}`,
      // Of several, what each is stands where it is asked for: all of it would be cut off here.
      detail: secrets.map(({ help, label: name }) => (secrets.length === 1 ? help : name)).join(', '),
      run: async () => true,
    },
    ...(manifest
      ? [
          {
            label: `$(copy) ${manifest.label}`,
            detail: note ?? '',
            run: async () => {
              await vscode.env.clipboard.writeText(manifest.text);
              await vscode.window.showInformationMessage('The manifest is copied.', {
                modal: true,
                detail: `At ${host} choose "From a manifest", paste it, install the app and copy its bot token. Invite the app to the incident's channel.\n\n${note ?? ''}`,
              });
              return false;
            },
          },
        ]
      : []),
    {
      label: `$(link-external) Open ${host}`,
      detail: 'Where the token is made, in the browser',
      run: async () => {
        await vscode.env.openExternal(vscode.Uri.parse(page));
        return false;
      },
    },
  ];
  for (;;) {
    const picked = await pickBesideToken(steps, {
      title: `Connect ${label}`,
      placeHolder: 'Choose one; a token is asked for next. It stays in the secret storage of this machine.',
      takesToken: true,
    });
    if (!picked?.item) return picked;
    if (await picked.item.run()) return {};
  }
}
