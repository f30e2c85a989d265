import * as vscode from 'vscode';
import { whatIsMissing, type Missing } from '../../core/language/status/missing.ts';
import type { Command } from '../app.ts';
import { contextFor } from '../checked.ts';
import { configOf } from '../config.ts';
import { toRange } from '../convert.ts';
import { activePostmortem, postmortemOf } from '../documents.ts';
import { STATUS_VIEWS } from '../status-views.ts';

/** What Is Missing?: what the next status asks for, each with a jump to where it is mended. */
export const showMissing: Command = async () => {
  const document = activePostmortem();
  if (!document) {
    void vscode.window.showInformationMessage('Open a postmortem to see what it still needs.');
    return;
  }
  await configOf(document.uri);
  const { next, items } = whatIsMissing(postmortemOf(document), contextFor(document));
  if (next !== undefined && items.length > 0) await pickMissing(document, items, STATUS_VIEWS[next].label);
  else void sayNothingMissing(next && STATUS_VIEWS[next].label);
};

async function sayNothingMissing(next: string | undefined): Promise<void> {
  if (next === undefined) {
    void vscode.window.showInformationMessage('This postmortem has no further status.');
    return;
  }
  const change = await vscode.window.showInformationMessage(
    `Nothing is missing before ${next}.`,
    'Change Status…',
  );
  if (change !== undefined) await vscode.commands.executeCommand('postmortem.changeStatus');
}

/** What is missing before a status, each with a jump to where it is mended. */
export async function pickMissing(
  document: vscode.TextDocument,
  items: readonly Missing[],
  before: string,
): Promise<void> {
  const { lines } = postmortemOf(document);
  const things = items.length === 1 ? 'thing' : 'things';
  const picked = await vscode.window.showQuickPick(
    items.map(({ message, code, span }) => ({
      label: message,
      detail: `Line ${lines.positionAt(span.start).line + 1} · ${code}`,
      span,
    })),
    {
      title: `${items.length} ${things} missing before ${before}`,
      placeHolder: 'Choose one to go there',
      matchOnDetail: true,
    },
  );
  if (!picked) return;
  const { start } = toRange(lines, picked.span);
  await vscode.window.showTextDocument(document, { selection: new vscode.Range(start, start) });
}
