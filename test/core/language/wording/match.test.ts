import assert from 'node:assert/strict';
import fc from 'fast-check';
import { together, type Classes } from '../../../../src/core/language/wording/classes.ts';
import { matchesAt, type Match } from '../../../../src/core/language/wording/match.ts';
import { pattern } from '../../../../src/core/language/wording/pattern.ts';

describe('A pattern with several ways to say it', () => {
  it('fits wherever one of them does, written by itself', () => {
    fc.assert(
      fc.property(sources, sentences, (source, words) => {
        const one = pattern(source);
        const each = spelledOut(source).map(pattern);
        const units = words.map(unit);
        for (const at of units.keys())
          assert.deepEqual(
            spans(matchesAt(one, units, at)),
            spans(each.flatMap((alone) => matchesAt(alone, units, at))),
          );
      }),
      { numRuns: 2000 },
    );
  });

  it('shows what stands between brackets', () => {
    const one = pattern('(down to|due to) [ sam ]');
    const units = ['put', 'down', 'to', 'sam', 'alone'].map(unit);
    assert.deepEqual(matchesAt(one, units, 1), [{ first: 3, last: 3 }]);
  });
});

/** `(a b|c) d` as `a b d` and `c d`, `(a)?` also as nothing. */
function spelledOut(source: string): readonly string[] {
  const group = /\(([^()]*)\)(\??)/.exec(source);
  if (!group) return [source];
  const ways = [...(group[1] ?? '').split('|'), ...(group[2] === '?' ? [''] : [])];
  const [before, after] = [source.slice(0, group.index), source.slice(group.index + group[0].length)];
  return ways.flatMap((way) => spelledOut(`${before} ${way} ${after}`));
}

const spans = (matches: readonly Match[]): readonly string[] =>
  [...new Set(matches.map(({ first, last }) => `${first}-${last}`))].toSorted();

const unit = (word: string): Classes => together([word]);

const names = fc.constantFrom('a', 'b', 'c', ',');
const sentences = fc.array(names, { minLength: 1, maxLength: 12 });
const plain = fc.oneof(
  names,
  fc.tuple(names, names).map((two) => two.join('|')),
  names.map((name) => `${name}?`),
  names.map((name) => `${name}*`),
  names.map((name) => `-${name}`),
  names.map((name) => `<${name}`),
  fc.constantFrom('~1', '~3', '~~4', '^', '$', '.'),
);
const rows = fc.array(plain, { minLength: 1, maxLength: 2 });
const groups = fc
  .tuple(
    fc.array(fc.array(fc.oneof(names, fc.constantFrom('~2', '-a')), { minLength: 1, maxLength: 3 }), {
      minLength: 1,
      maxLength: 3,
    }),
    fc.constantFrom('', '?'),
  )
  .map(([ways, sign]) => `(${ways.map((way) => way.join(' ')).join('|')})${sign}`);
const sources = fc
  .array(
    fc.oneof(
      rows.map((row) => row.join(' ')),
      groups,
    ),
    { minLength: 1, maxLength: 4 },
  )
  .map((parts) => parts.join(' '));
