import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyEdits } from '../../../src/core/document/edit.ts';
import { MARKS } from '../../../src/core/document/mark.ts';
import { parsePostmortem } from '../../../src/core/document/parse.ts';
import type { NewEntry } from '../../../src/core/timeline/new-entry.ts';
import { oneLine } from '../../../src/core/timeline/one-line.ts';
import { insertEntries, removeEntry } from '../../../src/core/timeline/write.ts';
import { cases } from '../../support/cases.ts';

const entry = (at: string, text: string, more: Partial<NewEntry> = {}): NewEntry => ({
  at: Date.parse(at),
  text,
  sources: [],
  ...more,
});

function insert(text: string, ...entries: readonly NewEntry[]): string {
  const edits = insertEntries(parsePostmortem(text), entries);
  assert.ok(edits);
  return applyEdits(text, edits);
}

const timeline = (...lines: readonly string[]): string =>
  ['```yaml timeline', ...lines, '```', ''].join('\n');
const log = (...lines: readonly string[]): string =>
  timeline('date: 2026-11-18', 'zone: UTC', 'log: |', ...lines.map((line) => `  ${line}`));

describe('insertEntries into a log', () => {
  const table: readonly (readonly [
    name: string,
    before: string,
    added: readonly NewEntry[],
    after: string,
  ])[] = [
    [
      'behind the last line that is not later, here one with the same time',
      log('13:56 a', '14:03 b', '14:03 c', '15:10 d'),
      [entry('2026-11-18T14:03:00Z', 'new')],
      log('13:56 a', '14:03 b', '14:03 c', '14:03:00 new', '15:10 d'),
    ],
    [
      'to the minute, where no more was told',
      log('13:56 a'),
      [entry('2026-11-18T14:03:00Z', 'new', { precision: 'minute' })],
      log('13:56 a', '14:03 new'),
    ],
    ['first', log('13:56 a'), [entry('2026-11-18T13:00:00Z', 'new')], log('13:00:00 new', '13:56 a')],
    [
      'never sorting what stands there',
      log('15:00 a', '13:00 b', '16:00 c'),
      [entry('2026-11-18T14:00:00Z', 'new')],
      log('15:00 a', '13:00 b', '14:00:00 new', '16:00 c'),
    ],
    [
      'behind the lines that continue one, and before a comment',
      log('13:56 a', '  goes on', '  2026-11-17', '# later', '15:00 b'),
      [entry('2026-11-18T14:00:00Z', 'new')],
      log('13:56 a', '  goes on', '  2026-11-17', '14:00:00 new', '# later', '15:00 b'),
    ],
    [
      'with a day line where the day is another',
      log('23:58 a'),
      [entry('2026-11-19T00:05:00Z', 'new')],
      log('23:58 a', '2026-11-19', '00:05:00 new'),
    ],
    [
      'with the old day behind it where the next bare time needs it',
      log('13:56 a'),
      [entry('2026-11-17T23:00:00Z', 'new')],
      log('2026-11-17', '23:00:00 new', '2026-11-18', '13:56 a'),
    ],
    [
      'with the old day also where a full ISO time stands between',
      log('2026-11-18T13:00:00Z a', '14:00 b'),
      [entry('2026-11-17T23:00:00Z', 'new')],
      log('2026-11-17', '23:00:00 new', '2026-11-18', '2026-11-18T13:00:00Z a', '14:00 b'),
    ],
    [
      'before the day line of the next day',
      log('23:00 a', '2026-11-19', '00:10 b'),
      [entry('2026-11-18T23:30:00Z', 'new')],
      log('23:00 a', '23:30:00 new', '2026-11-19', '00:10 b'),
    ],
    [
      'into a log without lines',
      log(),
      [entry('2026-11-18T14:00:00Z', 'new'), entry('2026-11-18T13:00:00Z', 'first')],
      log('13:00:00 first', '14:00:00 new'),
    ],
    [
      'into a log that has only a comment',
      log('# to be filled'),
      [entry('2026-11-18T14:00:00Z', 'new')],
      log('# to be filled', '14:00:00 new'),
    ],
    [
      'with everything that an entry says',
      log(),
      [
        entry('2026-11-18T14:00:00Z', 'resolved: x', {
          marks: ['detected', 'alerted'],
          actor: 'lin',
          public: true,
          sources: ['slack:C0/p1', 'https://a.example/x'],
        }),
      ],
      log('14:00:00 detected, alerted: resolved: x @lin +public <slack:C0/p1> <https://a.example/x>'),
    ],
  ];
  for (const [name, before, added, after] of table) {
    it(name, () => assert.equal(insert(before, ...added), after));
  }

  it('in the zone of the timeline, to the second', () => {
    const before = log('15:00 a').replace('UTC', 'Europe/Amsterdam');
    assert.equal(
      insert(before, entry('2026-11-18T14:30:01.900Z', 'new')),
      log('15:00 a', '15:30:01 new').replace('UTC', 'Europe/Amsterdam'),
    );
  });

  it('with its offset in the second of the two hours that clocks show in autumn', () => {
    const before = timeline('date: 2026-10-25', 'zone: Europe/Amsterdam', 'log: |', '  02:30 a');
    const after = insert(before, entry('2026-10-25T01:30:00Z', 'new'));
    assert.match(after, / {2}02:30 a\n {2}2026-10-25T02:30:00\+01:00 new\n/);
  });

  it('finds nothing to do for no entries', () => {
    assert.deepEqual(insertEntries(parsePostmortem(log('13:00 a')), []), []);
  });
});

