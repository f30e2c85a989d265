import type { Problem } from '../../core/language/problems.ts';
import type { Checked } from '../check-file.ts';

/**
 * A test suite a file, for servers that show test results: what is at least a warning is a failed test, what is softer is
 * one that passed and says something, and a file without findings is one that passed.
 */
export function junit(checked: readonly Checked[]): string {
  const suites = checked.map(suite);
  const findings = checked.flatMap((each) => each.findings);
  const tests = checked.reduce((sum, each) => sum + Math.max(1, each.findings.length), 0);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="postmortem check" tests="${tests}" failures="${findings.filter(fails).length}">`,
    ...suites,
    '</testsuites>',
    '',
  ].join('\n');
}

const fails = ({ level }: Problem): boolean => level === 'error' || level === 'warning';

function suite({ file, lines, findings }: Checked): string {
  const name = escaped(file);
  const tests = findings.map((problem) => {
    const { line, character } = lines.positionAt(problem.span.start);
    const at = `${line + 1}:${character + 1}`;
    const open = `    <testcase classname="${name}" name="${escaped(`${problem.code} at ${at}`)}" file="${name}" line="${line + 1}">`;
    const said = escaped(problem.message);
    const inner = fails(problem)
      ? `<failure type="${problem.level}" message="${said}">${escaped(`${file}:${at}: `)}${said}</failure>`
      : `<system-out>${said}</system-out>`;
    return `${open}${inner}</testcase>`;
  });
  const none = `    <testcase classname="${name}" name="nothing found" file="${name}"/>`;
  return [
    `  <testsuite name="${name}" tests="${Math.max(1, tests.length)}" failures="${findings.filter(fails).length}">`,
    ...(tests.length > 0 ? tests : [none]),
    '  </testsuite>',
  ].join('\n');
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\n': '&#10;',
  '\r': '&#13;',
  '\t': '&#9;',
};

/** What XML 1.0 has no letter for is shown as the sign for what can't be shown. Source: XML 1.0, production Char. */
const NO_CHAR = /(?![\t\n\r])\p{Cc}|[\ufffe\uffff]|\p{Surrogate}/gu;

const escaped = (text: string): string =>
  text.replace(NO_CHAR, '\ufffd').replace(/[&<>"\n\r\t]/g, (sign) => ENTITIES[sign] ?? '');
