import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyEdits } from '../../../src/core/document/edit.ts';
import { parsePostmortem } from '../../../src/core/document/parse.ts';
import { parseCurate, type Curate } from '../../../src/core/panel/curate/curate.ts';
import { curated, type Answer } from '../../../src/core/panel/curate/curated.ts';
import { entryAt, entryKeys } from '../../../src/core/panel/entry-key.ts';

const log = (...lines: readonly string[]): string =>
  `\`\`\`yaml timeline\ndate: 2026-11-18\nzone: UTC\nlog: |\n${lines.map((line) => `  ${line}\n`).join('')}\`\`\`\n`;
const dayless = (...lines: readonly string[]): string => log(...lines).replace('date: 2026-11-18\n', '');
const at = (time: string): number => Date.parse(`2026-11-18T${time}Z`);

function after(text: string, wanted: Curate): readonly [string, Answer] {
  const { edits, answer } = curated(parsePostmortem(text), wanted);
  return [applyEdits(text, edits), answer];
}
const keyOf = (time: string, text: string): string => `${at(time)} ${text}`;

const KEY = keyOf('14:03:00', 'a');
const TABLE: readonly (readonly [
  name: string,
  before: string,
  wanted: Curate,
  after: string,
  said: Answer,
])[] = [
  [
    'text, and says which key it has since',
    log('14:03 a @b'),
    { does: 'text', key: KEY, was: 'a', text: ' c ' },
    log('14:03 c @b'),
    { said: 'Text changed', key: keyOf('14:03:00', 'c') },
  ],
  [
    'text beside what somebody wrote meanwhile',
    log('14:03 mine <b:1>', '15:00 d'),
    { does: 'text', key: 'b:1', was: 'a', text: 'c' },
    log('14:03 mine <b:1>', '14:03:00 c', '15:00 d'),
    {
      said: 'The document changed while this was open. Your edit went in beside it.',
      key: keyOf('14:03:00', 'c'),
      notice: 'beside',
    },
  ],
  [
    'nothing where the entry is gone',
    log('14:04 a'),
    { does: 'text', key: KEY, was: 'a', text: 'c' },
    log('14:04 a'),
    { said: 'This entry is no longer in the document.', notice: 'gone' },
  ],
  [
    'a time',
    log('14:03 a <b:1>'),
    { does: 'time', key: 'b:1', was: at('14:03:00'), at: at('14:02:08') },
    log('14:02:08 a <b:1>'),
    { said: 'Time corrected to 14:02:08', key: 'b:1' },
  ],
  [
    'no time over one that somebody wrote meanwhile',
    log('14:05 a <b:1>'),
    { does: 'time', key: 'b:1', was: at('14:03:00'), at: at('14:02:08') },
    log('14:05 a <b:1>'),
    { said: 'The document says 14:05:00 meanwhile, and that stays' },
  ],
  [
    'a mark, which leaves the entry that had it',
    log('14:03 a', '14:05 detected: b'),
    { does: 'mark', keys: [KEY], mark: 'detected', on: true },
    log('14:03 detected: a', '14:05 b'),
    { said: 'Mark set: detected, taken from another entry' },
  ],
  [
    'a mark that may be there twice',
    log('14:03 a', '14:05 impact_start: b'),
    { does: 'mark', keys: [KEY], mark: 'impact_start', on: true },
    log('14:03 impact_start: a', '14:05 impact_start: b'),
    { said: 'Mark set: impact start' },
  ],
  [
    'several public',
    log('14:03 a', '14:04 b', '14:05 c <d:1>'),
    { does: 'public', keys: [KEY, 'd:1'], on: true },
    log('14:03 a +public', '14:04 b', '14:05 c +public <d:1>'),
    { said: 'Public' },
  ],
  [
    'an entry once that is named twice',
    log('14:03 a', '14:04 b'),
    { does: 'public', keys: [KEY, KEY], on: true },
    log('14:03 a +public', '14:04 b'),
    { said: 'Public' },
  ],
  [
    'several taken out',
    log('14:03 a', '14:04 b', '14:05 c <d:1>'),
    { does: 'remove', keys: [KEY, 'd:1'] },
    log('14:04 b'),
    { said: 'Taken out, 1 entry stays' },
  ],
  [
    'the second of two that say the same',
    log('14:03 a', '14:03 a', '14:05 c'),
    { does: 'public', keys: [`${KEY} (2)`], on: true },
    log('14:03 a', '14:03 a +public', '14:05 c'),
    { said: 'Public' },
  ],
  [
    'what was taken out again',
    log('14:03 a', '14:05 c'),
    {
      does: 'again',
      entry: { at: at('14:04:00'), text: 'b', marks: ['detected'], public: true, sources: ['d:1'] },
    },
    log('14:03 a', '14:04:00 detected: b +public <d:1>', '14:05 c'),
    { said: 'Added again' },
  ],
  [
    'what was taken out again, with the id that other sections name it by',
    log('14:03 a ^T1', '14:05 c'),
    {
      does: 'again',
      entry: { at: at('14:04:00'), text: 'b', marks: [], public: false, sources: [], id: 'T2' },
    },
    log('14:03 a ^T1', '14:04:00 b ^T2', '14:05 c'),
    { said: 'Added again' },
  ],
  [
    'no id that another entry has by now',
    log('14:03 a ^T2', '14:05 c'),
    {
      does: 'again',
      entry: { at: at('14:04:00'), text: 'b', marks: [], public: false, sources: [], id: 'T2' },
    },
    log('14:03 a ^T2', '14:04:00 b', '14:05 c'),
    { said: 'Added again' },
  ],
  [
    'what was taken out of a log without a date again, at its end',
    dayless('14:03 a'),
    {
      does: 'again',
      entry: { when: '14:04', text: 'b', marks: ['detected'], public: true, sources: ['d:1'] },
    },
    dayless('14:03 a', '14:04 detected: b +public <d:1>'),
    { said: 'Added again' },
  ],
];

