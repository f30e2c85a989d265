import * as vscode from 'vscode';
import { whatIsMissing } from '../../core/language/missing.ts';
import type { Command } from '../app.ts';
import { contextFor } from '../checked.ts';
import { configOf } from '../config.ts';
import { toRange } from '../convert.ts';
import { activePostmortem, postmortemOf } from '../documents.ts';

/** What Is Missing?: what the next status asks for, each with a jump to where it is mended. */
export const showMissing: Command = async () => {
  const document = activePostmortem();
  if (!document) {
    void vscode.window.showInformationMessage('Open a postmortem to see what it still needs.');
    return;
  }
  await configOf(document.uri);
  const postmortem = postmortemOf(document);
  const { next, items } = whatIsMissing(postmortem, contextFor(document));
  if (items.length === 0) {
    const message =
      next === undefined
        ? 'This postmortem has no further status.'
        : `Nothing is missing for ${words(next)}.`;
    void vscode.window.showInformationMessage(message);
    return;
  }
  const picked = await vscode.window.showQuickPick(
    items.map(({ message, code, span }) => ({
      label: message,
      description: code,
      detail: `Line ${postmortem.lines.positionAt(span.start).line + 1}`,
      span,
    })),
    {
      title: `${items.length} missing for ${words(next ?? '')}`,
      placeHolder: 'Choose one to go there',
      matchOnDescription: true,
    },
  );
  if (!picked) return;
  const range = toRange(postmortem.lines, picked.span);
  await vscode.window.showTextDocument(document, { selection: new vscode.Range(range.start, range.start) });
};

const words = (status: string): string => status.replaceAll('_', ' ');
