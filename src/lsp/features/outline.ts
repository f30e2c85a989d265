import { SymbolKind, type DocumentSymbol, type SymbolInformation } from 'vscode-languageserver/node';
import type { Lines } from '../../core/document/lines.ts';
import type { DocumentSymbol as Symbol } from '../../core/language/outline/document-symbol.ts';
import { folds } from '../../core/language/outline/folds.ts';
import { symbols } from '../../core/language/outline/symbols.ts';
import { aboutPostmortem } from '../answer.ts';
import { toRange } from '../convert.ts';
import type { Feature } from '../server.ts';

const KINDS: Readonly<Record<Symbol['kind'], SymbolKind>> = {
  heading: SymbolKind.String,
  section: SymbolKind.Namespace,
  entry: SymbolKind.Constant,
  mark: SymbolKind.Event,
  factor: SymbolKind.Struct,
  action: SymbolKind.Method,
  field: SymbolKind.Field,
  item: SymbolKind.EnumMember,
};

/** Outline and folding: headings, sections, entries and items. */
export const outline: Feature = (server) => {
  const { connection, client } = server;
  connection.onDocumentSymbol(
    aboutPostmortem(server, ({ document, postmortem }) => {
      const tree = symbols(postmortem).map((one) => toSymbol(one, postmortem.lines));
      return client.hasSymbolTrees ? tree : tree.flatMap((one) => flat(one, document.uri));
    }),
  );
  connection.onFoldingRanges(
    aboutPostmortem(server, ({ postmortem }) =>
      folds(postmortem).map(({ start, end }) => ({ startLine: start, endLine: end })),
    ),
  );
  return { documentSymbolProvider: true, foldingRangeProvider: true };
};

function toSymbol({ name, detail, kind, span, selection, children }: Symbol, lines: Lines): DocumentSymbol {
  return {
    name: name || '(empty)',
    detail,
    kind: KINDS[kind],
    range: toRange(lines, span),
    selectionRange: toRange(lines, selection),
    children: children.map((child) => toSymbol(child, lines)),
  };
}

const flat = ({ name, kind, range, children }: DocumentSymbol, uri: string): SymbolInformation[] => [
  { name, kind, location: { uri, range } },
  ...(children ?? []).flatMap((child) => flat(child, uri)),
];