describe('insertEntries where there is no log yet', () => {
  const added = entry('2026-11-18T14:00:00Z', 'new');
  const line = '  14:00:00 new';
  const head = ['date: 2026-11-18', 'zone: UTC'];
  const table: readonly (readonly [name: string, before: string, after: string])[] = [
    ['an empty `log:`', timeline(...head, 'log:'), timeline(...head, 'log: |', line)],
    ['`log: ""`', timeline(...head, 'log: ""'), timeline(...head, 'log: |', line)],
    ['an empty `log:` above other keys', timeline('log:', ...head), timeline('log: |', line, ...head)],
    [
      'an empty `log:` with a comment',
      timeline(...head, 'log: # later'),
      timeline(...head, 'log: | # later', line),
    ],
    ['no `log:`', timeline(...head), timeline(...head, 'log: |', line)],
    ['nothing at all', timeline(), timeline(...head, 'log: |', line)],
    ['no date and no zone', timeline('log:'), timeline(...head, 'log: |', line)],
    ['no section', '# T\n', `# T\n\n${timeline(...head, 'log: |', line)}`],
    ['an empty document', '', timeline(...head, 'log: |', line)],
    [
      'no timeline before another section, under its heading',
      '# T\n\n## Impact\n\n```yaml impact\nslo: x\n```\n',
      `# T\n\n${timeline(...head, 'log: |', line)}\n## Impact\n\n\`\`\`yaml impact\nslo: x\n\`\`\`\n`,
    ],
  ];
  for (const [name, before, after] of table) {
    it(name, () => assert.equal(insert(before, added), after));
    it(`${name}, with CRLF`, () => {
      const crlf = (text: string): string => text.replaceAll('\n', '\r\n');
      // Without any line end there is none to keep.
      assert.equal(insert(crlf(before), added), before === '' ? after : crlf(after));
    });
  }

  const refused: readonly (readonly [string, string])[] = [
    ['a folded log', timeline(...head, 'log: >', '  14:00 a')],
    ['a log in quotes', timeline(...head, 'log: "14:00 a"')],
    ['a section that is not YAML', timeline('date: [', 'log: |', '  14:00 a')],
    ['a section that is a sentence', timeline('To be written.')],
    ['a section in braces', timeline('{ date: 2026-11-18, zone: UTC }')],
  ];
  for (const [name, text] of refused) {
    it(`says that it can't: ${name}`, () =>
      assert.equal(insertEntries(parsePostmortem(text), [added]), undefined));
  }
});

