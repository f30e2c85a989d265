import type { Checked } from '../check-file.ts';

/** Findings with offsets (UTF-16) and one-based lines and columns, for scripts. */
export function json(checked: readonly Checked[]): string {
  const files = checked.map(({ file, lines, findings }) => ({
    file,
    findings: findings.map(({ code, level, message, span }) => {
      const start = lines.positionAt(span.start);
      const end = lines.positionAt(span.end);
      return {
        code,
        level,
        message,
        ...span,
        line: start.line + 1,
        column: start.character + 1,
        endLine: end.line + 1,
        endColumn: end.character + 1,
      };
    }),
  }));
  return `${JSON.stringify({ files }, undefined, 2)}\n`;
}
