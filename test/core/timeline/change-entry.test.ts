import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyEdits, type TextEdit } from '../../../src/core/document/edit.ts';
import { MARKS } from '../../../src/core/document/mark.ts';
import { parsePostmortem } from '../../../src/core/document/parse.ts';
import type { Postmortem, TimelineEntry } from '../../../src/core/document/postmortem.ts';
import { changeMark, changePublic, changeText } from '../../../src/core/timeline/change-entry.ts';
import { changeTime } from '../../../src/core/timeline/change-time.ts';
import { oneLine } from '../../../src/core/timeline/one-line.ts';
import { moveAmongTies } from '../../../src/core/timeline/order-ties.ts';

const HEAD = '```yaml timeline\ndate: 2026-11-18\nzone: UTC\n';
const log = (...lines: readonly string[]): string =>
  `${HEAD}log: |\n${lines.map((line) => `  ${line}\n`).join('')}\`\`\`\n`;
const items = (...lines: readonly string[]): string =>
  `${HEAD}entries:\n${lines.map((line) => `  ${line}\n`).join('')}\`\`\`\n`;

type Change = (postmortem: Postmortem, entry: TimelineEntry) => readonly TextEdit[] | undefined;

function changed(text: string, change: Change, index = 0): string {
  const postmortem = parsePostmortem(text);
  const entry = postmortem.timeline?.entries[index];
  assert.ok(entry);
  const edits = change(postmortem, entry);
  assert.ok(edits, 'it can be written');
  return applyEdits(text, edits);
}

const words =
  (said: string): Change =>
  (postmortem, entry) =>
    changeText(postmortem, entry, said);
const mark =
  (name: (typeof MARKS)[number], on: boolean): Change =>
  (postmortem, entry) =>
    changeMark(postmortem, entry, name, on);
const isPublic =
  (on: boolean): Change =>
  (postmortem, entry) =>
    changePublic(postmortem, entry, on);
const time =
  (at: string): Change =>
  (postmortem, entry) =>
    changeTime(postmortem, entry, Date.parse(at));

const TABLE: readonly (readonly [name: string, before: string, change: Change, after: string])[] = [
  [
    'words, the rest stays',
    '14:03 detected: a  @dana <b:1>',
    words('c d'),
    '14:03 detected: c d  @dana <b:1>',
  ],
  ['words that are none yet', '14:03 ^T1', words('c'), '14:03 c ^T1'],
  ['words like a mark', '14:03 a', words('resolved: DNS'), '14:03 resolved\\: DNS'],
  ['words like a tail', '14:03 a', words('told @dana'), '14:03 told \\@dana'],
  ['words like half a day', '02:03 a', words('PM asked'), '02:03:00 PM asked'],
  ['the first mark', '14:03 a', mark('detected', true), '14:03 detected: a'],
  ['one more mark', '14:03 detected: a', mark('alerted', true), '14:03 detected, alerted: a'],
  ['a mark that is set', '14:03 detected: a', mark('detected', true), '14:03 detected: a'],
  ['the first of two out', '14:03 detected, alerted: a', mark('detected', false), '14:03 alerted: a'],
  ['the last of two out', '14:03 detected, alerted: a', mark('alerted', false), '14:03 detected: a'],
  ['the only one out', '14:03 detected: a', mark('detected', false), '14:03 a'],
  ['the one before a word', '14:03 detected: closed: a', mark('detected', false), '14:03 closed\\: a'],
  ['beside one unknown', '14:03 detected, restored: a', mark('detected', false), '14:03 restored: a'],
  ['public', '14:03 a', isPublic(true), '14:03 a +public'],
  ['public before a source', '14:03 a @b ^T1 <c:1>', isPublic(true), '14:03 a @b ^T1 +public <c:1>'],
  ['internal', '14:03 a +public <c:1>', isPublic(false), '14:03 a <c:1>'],
  ['a time', '14:03 a', time('2026-11-18T14:05:07Z'), '14:05:07 a'],
  ['a time to the minute', '14:03 a', time('2026-11-18T14:05:00Z'), '14:05 a'],
  ['a time of another day', '14:03 a', time('2026-11-19T14:05:00Z'), '2026-11-19T14:05:00+00:00 a'],
];

