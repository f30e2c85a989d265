import { pathToFileURL } from 'node:url';
import { isAbsolute, sep } from 'node:path';
import type { Checked } from '../check-file.ts';
import { escaped, noteMarkdown } from '../../core/language/hover/note-markdown.ts';
import type { Problem } from '../../core/language/problems.ts';
import { sarifRule } from './sarif-rule.ts';
import { SARIF_LEVELS } from './sarif-levels.ts';

/** SARIF 2.1.0, as code-scanning services take it. Columns count UTF-16 units. */
export function sarif(checked: readonly Checked[]): string {
  const codes = [...new Set(checked.flatMap(({ findings }) => findings.map(({ code }) => code)))].toSorted();
  const run = {
    tool: { driver: { name: 'postmortem', rules: codes.map(sarifRule) } },
    columnKind: 'utf16CodeUnits',
    results: checked.flatMap((each) => each.findings.map((finding) => result(each, finding, codes))),
  };
  const log = { $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [run] };
  return `${JSON.stringify(log, undefined, 2)}\n`;
}

function result(checked: Checked, problem: Problem, codes: readonly string[]): object {
  return {
    ruleId: problem.code,
    ruleIndex: codes.indexOf(problem.code),
    level: SARIF_LEVELS[problem.level],
    message: { text: problem.message, markdown: markdown(problem) },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: uriOf(checked.file) },
          region: region(checked, problem),
        },
      },
    ],
  };
}

/** The message holds words of the document, which mean nothing in Markdown. */
const markdown = ({ message, note }: Problem): string =>
  [escaped(message), ...(note ? [noteMarkdown(note)] : [])].join('\n\n');

function region({ lines }: Checked, { span }: Problem): object {
  const start = lines.positionAt(span.start);
  const end = lines.positionAt(span.end);
  return {
    startLine: start.line + 1,
    startColumn: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
    charOffset: span.start,
    charLength: span.end - span.start,
  };
}

const uriOf = (file: string): string =>
  isAbsolute(file) ? pathToFileURL(file).href : file.split(sep).map(encodeURIComponent).join('/');
