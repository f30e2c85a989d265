import * as vscode from 'vscode';
import type { TextEdit } from '../core/document/edit.ts';
import type { Level } from '../core/document/finding.ts';
import type { Lines } from '../core/document/lines.ts';
import type { Span } from '../core/document/span.ts';

/** The one place where offsets become positions. */
export function toRange(lines: Lines, span: Span): vscode.Range {
  const start = lines.positionAt(span.start);
  const end = lines.positionAt(span.end);
  return new vscode.Range(start.line, start.character, end.line, end.character);
}

export const toOffset = (lines: Lines, { line, character }: vscode.Position): number =>
  lines.offsetAt({ line, character });

export const toTextEdits = (lines: Lines, edits: readonly TextEdit[]): vscode.TextEdit[] =>
  edits.map(({ span, newText }) => vscode.TextEdit.replace(toRange(lines, span), newText));

const SEVERITY: Readonly<Record<Exclude<Level, 'off'>, vscode.DiagnosticSeverity>> = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  information: vscode.DiagnosticSeverity.Information,
  hint: vscode.DiagnosticSeverity.Hint,
};

export const toSeverity = (level: Exclude<Level, 'off'>): vscode.DiagnosticSeverity => SEVERITY[level];
