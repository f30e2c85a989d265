import type { Problem } from '../../../../src/core/language/problems.ts';
import { readLines } from '../../../../src/core/document/lines.ts';

const DRAWN = /^\s*\^+ (?:error|warning|information|hint) \S+\/\S+/;

/** The document of a fixture without the expectations drawn beneath its lines. */
export const withoutDrawing = (fixture: string): string =>
  fixture
    .split('\n')
    .filter((line) => !DRAWN.test(line))
    .join('\n');

/** The document with its problems drawn beneath the lines they begin on, as fixtures have them. */
export function draw(text: string, problems: readonly Problem[]): string {
  const lines = readLines(text);
  return text
    .split('\n')
    .flatMap((line, index) => [
      line,
      ...problems.flatMap(({ span, level, code, message }) => {
        const { line: at, character } = lines.positionAt(span.start);
        if (at !== index) return [];
        const length = Math.max(1, Math.min(span.end, lines.span(at).end) - span.start);
        return [`${' '.repeat(character)}${'^'.repeat(length)} ${level} ${code} "${message}"`];
      }),
    ])
    .join('\n');
}

/** The fixture's own drawing with each message as long as the fixture tells it: `"Begin of a message…"`. */
export function shortened(drawing: string, fixture: string): string {
  const told = fixture.split('\n').filter((line) => DRAWN.test(line));
  return drawing
    .split('\n')
    .map((line) => told.find((one) => one.endsWith('…"') && line.startsWith(one.slice(0, -2))) ?? line)
    .join('\n');
}
