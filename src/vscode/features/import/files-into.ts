import * as vscode from 'vscode';
import { openQuestion } from '../../../core/document/open-question.ts';
import type { Postmortem } from '../../../core/document/postmortem.ts';
import { assetFolder, assetName, isImage } from '../../../core/language/paste/asset-path.ts';
import { relativePath } from '../../../core/language/paste/relative-path.ts';
import { sectionAtOrOn } from '../../../core/language/refactor/tidied.ts';
import { toOffset } from '../../convert.ts';
import { postmortemOf } from '../../documents.ts';

/** Files as Markdown: images from elsewhere are copied beside the postmortem, what the workspace has is linked. */
export interface FilesText {
  readonly title: string;
  readonly text: vscode.SnippetString;
  readonly copies: vscode.WorkspaceEdit;
}

/** Undefined where there are no such files, the document has no folder, or the place is YAML. */
export async function filesInto(
  document: vscode.TextDocument,
  position: vscode.Position,
  data: vscode.DataTransfer,
): Promise<FilesText | undefined> {
  const postmortem = postmortemOf(document);
  const inYaml = sectionAtOrOn(postmortem, toOffset(postmortem.lines, position));
  if (document.isUntitled || inYaml) return undefined;
  const files = await filesIn(data);
  if (files.length === 0) return undefined;
  const text = new vscode.SnippetString();
  const copies = new vscode.WorkspaceEdit();
  const taken = new Set<string>();
  for (const [index, file] of files.entries()) {
    if (index > 0) text.appendText(' ');
    const path = file.uri
      ? relativePath(document.uri.path, file.uri.path)
      : await copyOf(document.uri, postmortem, file.file, { copies, taken });
    appendLink(text, file, path);
  }
  return {
    title: copies.size > 0 ? 'Copy Beside the Postmortem' : 'Insert a Link to the File',
    text,
    copies,
  };
}

/** A file of the workspace, or one that came from elsewhere. */
type Given =
  | { readonly name: string; readonly uri: vscode.Uri; readonly file?: undefined }
  | { readonly name: string; readonly uri?: undefined; readonly file: vscode.DataTransferFile };

async function filesIn(data: vscode.DataTransfer): Promise<readonly Given[]> {
  const given: Given[] = [];
  for (const [, item] of data) {
    const file = item.asFile();
    if (!file) continue;
    const own = file.uri && vscode.workspace.getWorkspaceFolder(file.uri) ? file.uri : undefined;
    if (own) given.push({ name: file.name, uri: own });
    else if (isImage(file.name)) given.push({ name: file.name, file });
  }
  return given.length > 0 ? given : fromList((await data.get('text/uri-list')?.asString()) ?? '');
}

/** Files that were dragged out of the explorer. */
function fromList(list: string): readonly Given[] {
  const uris = list
    .split(/\r?\n/)
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => vscode.Uri.parse(line));
  return uris.flatMap((uri) =>
    vscode.workspace.getWorkspaceFolder(uri) ? [{ name: uri.path.split('/').at(-1) ?? '', uri }] : [],
  );
}

async function copyOf(
  document: vscode.Uri,
  postmortem: Postmortem,
  file: vscode.DataTransferFile,
  { copies, taken }: { readonly copies: vscode.WorkspaceEdit; readonly taken: Set<string> },
): Promise<string> {
  const folder = assetFolder(postmortem);
  const at = (name: string): vscode.Uri => vscode.Uri.joinPath(document, '..', folder, name);
  let number = 1;
  while (taken.has(assetName(file.name, number)) || (await exists(at(assetName(file.name, number)))))
    number += 1;
  const name = assetName(file.name, number);
  taken.add(name);
  copies.createFile(at(name), { contents: file, ignoreIfExists: true });
  return `${folder}/${name}`;
}

const exists = (uri: vscode.Uri): Thenable<boolean> =>
  vscode.workspace.fs.stat(uri).then(
    () => true,
    () => false,
  );

/** What a picture shows is for the writer to say: the words in brackets are selected. */
function appendLink(text: vscode.SnippetString, { name }: Given, path: string): void {
  text.appendText(isImage(name) ? '![' : '[');
  text.appendPlaceholder(isImage(name) ? openQuestion('What does this show?') : name);
  text.appendText(`](${path})`);
}
