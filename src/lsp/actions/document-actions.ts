import type { CodeAction, CodeActionKind } from 'vscode-languageserver/node';
import type { TextEdit } from '../../core/document/edit.ts';
import { fixAll } from '../../core/language/fixes/fix-all.ts';
import { tidyAll } from '../../core/language/refactor/tidy-all.ts';
import type { Checked } from '../checked.ts';
import type { Server } from '../server.ts';
import { actionOfEdits } from './to-action.ts';

export const FIX_ALL = 'source.fixAll.postmortem';
export const TIDY = 'source.tidy.postmortem';

interface Here extends Checked {
  readonly document: { readonly uri: string };
}

/** What can be done to the whole document, when saving for example. Made only where it is asked for by its kind. */
export function documentActions(
  server: Server,
  { document: { uri }, postmortem, problems }: Here,
  only: readonly CodeActionKind[] | undefined,
): CodeAction[] {
  const action = (title: string, kind: CodeActionKind, edits: () => readonly TextEdit[]): CodeAction[] => {
    if (only?.some((one) => kind === one || kind.startsWith(`${one}.`)) !== true) return [];
    const wanted = edits();
    const own = { uri, lines: postmortem.lines, edits: wanted };
    return wanted.length === 0 ? [] : [actionOfEdits(server, title, kind, [own])];
  };
  return [
    ...action('Fix All That Needs No Second Thought', FIX_ALL, () => fixAll(postmortem.text, problems)),
    ...action('Tidy All Sections', TIDY, () => tidyAll(postmortem)),
  ];
}
