import * as vscode from 'vscode';
import type { Completion } from '../../../core/language/completion/completion.ts';
import { completions } from '../../../core/language/completion/completions.ts';
import type { Lines } from '../../../core/document/lines.ts';
import type { Feature } from '../../app.ts';
import { contextFor } from '../../workspace/checked.ts';
import { toOffset, toRange, toTextEdits } from '../../convert.ts';
import { postmortemOf, SELECTOR } from '../../documents.ts';

const KINDS: Readonly<Record<Completion['kind'], vscode.CompletionItemKind>> = {
  field: vscode.CompletionItemKind.Property,
  value: vscode.CompletionItemKind.EnumMember,
  reference: vscode.CompletionItemKind.Reference,
  person: vscode.CompletionItemKind.User,
  mark: vscode.CompletionItemKind.Event,
  time: vscode.CompletionItemKind.Constant,
  section: vscode.CompletionItemKind.Module,
  heading: vscode.CompletionItemKind.Text,
};

/** Keys, values, marks, ids, people and times as one types. */
export const completion: Feature = () =>
  vscode.languages.registerCompletionItemProvider(
    SELECTOR,
    {
      provideCompletionItems: (document, position) => {
        const postmortem = postmortemOf(document);
        const found = completions(postmortem, toOffset(postmortem.lines, position), contextFor(document));
        return found.map((each, index) => toItem(each, index, postmortem.lines));
      },
    },
    ' ',
    ':',
    '@',
    '^',
    '[',
    '`',
  );

const BESIDE: readonly Completion['kind'][] = ['reference', 'person', 'time'];

/** What tells one id, person or time from the others stands beside each, not only beside the one in focus. */
const labelOf = ({ label, kind, detail }: Completion): string | vscode.CompletionItemLabel =>
  detail !== undefined && BESIDE.includes(kind) ? { label, description: detail } : label;

export function toItem(found: Completion, index: number, lines: Lines): vscode.CompletionItem {
  const item = new vscode.CompletionItem(labelOf(found), KINDS[found.kind]);
  item.range = toRange(lines, found.edit.span);
  item.insertText =
    found.snippet === true ? new vscode.SnippetString(found.edit.newText) : found.edit.newText;
  item.sortText = String(index).padStart(4, '0');
  if (found.detail !== undefined && typeof item.label === 'string') item.detail = found.detail;
  if (found.documentation !== undefined) item.documentation = new vscode.MarkdownString(found.documentation);
  if (found.filter !== undefined) item.filterText = found.filter;
  if (found.also) item.additionalTextEdits = toTextEdits(lines, found.also);
  if (found.again === true) item.command = { command: 'editor.action.triggerSuggest', title: 'Suggest' };
  return item;
}