const ITEMS = [
  'date: 2026-11-18',
  'zone: UTC',
  'entries:',
  '  - at: 2026-11-18T13:56:00Z   # from the deploy log',
  "    text: 'Rollout: begins'",
  '  -   at: "15:10"',
  '      text: Resolved',
];

describe('insertEntries into entries', () => {
  it('keeps the form, its indentation and its order', () => {
    const after = insert(
      timeline(...ITEMS),
      entry('2026-11-18T14:03:00Z', 'Page: 5xx # now', { marks: ['detected'], sources: ['slack:C0/p1'] }),
    );
    const read = parsePostmortem(after);
    assert.deepEqual(read.timeline?.section.yaml.errors, []);
    assert.deepEqual(
      read.timeline?.entries.map(({ text, at }) => [text, at && new Date(at).toISOString()]),
      [
        ['Rollout: begins', '2026-11-18T13:56:00.000Z'],
        ['Page: 5xx # now', '2026-11-18T14:03:00.000Z'],
        ['Resolved', '2026-11-18T15:10:00.000Z'],
      ],
    );
    assert.ok(after.startsWith(timeline(...ITEMS.slice(0, 5)).slice(0, -4)));
    assert.ok(after.endsWith(timeline(...ITEMS.slice(5)).slice('```yaml timeline\n'.length)));
  });
});

/** Text as people, programs and attackers send it. */
const hostile = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        '```',
        '~~~',
        '---',
        '...',
        '\n```\n',
        '\r\n---\r\n',
        '"',
        "'",
        ': ',
        ' #x',
        '- ',
        '@lin',
        '^T1',
        '+public',
        '<a:b>',
        'detected:',
        '\\',
        '2026-11-17',
        '14:00',
        '\u202Egnirts',
        '\u0000',
        '\u2028',
        '\t',
        '{{',
        '[',
        '*x',
        '&x',
        '!x',
        '|',
        '>',
        'null',
        '~',
      ),
    ),
    { minLength: 1, maxLength: 5 },
  )
  .map((parts) => parts.join(' '))
  .filter((text) => oneLine(text) !== '');

const added = fc.record({
  at: fc
    .integer({ min: Date.UTC(2026, 9, 24), max: Date.UTC(2026, 9, 27) })
    .map((at) => Math.floor(at / 1000) * 1000),
  text: hostile,
  marks: fc.uniqueArray(fc.constantFrom(...MARKS), { maxLength: 2 }),
  public: fc.boolean(),
  sources: fc.uniqueArray(fc.constantFrom('slack:C0/p1', 'https://a.example/x?y#z'), { maxLength: 2 }),
});

const documents = [
  '',
  '# T\n\nText.',
  log(),
  log('13:56 a', '14:00 b'),
  timeline('date: 2026-10-25', 'log:', 'zone: Europe/Amsterdam'),
  timeline(
    'date: 2026-10-24',
    'zone: Europe/Amsterdam',
    'log: |',
    '    23:00 a',
    '    2026-10-25',
    '    02:30 b',
    '      2026-10-28',
    '    # c',
    '    03:10 d',
    '',
    '    2026-10-26',
    '    00:00 e',
  ),
  timeline(
    'date: 2026-10-26',
    'zone: "-03:30"',
    'log: |',
    '  2026-10-25T02:00:00Z a',
    '  14:00 b',
    '  2:03 PM c',
    '  15:00 d',
  ),
  timeline(
    'zone: UTC',
    'entries:',
    '- text: a',
    '  at: 2026-10-25T02:00:00Z',
    '- at: 2026-10-26T02:00:00Z',
    '  text: b',
  ),
  timeline(...ITEMS),
];
const anyDocument = fc
  .tuple(fc.constantFrom(...documents), fc.constantFrom('\n', '\r\n', '\r'))
  .map(([text, eol]) => `Before.${eol}${eol}${text.replaceAll('\n', eol)}${eol}After.${eol}`);