describe('curating in the document', () => {
  for (const [name, before, wanted, text, said] of TABLE) {
    it(`writes ${name}`, () => assert.deepEqual(after(before, wanted), [text, said]));
  }

  it('says so where a section can take no edit', () => {
    const broken = '```yaml timeline\nlog: |\n  14:03 a\n x: [\n```\n';
    const key = entryKeys(parsePostmortem(broken).timeline?.entries ?? [])[0];
    if (key === undefined) return;
    const [text, { said }] = after(broken, { does: 'public', keys: [key], on: true });
    assert.equal(text, broken);
    assert.match(said, /as it stands/);
  });
});

describe('keys of entries', () => {
  it('name each entry alone', () =>
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('14:03 a', '14:03 a (2)', '14:03 b', '14:03 c <d:1>', '14:04 a <d:1>')),
        (lines) => {
          const entries = parsePostmortem(log(...lines)).timeline?.entries ?? [];
          for (const [index, key] of entryKeys(entries).entries()) {
            assert.equal(entryAt(entries, key), entries[index]);
          }
        },
      ),
    ));
});

describe('what is asked of the entries', () => {
  it('is understood as it was meant', () => {
    for (const [, , wanted] of TABLE) assert.deepEqual(parseCurate({ ...wanted }), wanted);
  });

  it('is refused where its form is another', () => {
    const refused: readonly unknown[] = [
      { does: 'remove', keys: [] },
      { does: 'text', key: 'a', text: 'b' },
      { does: 'time', key: 'a', was: 1, at: Infinity },
      { does: 'time', key: 'a', was: 1, at: Date.parse('+010000-01-01T00:00:00Z') },
      { does: 'mark', keys: ['a'], mark: 'blamed', on: true },
      { does: 'order', key: 'a', step: 2 },
      { does: 'again', entry: { text: 'a' } },
      { does: 'again', entry: { text: 'a', when: '14:03 x' } },
      { does: 'again', entry: { text: 'a', at: Date.UTC(12026, 1, 1) } },
    ];
    for (const one of refused) assert.equal(parseCurate(one), undefined);
  });

  it('never throws, whatever comes', () =>
    fc.assert(fc.property(fc.anything(), (value) => void parseCurate(value))));
});
