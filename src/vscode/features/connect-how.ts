import * as vscode from 'vscode';
import type { Connector } from '../../core/http/connection.ts';
import { guideOf } from '../../core/sources/guides.ts';

interface Step extends vscode.QuickPickItem {
  /** True where the token is asked for next. */
  readonly run: () => Promise<boolean>;
}

/** Shows where the token comes from and what it needs; true once somebody has it and wants to paste it. */
export async function showHow({ id, label, secrets }: Connector): Promise<boolean> {
  const guide = guideOf(id);
  if (!guide) return true;
  const { page, manifest, note } = guide;
  const { host } = new URL(page);
  const steps: readonly Step[] = [
    {
      label: `$(key) ${secrets.length === 1 ? 'Paste the Token…' : 'Enter the Keys…'}`,
      detail: secrets.map(({ help }) => help).join(' '),
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
    const picked = await vscode.window.showQuickPick(steps, {
      title: `Connect ${label}`,
      placeHolder: 'Choose one; a token is asked for next. It stays in the secret storage of this machine.',
      ignoreFocusOut: true,
    });
    if (!picked) return false;
    if (await picked.run()) return true;
  }
}
