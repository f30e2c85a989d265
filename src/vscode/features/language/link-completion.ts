import * as vscode from 'vscode';
import {
  headingCompletions,
  typedLink,
  type TypedLink,
} from '../../../core/language/completion/complete-links.ts';
import type { Completion } from '../../../core/language/completion/completion.ts';
import type { Lines } from '../../../core/document/lines.ts';
import type { Feature } from '../../app.ts';
import { toOffset, toRange } from '../../convert.ts';
import { postmortemOf, SELECTOR } from '../../documents.ts';
import { linkedFile } from '../../workspace/linked-file.ts';
import { readWorkspacePostmortem } from '../../workspace/workspace-postmortems.ts';

/** Files, folders and headings as somebody writes the target of a link. */
export const linkCompletion: Feature = () =>
  vscode.languages.registerCompletionItemProvider(
    SELECTOR,
    {
      provideCompletionItems: async (document, position) => {
        const postmortem = postmortemOf(document);
        const typed = typedLink(postmortem, toOffset(postmortem.lines, position));
        if (!typed) return [];
        const { lines } = postmortem;
        if (typed.fragment === undefined) {
          const own = typed.path === '' ? headingCompletions(postmortem, typed.replace, '#') : [];
          return [...own.map((one) => toItem(one, lines)), ...(await files(document.uri, typed, lines))];
        }
        const file = typed.path === '' ? undefined : linkedFile(document.uri, typed.path);
        const target = file
          ? await readWorkspacePostmortem(file)
          : typed.path === ''
            ? postmortem
            : undefined;
        return target ? headingCompletions(target, typed.replace, '').map((one) => toItem(one, lines)) : [];
      },
    },
    '(',
    '/',
    '#',
  );

function toItem({ label, detail, edit }: Completion, lines: Lines): vscode.CompletionItem {
  const item = new vscode.CompletionItem(
    { label, ...(detail !== undefined && { description: detail }) },
    vscode.CompletionItemKind.Reference,
  );
  item.range = toRange(lines, edit.span);
  item.insertText = edit.newText;
  return item;
}

/** What is in the folder that the path leads to so far; hidden files are left out. */
async function files(
  document: vscode.Uri,
  { path, replace }: TypedLink,
  lines: Lines,
): Promise<readonly vscode.CompletionItem[]> {
  const folder = linkedFile(document, path.slice(0, path.lastIndexOf('/') + 1) || '.');
  if (!folder) return [];
  const found = await vscode.workspace.fs.readDirectory(folder).then(undefined, () => []);
  return found
    .filter(([name]) => !name.startsWith('.') && name !== 'node_modules')
    .map(([name, type]) => {
      const isFolder = (type & vscode.FileType.Directory) !== 0;
      const { File, Folder } = vscode.CompletionItemKind;
      const item = new vscode.CompletionItem(isFolder ? `${name}/` : name, isFolder ? Folder : File);
      item.range = toRange(lines, replace);
      item.insertText = encoded(name) + (isFolder ? '/' : '');
      if (isFolder) item.command = { command: 'editor.action.triggerSuggest', title: 'Suggest' };
      return item;
    });
}

/** What would end the target of a link, or mean something else in it. */
const encoded = (name: string): string =>
  name
    .replaceAll('%', '%25')
    .replace(/[\s()<>#?]/g, (sign) => `%${sign.charCodeAt(0).toString(16).padStart(2, '0').toUpperCase()}`);