describe('changing an entry of a log', () => {
  for (const [name, before, change, after] of TABLE) {
    it(`writes ${name}`, () => assert.equal(changed(log(before), change), log(after)));
  }

  it('joins continued words into one line', () =>
    assert.equal(changed(log('14:03 a', '  b <c:1>'), words('d')), log('14:03 d <c:1>')));

  it('leaves a line where it is while its new time is in order', () =>
    assert.equal(
      changed(log('14:00 a', '14:03 b', '14:05 c'), time('2026-11-18T14:05:00Z'), 1),
      log('14:00 a', '14:05 b', '14:05 c'),
    ));

  it('moves a line with its comments where its new time goes', () =>
    assert.equal(
      changed(log('14:00 a', '# x', '14:03 b', '14:05 c'), time('2026-11-18T13:59:00Z'), 1),
      log('# x', '13:59 b', '14:00 a', '14:05 c'),
    ));

  it('says the whole time where a moved line comes to another day', () =>
    assert.equal(
      changed(log('14:00 a', '15:00 b', '2026-11-19', '09:00 c'), time('2026-11-19T10:00:00Z'), 0),
      log('15:00 b', '2026-11-19', '09:00 c', '10:00 a'),
    ));

  it('lets ties change places, comments included', () => {
    const text = log('14:00 a', '# b', '14:00 b', '14:00 c');
    const up: Change = (postmortem, entry) => moveAmongTies(postmortem, entry, -1);
    assert.equal(changed(text, up, 1), log('# b', '14:00 b', '14:00 a', '14:00 c'));
    assert.equal(changed(text, up, 2), log('14:00 a', '14:00 c', '# b', '14:00 b'));
    const { timeline, ...rest } = parsePostmortem(text);
    const [first] = timeline?.entries ?? [];
    assert.ok(first);
    assert.equal(moveAmongTies({ ...rest, timeline }, first, -1), undefined);
  });

  it('writes no time where the section is no YAML', () => {
    const text = log('14:03 a').replace('zone: UTC', 'zone: UTC\nzone: UTC');
    const postmortem = parsePostmortem(text);
    const [entry] = postmortem.timeline?.entries ?? [];
    assert.ok(entry);
    assert.equal(changeTime(postmortem, entry, Date.parse('2026-11-18T14:04:00Z')), undefined);
  });
});

const ITEM_TABLE: readonly (readonly [string, readonly string[], Change, readonly string[]])[] = [
  ['words', ['- at: 14:03', '  text: a # x'], words('b: c'), ['- at: 14:03', '  text: "b: c" # x']],
  [
    'a block of words',
    ['- text: |', '    a', '    b', '  at: 14:03'],
    words('c'),
    ['- text: c', '  at: 14:03'],
  ],
  [
    'marks',
    ['- at: 14:03', '  text: a'],
    mark('detected', true),
    ['- at: 14:03', '  text: a', '  marks: [detected]'],
  ],
  [
    'another mark',
    ['- at: 14:03', '  marks: [detected]', '  text: a'],
    mark('alerted', true),
    ['- at: 14:03', '  marks: [detected, alerted]', '  text: a'],
  ],
  [
    'a list of marks on lines',
    ['- at: 14:03', '  marks:', '    - detected', '  text: a'],
    mark('alerted', true),
    ['- at: 14:03', '  marks: [detected, alerted]', '  text: a'],
  ],
  [
    'the last mark out',
    ['- at: 14:03', '  text: a', '  marks: [detected]'],
    mark('detected', false),
    ['- at: 14:03', '  text: a'],
  ],
  ['internal', ['- public: true', '  at: 14:03', '  text: a'], isPublic(false), ['- at: 14:03', '  text: a']],
  ['braces', ['- { at: 14:03, text: a }'], isPublic(true), ['- { at: 14:03, text: a, public: true }']],
  ['braces back', ['- { at: 14:03, text: a, public: true }'], isPublic(false), ['- { at: 14:03, text: a }']],
  ['a time', ['- at: 14:03', '  text: a'], time('2026-11-18T14:05:07Z'), ['- at: 14:05:07', '  text: a']],
];

