import * as vscode from 'vscode';
import { changeBetween } from '../core/document/change-between.ts';
import type { TextEdit } from '../core/document/edit.ts';
import { parsePostmortem } from '../core/document/parse.ts';
import type { Postmortem } from '../core/document/postmortem.ts';
import { isFuture, versionIn, whyUnread } from '../core/document/version.ts';
import { openTimelines } from './captured/open-timelines.ts';
import { toTextEdits } from './convert.ts';

/** Documents that are ours: by language, and by name where somebody maps the file back to Markdown. */
export const SELECTOR: vscode.DocumentSelector = [
  { language: 'postmortem' },
  { language: 'markdown', pattern: '**/*.postmortem.md' },
];

export const isPostmortem = (document: vscode.TextDocument): boolean =>
  vscode.languages.match(SELECTOR, document) > 0;

const parsed = new WeakMap<
  vscode.TextDocument,
  { readonly version: number; readonly postmortem: Postmortem }
>();

/** The document as the core reads it; read again only where its version changed, and then only what changed. */
export function postmortemOf(document: vscode.TextDocument): Postmortem {
  const known = parsed.get(document);
  if (known?.version === document.version) return known.postmortem;
  const postmortem = readAgain(document.getText(), known?.postmortem);
  parsed.set(document, { version: document.version, postmortem });
  return postmortem;
}

/** The document that a command is called on: by its address, or by a row of a view. */
export function targetOf(value: unknown): vscode.Uri | undefined {
  const uri = isRecord(value) && !(value instanceof vscode.Uri) ? value['uri'] : value;
  return uri instanceof vscode.Uri ? uri : undefined;
}

/** The document, where an editor holds it. */
export const openDocument = (uri: vscode.Uri): vscode.TextDocument | undefined =>
  vscode.workspace.textDocuments.find(
    (document) => document.uri.toString() === uri.toString() && !document.isClosed,
  );

/** The postmortem as it is now, without opening its file where no editor holds it. A lost file reads as empty. */
export async function postmortemAt(uri: vscode.Uri): Promise<Postmortem> {
  const shown = openDocument(uri);
  if (shown) return postmortemOf(shown);
  const bytes = await vscode.workspace.fs.readFile(uri).then(undefined, () => new Uint8Array());
  return parsePostmortem(new TextDecoder().decode(bytes));
}

const readAgain = (text: string, before: Postmortem | undefined): Postmortem =>
  parsePostmortem(text, before && { postmortem: before, edit: changeBetween(before.text, text) });

/** The postmortem somebody works on: of the timeline or in the editor that is in front, else the last one shown beside it. */
export function activePostmortem(): vscode.TextDocument | undefined {
  const [timeline] = [...openTimelines].find(([, panel]) => panel.active) ?? [];
  if (timeline !== undefined) return openDocument(vscode.Uri.parse(timeline));
  const editors = [vscode.window.activeTextEditor, ...vscode.window.visibleTextEditors];
  return editors.find((editor) => editor && isPostmortem(editor.document))?.document;
}

/**
 * Edits the document as it is now: `edits` is asked with a fresh reading, never with offsets from before an await.
 * The edit is one undo step; `edits` is asked again where the document changed on its way. False where there was nothing to edit, the editor refused, or the document is of a newer format.
 */
export async function editPostmortem(
  uri: vscode.Uri,
  edits: (postmortem: Postmortem) => readonly TextEdit[] | undefined,
): Promise<boolean> {
  const document = await vscode.workspace.openTextDocument(uri);
  const { version } = document;
  const postmortem = postmortemOf(document);
  if (isFuture(postmortem)) {
    void vscode.window.showWarningMessage(whyUnread(versionIn(postmortem.frontMatter)));
    return false;
  }
  const wanted = edits(postmortem);
  if (!wanted || wanted.length === 0) return false;
  const change = new vscode.WorkspaceEdit();
  change.set(document.uri, toTextEdits(postmortem.lines, wanted));
  if (await vscode.workspace.applyEdit(change)) return true;
  // The editor refuses what was meant for a document that changed on its way: then it is asked again.
  return document.version !== version && editPostmortem(uri, edits);
}

/** A text field of the front matter. */
export function frontMatterText(postmortem: Postmortem, key: string): string | undefined {
  const value = postmortem.frontMatter?.value;
  const field: unknown = isRecord(value) ? value[key] : undefined;
  return typeof field === 'string' && field !== '' ? field : undefined;
}

/** A list of texts in the front matter; one text counts as a list of one. */
export function frontMatterList(postmortem: Postmortem, key: string): readonly string[] {
  const value = postmortem.frontMatter?.value;
  const field: unknown = isRecord(value) ? value[key] : undefined;
  const list: readonly unknown[] = Array.isArray(field) ? field : [field];
  return list.filter((item): item is string => typeof item === 'string' && item !== '');
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
