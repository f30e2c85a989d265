import assert from 'node:assert/strict';
import fc from 'fast-check';
import { counted, cutAtWord, inTwo, inTwoRows, listed } from '../../../src/core/language/status/in-words.ts';
import type { Missing } from '../../../src/core/language/status/missing.ts';

const one = (kind: Missing['kind'], message: string, start = 0): Missing => ({
  kind,
  code: 'missing/source',
  message,
  span: { start, end: start },
});

describe('what is missing, in words', () => {
  for (const [lacks, faults, expected] of [
    [0, 0, 'nothing missing'],
    [1, 0, '1 missing'],
    [4, 2, '4 missing, 2 to mend'],
    [0, 3, '3 to mend'],
  ] as const)
    it(`counts: ${expected}`, () => {
      const items = [
        ...Array.from({ length: lacks }, () => one('lack', 'a')),
        ...Array.from({ length: faults }, () => one('fault', 'b')),
      ];
      assert.equal(counted(items), expected);
    });

  for (const [message, first, rest] of [
    [
      'Where can this be checked? Metrics count from detected.',
      'Where can this be checked?',
      'Metrics count from detected.',
    ],
    [
      '"monitor" is not a value of detected_by. It is alert or other.',
      '"monitor" is not a value of detected_by',
      'It is alert or other.',
    ],
    ['"Whose idea? Ours. No." is a question. Ask on.', '"Whose idea? Ours. No." is a question', 'Ask on.'],
    ['There is no heading "Summary" yet.', 'There is no heading "Summary" yet', ''],
    ['Say why: `a. b` is code', 'Say why: `a. b` is code', ''],
    ['A "quote that nobody closes. Twice.', 'A "quote that nobody closes. Twice', ''],
    ['Go on…', 'Go on…', ''],
  ] as const)
    it(`are told in two: ${message}`, () => assert.deepEqual(inTwo(message), [first, rest]));

  it('are cut between words, and only where they are too long', () => {
    assert.equal(cutAtWord('Nothing shows who was paged', 27), 'Nothing shows who was paged');
    assert.equal(cutAtWord('Nothing shows who was paged', 26), 'Nothing shows who was…');
    assert.equal(cutAtWord('Nothing, shows', 10), 'Nothing…');
    assert.equal(cutAtWord('Donaudampfschifffahrt', 10), 'Donaudamp…');
  });

  it('stand in two rows, the second going on where the first had to end', () => {
    assert.deepEqual(inTwoRows('Who was paged? Name the role.', [20, 20]), [
      'Who was paged?',
      'Name the role.',
    ]);
    assert.deepEqual(inTwoRows('Who was paged, and by what? Name it.', [17, 20]), [
      'Who was paged…',
      '…and by what? Name…',
    ]);
  });

  it('are listed with their lines, as many as fit, and one at least', () => {
    const items = [
      one('lack', 'No owner. Name one.', 3),
      one('fault', 'Who? Say it.', 14),
      one('lack', 'No id.', 15),
    ];
    const list = (most: number): string => listed(items, ({ span }) => span.start + 1, most);
    assert.equal(list(80), 'Line 4: No owner · Line 15: Who? · Line 16: No id');
    assert.equal(list(48), 'Line 4: No owner · Line 15: Who? · 1 more');
    assert.equal(list(30), 'Line 4: No owner · 2 more');
    assert.equal(list(20), 'Line 4: No… · 2 more');
    assert.equal(
      listed([], () => 0, 80),
      '',
    );
  });

  it('never take more room than there is', () => {
    fc.assert(
      fc.property(
        fc.array(fc.lorem({ maxCount: 3, mode: 'sentences' }), { maxLength: 9 }),
        fc.integer({ min: 30, max: 120 }),
        (messages, most) => {
          const items = messages.map((message) => one('lack', message));
          assert.ok(listed(items, () => 1234, most).length <= most);
        },
      ),
    );
  });
});