describe('changing an entry of a list', () => {
  for (const [name, before, change, after] of ITEM_TABLE) {
    it(`writes ${name}`, () => assert.equal(changed(items(...before), change), items(...after)));
  }

  it('lets ties change places on lines of their own, never within brackets', () => {
    const down: Change = (postmortem, entry) => moveAmongTies(postmortem, entry, 1);
    const [a, b] = ['- { at: 14:03, text: a }', '- { at: 14:03, text: b }'];
    assert.equal(changed(items(a, b), down), items(b, a));
    const postmortem = parsePostmortem(items('[', '{ at: 14:03, text: a },', '{ at: 14:03, text: b }', ']'));
    const [first] = postmortem.timeline?.entries ?? [];
    assert.ok(first);
    assert.equal(moveAmongTies(postmortem, first, 1), undefined);
  });
});

describe('a changed line', () => {
  const LINES = [
    '14:03 a <b:1>',
    '14:03:09 detected: a @dana',
    '14:03 detected, alerted: a +public',
    '14:03 a\n    goes on ^T1 <b:1> <c:2>',
    '02:03 x',
  ];
  const said = fc.oneof(
    fc.string(),
    fc.stringMatching(/^(?:detected|closed: |@a|\^b|\+public|<c:d>|\\|:| |,|#|PM|```)*$/),
  );
  const told = ({ at, marks, text, actor, id, public: open, sources }: TimelineEntry) => ({
    at,
    marks: marks.map((one) => one.mark),
    text,
    actor: actor?.name,
    id: id?.name,
    open,
    sources: sources.map(({ uri }) => uri),
  });

  it('is read back as it was meant, and no other line differs', () =>
    fc.assert(
      fc.property(
        fc.constantFrom(...LINES),
        fc.constantFrom('text', 'mark', 'public', 'time'),
        said,
        fc.constantFrom(...MARKS),
        fc.boolean(),
        fc.integer({ min: 0, max: 86_399 }),
        (line, what, more, name, on, second) => {
          const text = log('00:00 first', line, '23:59:59 last');
          const at = Date.parse('2026-11-18T00:00:00Z') + second * 1000;
          fc.pre(what !== 'text' || oneLine(more) !== '');
          const change: Change = (postmortem, entry) => {
            if (what === 'text') return changeText(postmortem, entry, more);
            if (what === 'mark') return changeMark(postmortem, entry, name, on);
            return what === 'public'
              ? changePublic(postmortem, entry, on)
              : changeTime(postmortem, entry, at);
          };
          const [first, before, last] = parsePostmortem(text).timeline?.entries ?? [];
          assert.ok(first && before && last);
          const after = parsePostmortem(changed(text, change, 1)).timeline?.entries ?? [];
          const marks = before.marks.map((one) => one.mark).filter((one) => one !== name);
          const expected = {
            ...told(before),
            ...(what === 'text' && { text: oneLine(more) }),
            ...(what === 'public' && { open: on }),
            ...(what === 'time' && { at }),
            ...(what === 'mark' &&
              on === (marks.length === before.marks.length) && { marks: on ? [...marks, name] : marks }),
          };
          assert.deepEqual(after.map(told), [told(first), expected, told(last)]);
        },
      ),
      { numRuns: 400 },
    ));
});
