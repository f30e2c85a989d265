import * as vscode from 'vscode';
import { isFuture } from '../../../core/document/version.ts';
import type { PasteOffer } from '../../../core/language/paste/offer.ts';
import { pasteOffers } from '../../../core/language/paste/paste-offers.ts';
import { clipboardText } from '../../../core/timeline/paste.ts';
import { entriesOffers } from '../../../core/timeline/paste/entries-offers.ts';
import type { Feature } from '../../app.ts';
import { machineZone, today } from '../../captured/ask-times.ts';
import { toOffset, toTextEdits } from '../../convert.ts';
import { postmortemOf, SELECTOR } from '../../documents.ts';
import { filesInto } from '../import/files-into.ts';

const KIND = vscode.DocumentDropOrPasteEditKind.Empty.append('postmortem');
export const FILES_KIND = KIND.append('file');
const kindOf = (kind: PasteOffer['kind']): vscode.DocumentDropOrPasteEditKind => KIND.append(kind);
const ENTRIES_KIND = KIND.append('entries');
const KINDS = (['entry', 'source', 'log', 'quoted', 'guarded', 'link'] as const).map(kindOf);

/** Pasting: what stands better in another form comes so; the widget beside it still has the plain text. */
export const paste: Feature = () =>
  vscode.languages.registerDocumentPasteEditProvider(
    SELECTOR,
    { provideDocumentPasteEdits: pasteEdits },
    {
      providedPasteEditKinds: [...KINDS, ENTRIES_KIND, FILES_KIND],
      pasteMimeTypes: ['text/plain', 'text/html', 'image/*', 'files'],
    },
  );

async function pasteEdits(
  document: vscode.TextDocument,
  [range, ...more]: readonly vscode.Range[],
  data: vscode.DataTransfer,
  _: vscode.DocumentPasteEditContext,
  token: vscode.CancellationToken,
): Promise<vscode.DocumentPasteEdit[] | undefined> {
  if (!range || more.length > 0 || isFuture(postmortemOf(document))) return undefined;
  const files = await filesInto(document, range.start, data);
  if (files) {
    const edit = new vscode.DocumentPasteEdit(files.text, files.title, FILES_KIND);
    edit.additionalEdit = files.copies;
    return [edit];
  }
  const text = await data.get('text/plain')?.asString();
  if (text === undefined || token.isCancellationRequested) return undefined;
  const here = textOffers(document, range, text).map((offer) => {
    const { insertText, additionalEdit } = insertion(document, range, offer);
    const edit = new vscode.DocumentPasteEdit(insertText, offer.title, kindOf(offer.kind));
    if (additionalEdit) edit.additionalEdit = additionalEdit;
    return edit;
  });
  if (!range.isEmpty) return here;
  const html = await data.get('text/html')?.asString();
  return [...here, ...entriesEdits(document, clipboardText(text, html))];
}

/** A conversation pasted anywhere may become entries of the timeline; pasted as text it is where nobody chooses so. */
function entriesEdits(document: vscode.TextDocument, text: string): readonly vscode.DocumentPasteEdit[] {
  const postmortem = postmortemOf(document);
  const place = { machineZone: machineZone(), today: today() };
  return entriesOffers(postmortem, text, place).map(({ title, edits }) => {
    const edit = new vscode.DocumentPasteEdit('', title, ENTRIES_KIND);
    edit.additionalEdit = new vscode.WorkspaceEdit();
    edit.additionalEdit.set(document.uri, toTextEdits(postmortem.lines, edits));
    edit.yieldTo = [vscode.DocumentDropOrPasteEditKind.Text, ...KINDS];
    return edit;
  });
}

export function textOffers(
  document: vscode.TextDocument,
  range: vscode.Range,
  text: string,
): readonly PasteOffer[] {
  const postmortem = postmortemOf(document);
  const { lines } = postmortem;
  return pasteOffers(
    postmortem,
    { start: toOffset(lines, range.start), end: toOffset(lines, range.end) },
    text,
  );
}

interface Insertion {
  readonly insertText: string | vscode.SnippetString;
  readonly additionalEdit?: vscode.WorkspaceEdit;
}

/**
 * What is pasted goes in as a snippet, and the editor indents its further lines as deep as the first one stands. So
 * that much is taken off before; where a line is less deep, the text goes in by an edit of its own.
 */
export function insertion(
  document: vscode.TextDocument,
  { start, end }: vscode.Range,
  { newText, snippet }: PasteOffer,
): Insertion {
  const before = document.lineAt(start.line).text.slice(0, start.character);
  const depth = /^[ \t]*/.exec(before)?.[0] ?? '';
  const [first = '', ...rest] = newText.split(/\r?\n/);
  if (rest.every((line) => line.startsWith(depth))) {
    const text = [first, ...rest.map((line) => line.slice(depth.length))].join('\n');
    return { insertText: snippet === true ? new vscode.SnippetString(text) : text };
  }
  const additionalEdit = new vscode.WorkspaceEdit();
  additionalEdit.replace(document.uri, new vscode.Range(start, end), newText);
  return { insertText: '', additionalEdit };
}
