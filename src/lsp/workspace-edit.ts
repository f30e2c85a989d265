import {
  StringValue,
  type SnippetTextEdit,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver/node';
import type { TextEdit as Edit } from '../core/document/edit.ts';
import type { Lines } from '../core/document/lines.ts';
import { plainSnippet } from './plain-snippet.ts';
import { toRange, toTextEdits } from './convert.ts';
import type { Server } from './server.ts';

/** Edits of one document, and perhaps a snippet among them. */
export interface DocumentEdits {
  readonly uri: string;
  readonly lines: Lines;
  readonly edits: readonly Edit[];
  readonly snippet?: Edit | undefined;
}

/** One change of several documents, in the newest form that the editor takes: for the version that it was made for. */
export function toWorkspaceEdit(
  { client, documents }: Pick<Server, 'client' | 'documents'>,
  all: readonly DocumentEdits[],
): WorkspaceEdit {
  const changed = all.filter(({ edits, snippet }) => edits.length > 0 || snippet);
  if (!client.hasVersionedEdits)
    return { changes: Object.fromEntries(changed.map((one) => [one.uri, plainEdits(one)])) };
  return {
    documentChanges: changed.map((one) => ({
      textDocument: { uri: one.uri, version: documents.get(one.uri)?.version ?? null },
      edits: client.hasSnippetEdits
        ? [...toTextEdits(one.lines, one.edits), ...snippetEdits(one)]
        : plainEdits(one),
    })),
  };
}

const snippetEdits = ({ lines, snippet }: DocumentEdits): SnippetTextEdit[] =>
  snippet
    ? [{ range: toRange(lines, snippet.span), snippet: StringValue.createSnippet(snippet.newText) }]
    : [];

const plainEdits = ({ lines, edits, snippet }: DocumentEdits): TextEdit[] =>
  toTextEdits(lines, [
    ...edits,
    ...(snippet ? [{ span: snippet.span, newText: plainSnippet(snippet.newText) }] : []),
  ]);
