import assert from 'node:assert/strict';
import fc from 'fast-check';
import { sentences } from '../../../../src/core/language/wording/sentence.ts';

describe('The sentences of a text', () => {
  it('are what these two expressions find, read once from left to right', () => {
    fc.assert(
      fc.property(texts, (text) => {
        assert.deepEqual(
          sentences(text).map(({ words, starts }) =>
            starts.map((start, index) => [words[index]?.text, start]),
          ),
          sentencesBy(text),
        );
      }),
      { numRuns: 5000 },
    );
  });

  it('have times and thousands as one word', () => {
    assert.deepEqual(said('At 04:12, 1,100 of 5,3x: 7'), ['At 04:12 , 1,100 of 5,3x : 7']);
  });

  it('end behind a stop, not behind an abbreviation', () => {
    assert.deepEqual(
      said('It stopped, e.g. at noon ("why?"). Nobody saw... it | cell; item\n- one\n\n2. two'),
      ['It stopped , e.g . at noon ( why ? ) .', 'Nobody saw .', 'it', 'cell ;', 'item', 'one', '2 .', 'two'],
    );
  });
});

const said = (text: string): readonly string[] =>
  sentences(text).map(({ words }) => words.map((word) => word.text).join(' '));

const WORD =
  /\uE000+|(?:(?<![\p{L}\p{N}.])@)?[\p{L}\p{N}](?:[\p{L}\p{N}]|['’.\-_](?=[\p{L}\p{N}])|(?<=[0-9])[:,](?=[0-9]))*|[,;:()?!–—]|\.(?=\s|$)|(?<=\s)--?(?=\s)/gu;
const STOP = /[.!?]+["”')\]]*(?=\s|$)|\n[ \t]*\n|\n(?=[ \t]*(?:[-*+]|\d+[.)])[ \t])|\||;/g;
const ABBREVIATED = /(?:^|[\s(])(?:e\.g|etc|no)$/i;

function sentencesBy(text: string): readonly (readonly (readonly [string, number])[])[] {
  const stops = [...text.matchAll(STOP)]
    .filter(
      (stop) => stop[0] !== '.' || !ABBREVIATED.test(text.slice(Math.max(0, stop.index - 8), stop.index)),
    )
    .map((stop) => stop.index + stop[0].length);
  const bounds = [0, ...stops, text.length];
  return bounds
    .slice(1)
    .map((end, index) => {
      const from = bounds[index] ?? 0;
      return [...text.slice(from, end).matchAll(WORD)].map(
        (match) => [match[0], from + match.index] as const,
      );
    })
    .filter((words) => words.length > 0);
}

const texts = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        'a',
        'B',
        '7',
        '0:1',
        ':',
        'é',
        '𝐚',
        '@',
        '.',
        ',',
        ';',
        '|',
        '-',
        '--',
        '–',
        "'",
        '’',
        '"',
        '_',
        '!',
        '?',
      ),
      fc.constantFrom(
        ' ',
        '\n',
        '\t',
        '\u00A0',
        '\r\n',
        '\n\n',
        '\n- ',
        '\n2. ',
        ')',
        '(',
        ']',
        '\uE000',
        '\uD835',
      ),
      fc.constantFrom('e.g', 'etc', 'no', 'dashboard', "it's", 'a.b-c'),
    ),
    { maxLength: 24 },
  )
  .map((parts) => parts.join(''));
