import type { CodeAction, CodeActionParams } from 'vscode-languageserver/node';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { readLines } from '../../core/document/lines.ts';
import { configFixes } from '../../core/language/config/config-document.ts';
import { configProblems } from '../../core/language/config/config-problems.ts';
import { toSpan } from '../convert.ts';
import type { Server } from '../server.ts';
import { actionOfFix } from './to-action.ts';

/** What mends a `.postmortem.yaml`. */
export function configActions(
  server: Server,
  document: TextDocument,
  { range, context: { diagnostics } }: CodeActionParams,
): CodeAction[] {
  const text = document.getText();
  const postmortem = { lines: readLines(text) };
  const found = configFixes(configProblems(text), toSpan(postmortem.lines, range));
  return found.map((fix) => actionOfFix(server, { document, postmortem, diagnostics }, fix));
}
