import { sep } from 'node:path';
import type { Level } from '../../core/document/finding.ts';
import type { Problem } from '../../core/language/problems.ts';
import type { Checked } from '../check-file.ts';
import { summary } from './text.ts';
import { workflowCommand } from './workflow-command.ts';

/**
 * Annotations on the lines of a pull request, and the count. GitHub shows ten errors, ten warnings and ten notices of a
 * step, so the loudest come first.
 */
export function github(checked: readonly Checked[]): string {
  const found = checked.flatMap((each) => each.findings.map((problem) => ({ each, problem })));
  const lines = found
    .toSorted((a, b) => LEVELS.indexOf(a.problem.level) - LEVELS.indexOf(b.problem.level))
    .map(({ each, problem }) => annotation(each, problem));
  return [...lines, `${summary(checked)}\n`].join('');
}

const LEVELS: readonly Level[] = ['error', 'warning', 'information', 'hint', 'off'];

function annotation({ file, lines }: Checked, { code, level, message, span }: Problem): string {
  const start = lines.positionAt(span.start);
  const end = lines.positionAt(span.end);
  // Columns are taken within one line alone.
  const columns =
    start.line === end.line ? { col: start.character + 1, endColumn: end.character + 1 } : undefined;
  const name = level === 'error' || level === 'warning' ? level : 'notice';
  return workflowCommand(
    name,
    {
      file: file.split(sep).join('/'),
      line: start.line + 1,
      endLine: end.line + 1,
      ...columns,
      title: code,
    },
    message,
  );
}
