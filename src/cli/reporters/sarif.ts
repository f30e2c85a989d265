import { pathToFileURL } from 'node:url';
import { isAbsolute, sep } from 'node:path';
import type { Checked } from '../check-file.ts';
import type { Problem } from '../../core/language/problems.ts';

const LEVELS = { error: 'error', warning: 'warning', information: 'note', hint: 'note' } as const;

/** SARIF 2.1.0, as code-scanning services take it. Columns count UTF-16 units. */
export function sarif(checked: readonly Checked[]): string {
  const codes = [...new Set(checked.flatMap(({ findings }) => findings.map(({ code }) => code)))].toSorted();
  const run = {
    tool: { driver: { name: 'postmortem', rules: codes.map((id) => ({ id })) } },
    columnKind: 'utf16CodeUnits',
    results: checked.flatMap((each) => each.findings.map((finding) => result(each, finding))),
  };
  const log = { $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [run] };
  return `${JSON.stringify(log, undefined, 2)}\n`;
}

function result({ file, lines }: Checked, { code, level, message, span }: Problem): object {
  const start = lines.positionAt(span.start);
  const end = lines.positionAt(span.end);
  const region = {
    startLine: start.line + 1,
    startColumn: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
    charOffset: span.start,
    charLength: span.end - span.start,
  };
  return {
    ruleId: code,
    level: LEVELS[level],
    message: { text: message },
    locations: [{ physicalLocation: { artifactLocation: { uri: uriOf(file) }, region } }],
  };
}

const uriOf = (file: string): string =>
  isAbsolute(file) ? pathToFileURL(file).href : file.split(sep).map(encodeURIComponent).join('/');
