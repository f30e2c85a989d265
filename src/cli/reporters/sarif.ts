import { pathToFileURL } from 'node:url';
import { isAbsolute, sep } from 'node:path';
import type { Fix } from '../../core/document/finding.ts';
import type { Span } from '../../core/document/span.ts';
import type { Checked } from '../check-file.ts';
import { escaped, noteMarkdown } from '../../core/language/hover/note-markdown.ts';
import type { Problem } from '../../core/language/problems.ts';
import { VERSION } from '../version.ts';
import { sarifRule } from './sarif-rule.ts';
import { SARIF_LEVELS } from './sarif-levels.ts';

/**
 * SARIF 2.1.0, as code-scanning services take it. Columns count UTF-16 units. A relative address counts from where
 * `postmortem check` ran, which is said in words: the path of that folder is nobody else's.
 */
export function sarif(checked: readonly Checked[]): string {
  const codes = [...new Set(checked.flatMap(({ findings }) => findings.map(({ code }) => code)))].toSorted();
  const run = {
    tool: { driver: { name: 'postmortem', version: VERSION, rules: codes.map(sarifRule) } },
    columnKind: 'utf16CodeUnits',
    originalUriBaseIds: {
      [BASE]: {
        description: { text: 'The folder in which postmortem check ran: the root of the repository.' },
      },
    },
    results: checked.flatMap((each) => each.findings.map((finding) => result(each, finding, codes))),
  };
  const log = { $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [run] };
  return `${JSON.stringify(log, undefined, 2)}\n`;
}

const BASE = '%SRCROOT%';

function result(checked: Checked, problem: Problem, codes: readonly string[]): object {
  const { code, level, message, span, related = [] } = problem;
  const fixes = (problem.fixes ?? []).filter(({ edits }) => edits.length > 0);
  return {
    ruleId: code,
    ruleIndex: codes.indexOf(code),
    level: SARIF_LEVELS[level],
    message: { text: message, markdown: markdown(problem) },
    locations: [{ physicalLocation: physicalLocation(checked, span) }],
    ...(related.length > 0 && {
      relatedLocations: related.map((one, id) => ({
        id,
        message: { text: one.message },
        physicalLocation: physicalLocation(checked, one.span),
      })),
    }),
    ...(fixes.length > 0 && { fixes: fixes.map((one) => fix(checked, one)) }),
  };
}

/** The message holds words of the document, which mean nothing in Markdown. */
const markdown = ({ message, note }: Problem): string =>
  [escaped(message), ...(note ? [noteMarkdown(note)] : [])].join('\n\n');

const physicalLocation = (checked: Checked, span: Span): object => ({
  artifactLocation: artifactLocation(checked.file),
  region: region(checked, span),
});

/** What is to be replaced stands in the order of the text. */
const fix = (checked: Checked, { title, edits }: Fix): object => ({
  description: { text: title },
  artifactChanges: [
    {
      artifactLocation: artifactLocation(checked.file),
      replacements: edits
        .toSorted((a, b) => a.span.start - b.span.start)
        .map(({ span, newText }) => ({
          deletedRegion: region(checked, span),
          ...(newText !== '' && { insertedContent: { text: newText } }),
        })),
    },
  ],
});

function region({ lines }: Checked, { start: from, end: to }: Span): object {
  const start = lines.positionAt(from);
  const end = lines.positionAt(to);
  return {
    startLine: start.line + 1,
    startColumn: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
    charOffset: from,
    charLength: to - from,
  };
}

const artifactLocation = (file: string): object =>
  isAbsolute(file)
    ? { uri: pathToFileURL(file).href }
    : { uri: file.split(sep).map(encodeURIComponent).join('/'), uriBaseId: BASE };