interface Told {
  readonly at: number | undefined;
  readonly text: string;
  readonly marks: readonly string[];
  readonly public: boolean;
  readonly sources: readonly string[];
}

const toldBy = (text: string): readonly Told[] =>
  (parsePostmortem(text).timeline?.entries ?? []).map((one) => ({
    at: one.at,
    text: one.text,
    marks: one.marks.map(({ mark }) => mark),
    public: one.public,
    sources: one.sources.map(({ uri }) => uri),
  }));

const sorted = (told: readonly Told[]): readonly string[] =>
  told.map((one) => JSON.stringify(one)).toSorted();

describe('what insertEntries promises', () => {
  it('reading finds the old entries and the new with the same instants, texts, marks and sources', () => {
    fc.assert(
      fc.property(anyDocument, fc.array(added, { minLength: 1, maxLength: 4 }), (text, entries) => {
        const after = insert(text, ...entries);
        assert.deepEqual(
          sorted(toldBy(after)),
          sorted([...toldBy(text), ...entries.map((one) => ({ ...one, text: oneLine(one.text) }))]),
        );
        assert.deepEqual(parsePostmortem(after).timeline?.section.yaml.errors, []);
      }),
      { numRuns: cases(400) },
    );
  });

  it('only inserts, with the line ends of the document', () => {
    fc.assert(
      fc.property(anyDocument, fc.array(added, { maxLength: 4 }), (text, entries) => {
        const edits = insertEntries(parsePostmortem(text), entries);
        for (const { span, newText } of edits ?? assert.fail()) {
          const old = text.slice(span.start, span.end);
          assert.ok(old === '' || /^log:\s*$/.test(old), old);
          const ends = new Set(newText.match(/\r\n|\r|\n/g));
          assert.deepEqual([...ends], [/\r\n|\r|\n/.exec(text)?.[0]]);
        }
      }),
      { numRuns: cases(200) },
    );
  });

  it('removing what was inserted on the same day gives the old text', () => {
    const withEntries = documents.filter((text) => parsePostmortem(text).timeline?.entries.length);
    // In this one the first entry stands on another day than the lines around it: a day line is needed, and stays.
    const known = withEntries.filter((text) => !text.includes('-03:30'));
    const minutes = fc.integer({ min: 0, max: 59 });
    fc.assert(
      fc.property(
        fc.constantFrom(...known),
        fc.constantFrom('\n', '\r\n', '\r'),
        minutes,
        hostile,
        (text, eol, minute, said) => {
          const before = text.replaceAll('\n', eol);
          const first = parsePostmortem(before).timeline?.entries[0];
          assert.ok(first?.at !== undefined);
          const after = insert(before, { at: first.at + minute * 1000, text: said, sources: ['new:1'] });
          const read = parsePostmortem(after);
          const found = read.timeline?.entries.find(({ sources }) =>
            sources.some(({ uri }) => uri === 'new:1'),
          );
          assert.ok(found);
          const edit = removeEntry(read, found);
          assert.ok(edit);
          assert.equal(applyEdits(after, [edit]), before);
        },
      ),
      { numRuns: cases(200) },
    );
  });
});

describe('removeEntry', () => {
  it('takes the lines that continue an entry too', () => {
    const read = parsePostmortem(log('13:56 a', '  goes on', '14:00 b'));
    const edit = removeEntry(read, read.timeline?.entries[0] ?? assert.fail());
    assert.equal(edit && applyEdits(read.text, [edit]), log('14:00 b'));
  });

  it('leaves an entry of another text alone', () => {
    const other = parsePostmortem(log('13:56 a')).timeline?.entries[0] ?? assert.fail();
    assert.equal(removeEntry(parsePostmortem(log('14:00 b')), other), undefined);
  });
});
