import * as vscode from 'vscode';
import type { TextEdit } from '../../core/document/edit.ts';
import { toRange, toTextEdits } from '../convert.ts';
import { postmortemOf } from '../documents.ts';

/** Edits of one document, and perhaps a snippet among them, as one step to undo. */
export function toWorkspaceEdit(
  document: vscode.TextDocument,
  edits: readonly TextEdit[],
  snippet?: TextEdit,
): vscode.WorkspaceEdit {
  const { lines } = postmortemOf(document);
  const all: (vscode.TextEdit | vscode.SnippetTextEdit)[] = toTextEdits(lines, edits);
  if (snippet) {
    const edit = new vscode.SnippetTextEdit(
      toRange(lines, snippet.span),
      new vscode.SnippetString(snippet.newText),
    );
    edit.keepWhitespace = true;
    all.push(edit);
  }
  const change = new vscode.WorkspaceEdit();
  change.set(document.uri, all);
  return change;
}
