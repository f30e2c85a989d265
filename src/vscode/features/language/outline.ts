import * as vscode from 'vscode';
import { folds } from '../../../core/language/outline/folds.ts';
import type { DocumentSymbol } from '../../../core/language/outline/document-symbol.ts';
import { symbols } from '../../../core/language/outline/symbols.ts';
import type { Lines } from '../../../core/document/lines.ts';
import type { Feature } from '../../app.ts';
import { toRange } from '../../convert.ts';
import { postmortemOf, SELECTOR } from '../../documents.ts';

const KINDS: Readonly<Record<DocumentSymbol['kind'], vscode.SymbolKind>> = {
  heading: vscode.SymbolKind.String,
  section: vscode.SymbolKind.Namespace,
  entry: vscode.SymbolKind.Constant,
  mark: vscode.SymbolKind.Event,
  factor: vscode.SymbolKind.Struct,
  action: vscode.SymbolKind.Method,
  field: vscode.SymbolKind.Field,
  item: vscode.SymbolKind.EnumMember,
};

/** Outline, breadcrumbs and folding: headings, sections, entries and items. */
export const outline: Feature = () =>
  vscode.Disposable.from(
    vscode.languages.registerDocumentSymbolProvider(SELECTOR, {
      provideDocumentSymbols: (document) => {
        const postmortem = postmortemOf(document);
        return symbols(postmortem).map((symbol) => toSymbol(symbol, postmortem.lines));
      },
    }),
    vscode.languages.registerFoldingRangeProvider(SELECTOR, {
      provideFoldingRanges: (document) =>
        folds(postmortemOf(document)).map(({ start, end }) => new vscode.FoldingRange(start, end)),
    }),
  );

function toSymbol(symbol: DocumentSymbol, lines: Lines): vscode.DocumentSymbol {
  const result = new vscode.DocumentSymbol(
    symbol.name || '(empty)',
    symbol.detail,
    KINDS[symbol.kind],
    toRange(lines, symbol.span),
    toRange(lines, symbol.selection),
  );
  result.children = symbol.children.map((child) => toSymbol(child, lines));
  return result;
}
