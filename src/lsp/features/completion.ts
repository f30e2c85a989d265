import {
  CompletionItemKind,
  InsertTextFormat,
  MarkupKind,
  type CompletionItem,
} from 'vscode-languageserver/node';
import type { Lines } from '../../core/document/lines.ts';
import type { Completion } from '../../core/language/completion/completion.ts';
import { completions } from '../../core/language/completion/completions.ts';
import { configCompletions, configDocument } from '../../core/language/config/config-document.ts';
import { aboutPostmortem, type Asked } from '../answer.ts';
import { contextFor } from '../checked.ts';
import type { Client } from '../client.ts';
import { toOffset, toRange, toTextEdits } from '../convert.ts';
import { linkItems } from '../link-items.ts';
import { plainSnippet } from '../plain-snippet.ts';
import type { Feature, Server } from '../server.ts';

const KINDS: Readonly<Record<Completion['kind'], CompletionItemKind>> = {
  field: CompletionItemKind.Property,
  value: CompletionItemKind.EnumMember,
  reference: CompletionItemKind.Reference,
  person: CompletionItemKind.Constant,
  mark: CompletionItemKind.Event,
  time: CompletionItemKind.Constant,
  section: CompletionItemKind.Module,
  heading: CompletionItemKind.Text,
};

const OF_TEXT = [' ', ':', '@', '^', '[', '`'];
const OF_LINKS = ['(', '/', '#'];

/** Keys, values, marks, ids, people and times as one types, and what links can lead to. */
export const completion: Feature = (server) => {
  const ofPostmortem = aboutPostmortem<Params, CompletionItem[]>(server, (asked, params) =>
    itemsAt(server, asked, params),
  );
  server.connection.onCompletion(async (params, token) => {
    const config = server.documents.config(params.textDocument.uri);
    if (!config) return ofPostmortem(params, token);
    const read = configDocument(config.getText());
    return configCompletions(read, toOffset(read.lines, params.position)).map((one, index) =>
      toItem(one, index, read.lines, server.client),
    );
  });
  return { completionProvider: { triggerCharacters: [...OF_TEXT, ...OF_LINKS] } };
};

interface Params {
  readonly textDocument: { readonly uri: string };
  readonly position: { readonly line: number; readonly character: number };
  readonly context?: { readonly triggerCharacter?: string };
}

async function itemsAt(
  server: Server,
  { document, postmortem }: Asked,
  { position, context }: Params,
): Promise<CompletionItem[]> {
  const { lines } = postmortem;
  const offset = toOffset(lines, position);
  const typed = context?.triggerCharacter;
  const wantsText = typed === undefined || OF_TEXT.includes(typed);
  const wantsLinks = typed === undefined || OF_LINKS.includes(typed);
  const world = await contextFor(server, document);
  const found = wantsText ? completions(postmortem, offset, world) : [];
  const links = wantsLinks ? await linkItems(server, { document, postmortem }, offset) : [];
  return [...found, ...links].map((one, index) => toItem(one, index, lines, server.client));
}

const BESIDE: readonly Completion['kind'][] = ['reference', 'person', 'time', 'heading'];

function toItem(found: Completion, index: number, lines: Lines, client: Client): CompletionItem {
  const { label, kind, detail, documentation, edit, also, filter, snippet } = found;
  const isSnippet = snippet === true && client.hasSnippets;
  const newText = snippet === true && !isSnippet ? plainSnippet(edit.newText) : edit.newText;
  const isBeside = client.hasLabelDetails && BESIDE.includes(kind);
  return {
    label,
    kind: KINDS[kind],
    sortText: String(index).padStart(4, '0'),
    textEdit: { range: toRange(lines, edit.span), newText },
    insertTextFormat: isSnippet ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
    ...(detail !== undefined && (isBeside ? { labelDetails: { description: detail } } : { detail })),
    ...(documentation !== undefined && {
      documentation: { kind: MarkupKind.Markdown, value: documentation },
    }),
    ...(filter !== undefined && { filterText: filter }),
    ...(also && { additionalTextEdits: toTextEdits(lines, also) }),
  };
}
