import assert from 'node:assert/strict';
import fc from 'fast-check';
import markdownIt from 'markdown-it';
import { cases as casesOf } from '../../../support/cases.ts';
import { quiet } from '../../../../src/core/render/comment/quiet.ts';
import { unwrapped } from '../../../../src/core/render/comment/unwrapped.ts';

/** What a Git host reads in the finished page: the text without comments of HTML. */
const B = '<!-- -->';

describe('Markdown in a comment calls nobody', () => {
  const cases: readonly (readonly [written: string, expected: string])[] = [
    ['Ask @dana and \\@lin', `Ask @${B}dana and \\@${B}lin`],
    ['fixes #12, closes acme/x#3, GH-4', `fixes #${B}12, closes acme/x#${B}3, GH${B}-4`],
    ['!12 ~bug %"v1" $3', `!${B}12 ~${B}bug %${B}"v1" $${B}3`],
    ['# Heading and 5 % of a~b', '# Heading and 5 % of a~b'],
    ['`@dana` and ``#1 ` @x``', '`@dana` and ``#1 ` @x``'],
    ['```\n@dana\n```\n@lin', `\`\`\`\n@dana\n\`\`\`\n@${B}lin`],
    ['~~~ts\n#1\n```\n#2\n~~~\n#3', `~~~ts\n#1\n\`\`\`\n#2\n~~~\n#${B}3`],
    ['[a @b](https://x.example/@c#4) @d', `[a @${B}b](https://x.example/@c#4) @${B}d`],
    [
      '<https://x.example/#4> https://x.example/@y #5',
      `<https://x.example/#4> <https://x.example/@y> #${B}5`,
    ],
    ['![graph](assets/a.png) and [book](../run.md "t")', '[graph] and [book]'],
    ['![seen](https://x.example/pixel.png)', '[seen](https://x.example/pixel.png)'],
    ['!\\[x\\](run.md) @d', `!\\[x\\](run.md) @${B}d`],
    ['[x\\\\](https://x.example/#4) #5', `[x\\\\](https://x.example/#4) #${B}5`],
    ['```\n@a', '```\n@a\n```'],
    ['&#64;dana &#91;', '&#64;dana &#91;'],
  ];
  for (const [written, expected] of cases)
    it(JSON.stringify(written), () => assert.equal(quiet(written), expected));

  it('in whatever is written, outside of code and addresses', () =>
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom(
            '@dana',
            '#12',
            '`',
            '```',
            '\n',
            ' ',
            '[x](',
            ')',
            '<',
            '>',
            '\\',
            'a',
            '~~~',
            '![',
            '](',
            'https://x.example/',
          ),
          { maxLength: 24 },
        ),
        (parts) => {
          const page = markdownIt({ html: true }).render(quiet(parts.join('')));
          const read = page
            .replace(/<(code|pre)[^>]*>[\s\S]*?<\/\1>/g, '')
            .replace(/https?:\/\/[^\s<"]*/g, '')
            .replace(/<[^>!]*>/g, '');
          assert.doesNotMatch(read, /(?<!\/)@dana|#12/, `${JSON.stringify(parts.join(''))} → ${page}`);
        },
      ),
      { numRuns: casesOf(500) },
    ));
});

describe('paragraphs in a comment', () => {
  it('are a line each', () =>
    assert.equal(
      unwrapped(
        'One\ntwo\nthree\n\n- an item\n  goes on\n- next\n\n> quoted\n> lines\n\n```\na\nb\n```\nbreak  \nhere',
      ),
      'One two three\n\n- an item goes on\n- next\n\n> quoted\n> lines\n\n```\na\nb\n```\nbreak  \nhere',
    ));
});
