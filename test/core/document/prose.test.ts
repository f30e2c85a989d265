import assert from 'node:assert/strict';
import fc from 'fast-check';
import { scanBlocks } from '../../../src/core/document/blocks.ts';
import { readLines } from '../../../src/core/document/lines.ts';
import { maskInline } from '../../../src/core/document/mask.ts';
import { proseIn } from '../../../src/core/document/prose.ts';
import { cases } from '../../support/cases.ts';

const proseOf = (text: string): readonly string[] =>
  proseIn(text, readLines(text), scanBlocks(text, readLines(text), 0)).map(
    ({ kind, masked }) => `${kind}: ${masked.replace(/\s+/g, ' ').trim()}`,
  );

/** Text, and what is left of it when the blanks are drawn as dots. */
const MASKS: readonly (readonly [text: string, masked: string])[] = [
  ['a `code` b', 'a ······ b'],
  ['a `` `b` `` c `d', 'a ········· c ·d'],
  ['see [the **run**book](https://x.y/a_(b)) now', 'see ·the ··run··book···················· now'],
  ['![a graph](g.png "title") here', `··a graph${'·'.repeat(16)} here`],
  ['[text][ref] and [ref]', '·text······ and ·ref·'],
  ['at <https://x.y> or https://x.y/z?a=b. End', 'at ············· or ·················. End'],
  ['see slack://a/b, then', 'see ···········, then'],
  ['a <b class="x">bold</b> word<br/>', `a ${'·'.repeat(13)}bold···· word·····`],
  ['1 < 2 and 3 > 2', '1 < 2 and 3 > 2'],
  ['a <!-- no\nwords --> b', 'a ·······\n········· b'],
  ['it broke[^1] twice', 'it broke···· twice'],
  ['*we* __never__ ~~did~~ use snake_case_names', '·we· ··never·· ··did·· use snake_case_names'],
  ['about ~5 %', 'about ~5 %'],
  ['a \\* b \\` c `d`', 'a ·* b ·` c ···'],
  ['fish &amp; chips', 'fish ····· chips'],
  ['[x] done', '··· done'],
  ['[ref]: https://x.y "Title"', '··························'],
];

describe('prose', () => {
  for (const [text, masked] of MASKS) {
    it(`masks ${JSON.stringify(text)}`, () => {
      const dots = maskInline(text)
        .split('')
        .map((sign, at) => (sign === ' ' && text[at] !== ' ' ? '·' : sign));
      const expected = masked.split('').map((sign, at) => (sign === '·' && text[at] === ' ' ? ' ' : sign));
      assert.equal(dots.join(''), expected.join(''));
    });
  }

  it('tells paragraphs, items, headings, quotes and tables apart, and leaves out code', () => {
    const text = `# The **title** #

A paragraph
over two lines.
- one [ ] item
  goes on

  and has a second paragraph
  \`\`\`
  code in a list
  \`\`\`
1. [x] numbered

> quoted
lazily

    indented code

| who | what |
|-----|------|
| lin | paged \`api\` |

<details><summary>More</summary>
Words in HTML.
</details>

<script>
not words
</script>

\`\`\`yaml timeline
log: |
\`\`\`
Under
=====
`;
    assert.deepEqual(proseOf(text), [
      'heading: The title',
      'paragraph: A paragraph over two lines.',
      'list-item: one item goes on',
      'list-item: and has a second paragraph',
      'list-item: numbered',
      'quote: quoted lazily',
      'table: | who | what | | lin | paged |',
      'paragraph: More Words in HTML.',
      'heading: Under',
    ]);
  });

  const signs = fc.constantFrom(
    ...'`*_~[]()<>!\\/:-|#&;^ \n\r\tax1'.split(''),
    '<!--',
    '-->',
    '](',
    '://',
    '``',
    '- ',
  );
  const markdown = fc.oneof(
    fc.string(),
    fc.array(signs, { maxLength: 60 }).map((all) => all.join('')),
  );

  it('keeps the length and the line ends, and changes nothing but to blanks', () =>
    fc.assert(
      fc.property(markdown, (text) => {
        for (const { span, masked } of proseIn(text, readLines(text), scanBlocks(text, readLines(text), 0))) {
          const source = text.slice(span.start, span.end);
          assert.equal(masked.length, source.length);
          for (let at = 0; at < source.length; at += 1) {
            const isLineEnd = source[at] === '\n' || source[at] === '\r';
            assert.ok(masked[at] === source[at] || (masked[at] === ' ' && !isLineEnd));
          }
        }
      }),
      { numRuns: cases(2000) },
    ));

  it('finds blocks in the order of the text, none over another', () =>
    fc.assert(
      fc.property(markdown, (text) => {
        const blocks = proseIn(text, readLines(text), scanBlocks(text, readLines(text), 0));
        blocks.forEach(({ span }, index) => assert.ok(span.start >= (blocks[index - 1]?.span.end ?? 0)));
      }),
    ));
});
