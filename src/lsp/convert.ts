import { DiagnosticSeverity, type Position, type Range, type TextEdit } from 'vscode-languageserver/node';
import type { TextEdit as Edit } from '../core/document/edit.ts';
import type { Level } from '../core/document/finding.ts';
import type { Lines } from '../core/document/lines.ts';
import type { Span } from '../core/document/span.ts';

/** The one place where offsets become positions of the protocol, and back. Both count UTF-16 units. */
export const toRange = (lines: Lines, { start, end }: Span): Range => ({
  start: lines.positionAt(start),
  end: lines.positionAt(end),
});

export const toOffset = (lines: Lines, position: Position): number => lines.offsetAt(position);

export const toSpan = (lines: Lines, { start, end }: Range): Span => ({
  start: toOffset(lines, start),
  end: toOffset(lines, end),
});

export const toTextEdits = (lines: Lines, edits: readonly Edit[]): TextEdit[] =>
  edits.map(({ span, newText }) => ({ range: toRange(lines, span), newText }));

const SEVERITY: Readonly<Record<Exclude<Level, 'off'>, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

export const toSeverity = (level: Exclude<Level, 'off'>): DiagnosticSeverity => SEVERITY[level];
