import * as vscode from 'vscode';
import { idToGive } from '../../../core/language/names/give-id.ts';
import type { Feature } from '../../app.ts';
import { toOffset, toTextEdits } from '../../convert.ts';
import { postmortemOf, SELECTOR } from '../../documents.ts';

/** Give This Entry an Id: for what is to be referred to from a text, or later. */
export const giveEntryId: Feature = () =>
  vscode.languages.registerCodeActionsProvider(
    SELECTOR,
    {
      provideCodeActions: (document, range) => {
        const postmortem = postmortemOf(document);
        const found = idToGive(postmortem, toOffset(postmortem.lines, range.start));
        if (!found) return [];
        const title = `Give This Entry the Id ${found.id}`;
        const action = new vscode.CodeAction(title, vscode.CodeActionKind.RefactorRewrite);
        action.edit = new vscode.WorkspaceEdit();
        action.edit.set(document.uri, toTextEdits(postmortem.lines, [found.edit]));
        return [action];
      },
    },
    { providedCodeActionKinds: [vscode.CodeActionKind.RefactorRewrite] },
  );
