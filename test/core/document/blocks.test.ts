import assert from 'node:assert/strict';
import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { scanBlocks } from '../../../src/core/document/blocks.ts';
import { fencesIn } from '../../../src/core/document/fences.ts';
import { headingsIn } from '../../../src/core/document/headings.ts';
import { readLines } from '../../../src/core/document/lines.ts';
import { cases } from '../../support/cases.ts';

const markdown = new MarkdownIt({ html: true });

/** The leaves by line, as markdown-it sees them: kind, first line, line behind the last. */
function theirs(text: string): readonly string[] {
  const kinds: Readonly<Record<string, string>> = { paragraph_open: 'paragraph', table_open: 'table' };
  return markdown
    .parse(text, {})
    .flatMap(({ type, map, level, info, content, tag }, index, all) => {
      if (!map) return [];
      const [first, end] = map;
      if (type === 'fence' && level === 0) return [`fence ${first} ${info.trim()} ${unindented(content)}`];
      if (type === 'heading_open' && level === 0) {
        return [`heading ${first}-${end} ${tag} ${all[index + 1]?.content.replace(/\s*\n\s*/g, ' ')}`];
      }
      const kind = kinds[type];
      return kind === undefined ? [] : [`${kind} ${first}-${end}`];
    })
    .toSorted();
}

const unindented = (body: string): string => JSON.stringify(body.replace(/^[ \t]+/gm, ''));

function ours(text: string): readonly string[] {
  const lines = readLines(text);
  const lineOf = (offset: number): number => lines.positionAt(offset).line;
  const leaves = scanBlocks(text, lines, 0)
    .filter(({ kind }) => kind === 'paragraph' || kind === 'table')
    .map(({ kind, first, last }) => `${kind} ${first}-${last + 1}`);
  const headings = headingsIn(text, lines, scanBlocks(text, lines, 0)).map(
    ({ level, text: title, span }) =>
      `heading ${lineOf(span.start)}-${lineOf(span.end) + 1} h${level} ${title}`,
  );
  const fences = fencesIn(text, lines, scanBlocks(text, lines, 0)).map(({ span, info, content }) => {
    return `fence ${lineOf(span.start)} ${info} ${unindented(text.slice(content.start, content.end))}`;
  });
  return [...leaves, ...headings, ...fences].toSorted();
}

const LINES = [
  '',
  '',
  'words that go on',
  'Title',
  '# Heading',
  '## Closed ##',
  '#no heading',
  '===',
  '---',
  '-',
  '- item',
  '* item',
  '+   wide item',
  '-     code in an item',
  '1. first',
  '7) seventh',
  '1.',
  '> quote',
  '>',
  '> - item in a quote',
  '- > quote in an item',
  '- - item in an item',
  '```',
  '````',
  '~~~',
  '```yaml timeline',
  '~~~ info ` tick',
  '``` not ` a fence',
  '<!-- comment -->',
  '<!-- begins',
  'ends -->',
  '<div>',
  '</div>',
  '<span class="a">',
  '<pre>',
  '</pre>',
  '***',
  '- - -',
  '\tafter a tab',
  '-\tafter a tab',
];
/** What may stand deep: markdown-it lets other signs interrupt where CommonMark sees a lazy line. */
const DEEP = ['words that go on'];
const INDENTS = ['', '', '', ' ', '  ', '   ', '    ', '      '];

const ROWS = ['| a | b |', '|---|:-:|', '| 1 | 2 |', 'a | b', '--- | ---', '| one | row | too many |'];
const isContainer = (line: string): boolean => /^(?:[-+*>]|\d+[.)])/.test(line);

function documents(lines: readonly string[]): fc.Arbitrary<string> {
  const line = fc
    .tuple(fc.constantFrom(...INDENTS), fc.constantFrom(...lines))
    .filter(([indent, content]) => indent.length < 4 || DEEP.includes(content))
    .map(([indent, content]) => (content === '' ? '' : indent + content));
  return fc.array(line, { maxLength: 14 }).map((all) => `${all.join('\n')}\n`);
}

const agrees = (documents: fc.Arbitrary<string>): void =>
  fc.assert(
    fc.property(documents, (text) => assert.deepEqual(ours(text), theirs(text))),
    { numRuns: cases(2000) },
  );

describe('the scanner of blocks', () => {
  it('finds the fences, headings and paragraphs that markdown-it finds, in lists and quotes too', () =>
    agrees(documents(LINES)));

  it('finds the tables that markdown-it finds', () =>
    agrees(documents([...LINES.filter((line) => !isContainer(line)), ...ROWS, ...ROWS])));

  it('reads LF, CRLF and a lone CR alike', () =>
    fc.assert(
      fc.property(documents([...LINES, ...ROWS]), fc.constantFrom('\r\n', '\r'), (text, end) =>
        assert.deepEqual(blocksOf(text.replaceAll('\n', end)), blocksOf(text)),
      ),
    ));

  it('reads any text without throwing, each line in at most one block', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const blocks = scanBlocks(text, readLines(text), 0);
        blocks.forEach(({ first, last }, index) => {
          assert.ok(first <= last);
          assert.ok(first > (blocks[index - 1]?.last ?? -1));
        });
      }),
    ));
});

const blocksOf = (text: string): unknown =>
  scanBlocks(text, readLines(text), 0).map(({ starts: _, ...block }) => block);
