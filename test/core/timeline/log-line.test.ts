import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parsePostmortem } from '../../../src/core/document/parse.ts';
import { MARKS } from '../../../src/core/document/mark.ts';
import { handleOf, writeLogLine, type LogEntry } from '../../../src/core/timeline/log-line.ts';
import { oneLine } from '../../../src/core/timeline/one-line.ts';
import { cases } from '../../support/cases.ts';

const plain = (text: string): LogEntry => ({ when: '14:03:12', marks: [], text, public: false, sources: [] });
const lineOf = (text: string): string => writeLogLine(plain(text));

const read = (lines: readonly string[]) =>
  parsePostmortem(
    [
      '```yaml timeline',
      'date: 2026-11-18',
      'zone: UTC',
      'log: |',
      ...lines.map((line) => `  ${line}`),
      '```',
    ].join('\n'),
  );

/** Text as people and programs send it, thick with what the grammar knows. */
const nasty = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        '@lin',
        '@lin,',
        '^T1',
        '+public',
        '<slack:C/p1>',
        '<https://a>,',
        'resolved:',
        'detected, restored:',
        'Resolved:',
        '\\',
        '\\\\',
        '\\@lin',
        '```',
        '~~~',
        '# x',
        '---',
        '2026-11-18',
        '14:03',
        ': ',
        'key: |',
        '<script>',
        '\t',
        '\r\n',
        '\u2028',
      ),
    ),
    { minLength: 1, maxLength: 6 },
  )
  .chain((parts) => fc.constantFrom(' ', '').map((gap) => parts.join(gap)))
  .filter((text) => oneLine(text) !== '');

const entry = fc.record({
  when: fc.constantFrom('00:00', '14:03:12', '23:59:59.482', '2026-11-18T14:03:12+01:00'),
  marks: fc.uniqueArray(fc.constantFrom(...MARKS), { maxLength: 3 }),
  text: nasty,
  actor: fc.constantFrom(undefined, 'dana', 'Lin.K-2'),
  id: fc.constantFrom(undefined, 'T1', 'x_y-2'),
  public: fc.boolean(),
  sources: fc.array(fc.constantFrom('slack:C0INC2041/p1795014600000900', 'https://a.example/x?y=1#z'), {
    maxLength: 3,
  }),
});

describe('writeLogLine', () => {
  const table: readonly (readonly [text: string, line: string])[] = [
    ['Page: checkout-api 5xx above 5 %', '14:03:12 Page: checkout-api 5xx above 5 %'],
    ['p99 < 200 ms', '14:03:12 p99 < 200 ms'],
    ['resolved: DNS', '14:03:12 resolved\\: DNS'],
    ['detected, restored: x', '14:03:12 detected, restored\\: x'],
    ['Paged @tomas about it', '14:03:12 Paged @tomas about it'],
    ['Handed over to @lin', '14:03:12 Handed over to \\@lin'],
    ['see <https://a>,', '14:03:12 see \\<https://a>,'],
    ['C:\\new \\@x', '14:03:12 C:\\new \\\\@x'],
    ['two\n  lines', '14:03:12 two lines'],
    ['', '14:03:12 (no text)'],
  ];
  for (const [text, line] of table) it(JSON.stringify(text), () => assert.equal(lineOf(text), line));

  it('reads back as what was written, whatever the text', () => {
    fc.assert(
      fc.property(fc.array(entry, { minLength: 1, maxLength: 4 }), (entries) => {
        const written = entries.map(({ actor, id, ...rest }) =>
          writeLogLine({
            ...rest,
            ...(actor === undefined ? {} : { actor }),
            ...(id === undefined ? {} : { id }),
          }),
        );
        const { timeline, problems } = read(written);
        assert.deepEqual(
          problems.filter(({ level }) => level === 'error'),
          [],
        );
        assert.deepEqual(
          timeline?.entries.map((one) => ({
            when: one.when.text,
            marks: one.marks.map(({ mark }) => mark),
            text: one.text,
            actor: one.actor?.name,
            id: one.id?.name,
            public: one.public,
            sources: one.sources.map(({ uri }) => uri),
          })),
          entries.map((one) => ({ ...one, text: oneLine(one.text) })),
        );
      }),
      { numRuns: cases(500) },
    );
  });

  it('writes a source that could not stand in a line as a URI that can', () => {
    assert.equal(
      writeLogLine({ ...plain('x'), sources: ['https://a/b c>'] }),
      '14:03:12 x <https://a/b%20c%3E>',
    );
    assert.equal(writeLogLine({ ...plain('x'), sources: ['no scheme'] }), '14:03:12 x');
  });
});

describe('handleOf', () => {
  const table: readonly (readonly [name: string, handle: string | undefined])[] = [
    ['dana', 'dana'],
    ['@lin', 'lin'],
    ['Dana Reyes', 'dana-reyes'],
    ['Zoë Müller (SRE)', 'zoe-muller-sre'],
    ['7 of 9', 'of-9'],
    ['山田', undefined],
    ['!', undefined],
  ];
  for (const [name, handle] of table) it(`${name} is ${handle}`, () => assert.equal(handleOf(name), handle));

  it('tells a name that makes no handle in the text', () => {
    assert.equal(writeLogLine({ ...plain('再起動'), actor: '山田' }), '14:03:12 山田: 再起動');
  });
});
