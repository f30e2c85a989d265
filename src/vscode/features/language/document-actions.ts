import * as vscode from 'vscode';
import type { TextEdit } from '../../../core/document/edit.ts';
import { fixAll } from '../../../core/language/fixes/fix-all.ts';
import { tidyAll } from '../../../core/language/refactor/tidy-all.ts';
import type { CheckedDocument } from '../../workspace/checked.ts';
import { toWorkspaceEdit } from '../workspace-edit.ts';

const FIX_ALL = vscode.CodeActionKind.SourceFixAll.append('postmortem');
const TIDY = vscode.CodeActionKind.Source.append('tidy').append('postmortem');

export const SOURCE_KINDS: readonly vscode.CodeActionKind[] = [FIX_ALL, TIDY];

/** What can be done to the whole document: when saving, or from Source Action…. Made only when it is asked for. */
export function documentActions(
  document: vscode.TextDocument,
  { postmortem, problems }: CheckedDocument,
  only: vscode.CodeActionKind | undefined,
): readonly vscode.CodeAction[] {
  const action = (
    title: string,
    kind: vscode.CodeActionKind,
    edits: () => readonly TextEdit[],
  ): readonly vscode.CodeAction[] => {
    if (only?.contains(kind) !== true) return [];
    const wanted = edits();
    if (wanted.length === 0) return [];
    const made = new vscode.CodeAction(title, kind);
    made.edit = toWorkspaceEdit(document, wanted);
    return [made];
  };
  return [
    ...action('Fix All That Needs No Second Thought', FIX_ALL, () => fixAll(postmortem.text, problems)),
    ...action('Tidy All Sections', TIDY, () => tidyAll(postmortem)),
  ];
}
