import * as vscode from 'vscode';
import { namesToRoles } from '../../core/language/replace-names.ts';
import type { Command } from '../app.ts';
import { toRange } from '../convert.ts';
import { activePostmortem, postmortemOf } from '../documents.ts';

/** Replace Names with Roles…: the editor's own preview of every place, each of which can be left out; one undo. */
export const replaceNames: Command = async () => {
  const document = activePostmortem();
  if (!document) {
    void vscode.window.showInformationMessage('Open the postmortem whose names are to become roles.');
    return;
  }
  const postmortem = postmortemOf(document);
  const places = namesToRoles(postmortem);
  if (places.length === 0) {
    void vscode.window.showInformationMessage(
      'The text names none of its responders. Names are known from `responders` in the front matter, each with a role.',
    );
    return;
  }
  const edit = new vscode.WorkspaceEdit();
  for (const { name, role, edit: change } of places) {
    edit.replace(document.uri, toRange(postmortem.lines, change.span), change.newText, {
      needsConfirmation: true,
      label: `${name} → ${role}`,
    });
  }
  await vscode.workspace.applyEdit(edit, { isRefactoring: true });
};
