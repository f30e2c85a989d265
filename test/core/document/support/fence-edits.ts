import fc from 'fast-check';
import type { TextEdit } from '../../../../src/core/document/edit.ts';
import type { Span } from '../../../../src/core/document/span.ts';

/** What somebody does to a line that opens or closes a fence, or to any other so that it does. */
export interface FenceEdit {
  /** Which of the fences' lines, or of all lines; in thousandths. */
  readonly line: number;
  readonly what: keyof typeof CHANGES;
  readonly newText: string;
}

type Change = (text: string, line: Span, newText: string) => TextEdit;

const insert =
  (at: (text: string, line: Span) => number): Change =>
  (text, line, newText) => ({ span: { start: at(text, line), end: at(text, line) }, newText });

/** Behind the line with its line end. */
const nextLine = (text: string, { end }: Span): number =>
  end + (/^(?:\r\n?|\n)/.exec(text.slice(end, end + 2))?.[0].length ?? 0);

const CHANGES = {
  before: insert((_, { start }) => start),
  within: insert((_, { start, end }) => (start + end) >> 1),
  behind: insert((_, { end }) => end),
  below: insert(nextLine),
  'first sign': (_, { start, end }) => ({ span: { start, end: Math.min(start + 1, end) }, newText: '' }),
  'last sign': (_, { start, end }) => ({ span: { start: Math.max(start, end - 1), end }, newText: '' }),
  'whole line': (text, line) => ({ span: { start: line.start, end: nextLine(text, line) }, newText: '' }),
  'its text': (_, span, newText) => ({ span, newText }),
  'line end before': (text, { start }) => ({
    span: {
      start: start - (/(?:\r\n?|\n)$/.exec(text.slice(Math.max(0, start - 2), start))?.[0].length ?? 0),
      end: start,
    },
    newText: '',
  }),
  'line end behind': (text, line) => ({ span: { start: line.end, end: nextLine(text, line) }, newText: '' }),
} satisfies Record<string, Change>;

const FENCES = [
  ...[
    '```',
    '````',
    '~~~',
    '~~~~',
    '``',
    '`',
    '~',
    '```\n',
    '~~~\n',
    '\n```',
    '```\r\n',
    '```\r',
    '\n```\n',
    '\r\n```\r\n',
  ],
  ...[
    ' ```\n',
    '   ```\n',
    '    ```\n',
    '\t```\n',
    ' \t```\n',
    '```\t\n',
    '``` \n',
    '``` x\n',
    '> ```\n',
    '- ```\n',
  ],
  ...[
    '```yaml timeline\n',
    '~~~yaml action-items\n',
    '```yaml\n',
    'yaml learnings',
    ' timeline',
    '  ~~~\n  ```\n',
  ],
  ...[
    ' ',
    '  ',
    '    ',
    '\t',
    '\r',
    '\n',
    '\r\n',
    '\n\n',
    'x',
    '- ',
    '> ',
    '  14:03 ',
    '- id: A9\n',
    '<!-- ',
    '-->',
  ],
];

export const fenceEdit: fc.Arbitrary<FenceEdit> = fc.record({
  line: fc.nat({ max: 999 }),
  what: fc.constantFrom(...(Object.keys(CHANGES) as (keyof typeof CHANGES)[])),
  newText: fc.constantFrom(...FENCES),
});

const FENCE = /^[ \t>-]*(?:```|~~~)/;

/** Of a text with fences mostly at one of these, of one without at any line. */
export function fenceEditIn(text: string, { line, what, newText }: FenceEdit): TextEdit {
  const lines = linesOf(text);
  const fences = lines.filter(({ start, end }) => FENCE.test(text.slice(start, end)));
  const among = fences.length === 0 || line % 4 === 0 ? lines : fences;
  const at = among[Math.floor((line / 1000) * among.length)] ?? { start: 0, end: 0 };
  const change: Change = CHANGES[what];
  return change(text, at, newText);
}

const linesOf = (text: string): readonly Span[] =>
  [...text.matchAll(/([^\r\n]*)(?:\r\n?|\n|$)/g)].map(({ index, 1: content = '' }) => ({
    start: index,
    end: index + content.length,
  }));
