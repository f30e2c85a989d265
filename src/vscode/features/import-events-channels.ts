import * as vscode from 'vscode';
import type { FileAnswers, FileLook } from '../../core/sources/files/given.ts';

/** Which channels of an export: those of incidents are ticked. Undefined where the question is left. */
export async function askChannels({ channels = [], summary }: FileLook): Promise<FileAnswers | undefined> {
  const items = channels.map(({ name, days, isPrivate, isIncident }) => ({
    label: `$(${isPrivate ? 'lock' : 'comment-discussion'}) ${name}`,
    description: `${days.length === 1 ? '1 day' : `${days.length} days`}, ${spanOf(days)}`,
    picked: isIncident,
    name,
  }));
  const picked = await vscode.window.showQuickPick(items, {
    title: `Import Events: ${summary}`,
    placeHolder: 'Which channels? Nothing leaves this machine.',
    canPickMany: true,
    ignoreFocusOut: true,
    matchOnDescription: true,
  });
  return picked && picked.length > 0 ? { channels: picked.map(({ name }) => name) } : undefined;
}

function spanOf(days: readonly string[]): string {
  const [first = '', last = first] = [days[0], days.at(-1)];
  return first === last ? first : `${first} to ${last}`;
}
