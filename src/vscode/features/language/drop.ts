import * as vscode from 'vscode';
import type { Feature } from '../../app.ts';
import { isFuture } from '../../../core/document/version.ts';
import { droppedLink } from '../../../core/language/paste/dropped-link.ts';
import { toOffset, toTextEdits } from '../../convert.ts';
import { postmortemOf, SELECTOR } from '../../documents.ts';
import { filesInto } from '../import/files-into.ts';
import { FILES_KIND, insertion, textOffers } from './paste.ts';

/** Dropping (with Shift, into the text): images come into the postmortem's folder, links and times into the log. */
export const drop: Feature = () =>
  vscode.languages.registerDocumentDropEditProvider(
    SELECTOR,
    { provideDocumentDropEdits: dropEdits },
    {
      providedDropEditKinds: [FILES_KIND],
      dropMimeTypes: ['text/uri-list', 'text/plain', 'image/*', 'files'],
    },
  );

async function dropEdits(
  document: vscode.TextDocument,
  position: vscode.Position,
  data: vscode.DataTransfer,
): Promise<vscode.DocumentDropEdit[] | undefined> {
  if (isFuture(postmortemOf(document))) return undefined;
  const files = await filesInto(document, position, data);
  if (files) {
    const edit = new vscode.DocumentDropEdit(files.text, files.title, FILES_KIND);
    edit.additionalEdit = files.copies;
    return [edit];
  }
  const text = await data.get('text/plain')?.asString();
  if (text === undefined) return undefined;
  const range = new vscode.Range(position, position);
  const offers = textOffers(document, range, text);
  if (offers.length === 0) return linkEdits(document, position, text);
  return offers.map((offer) => {
    const { insertText, additionalEdit } = insertion(document, range, offer);
    const edit = new vscode.DocumentDropEdit(insertText, offer.title, FILES_KIND);
    if (additionalEdit) edit.additionalEdit = additionalEdit;
    return edit;
  });
}

function linkEdits(
  document: vscode.TextDocument,
  position: vscode.Position,
  text: string,
): vscode.DocumentDropEdit[] {
  const postmortem = postmortemOf(document);
  const link = droppedLink(postmortem, toOffset(postmortem.lines, position), text.trim());
  if (!link) return [];
  const edit = new vscode.DocumentDropEdit('', link.title, FILES_KIND);
  edit.additionalEdit = new vscode.WorkspaceEdit();
  edit.additionalEdit.set(document.uri, toTextEdits(postmortem.lines, link.edits));
  return [edit];
}
