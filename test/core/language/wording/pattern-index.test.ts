import * as assert from 'node:assert/strict';
import fc from 'fast-check';
import { together } from '../../../../src/core/language/wording/classes.ts';
import { matchesAt } from '../../../../src/core/language/wording/match.ts';
import { pattern, type Pattern } from '../../../../src/core/language/wording/pattern.ts';
import { patternIndex } from '../../../../src/core/language/wording/pattern-index.ts';

describe('The index of all patterns', () => {
  it('has every place where a pattern fits', () => {
    fc.assert(
      fc.property(
        fc.array(spoken, { maxLength: 20 }),
        fc.array(names, { maxLength: 8 }),
        (written, words) => {
          const patterns = written.map(pattern);
          const units = words.map((one) => together([one]));
          const tried = patternIndex(patterns)(units);
          for (const [number, one] of patterns.entries())
            for (const at of units.keys())
              if (matchesAt(one, units, at).length > 0)
                assert.ok(
                  tried.some((it) => it.number === number && it.from <= at && at <= it.to),
                  `${written[number]} at ${at}`,
                );
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('finds those whose every need is met, and no others', () => {
    fc.assert(
      fc.property(fc.array(sources, { maxLength: 30 }), fc.uniqueArray(names), (written, classes) => {
        const patterns = written.map(pattern);
        const sentence = new Set(classes);
        const expected = [...patterns.keys()].filter((number) => meets(patterns[number], sentence));
        assert.deepEqual(
          patternIndex(patterns)([...sentence].map((one) => together([one])))
            .map(({ number }) => number)
            .toSorted((a, b) => a - b),
          expected,
        );
      }),
    );
  });
});

const names = fc.constantFrom('PERSON', 'HARM.did', 'TEAM', 'the', 'not', 'never', 'outage', '?');
const ways = fc.array(fc.oneof(names, fc.constant('.')), { minLength: 1, maxLength: 3 });
const steps = fc.oneof(
  ways.map((some) => some.join('|')),
  names.map((name) => `${name}+!WE`),
  names.map((name) => `<-${name}`),
  names.map((name) => `${name}?`),
  fc.constantFrom('~3', '^', '$'),
);
/** Ways of one or two words, which may also be left out. */
const groups = fc
  .tuple(
    fc.array(fc.array(names, { minLength: 1, maxLength: 2 }), { minLength: 1, maxLength: 3 }),
    fc.constantFrom('', '?'),
  )
  .map(
    ([all, sign]) =>
      `(${all.map((way) => way.filter((one) => one !== '?').join(' ') || 'the').join('|')})${sign}`,
  );
const spoken = fc
  .array(fc.oneof(steps, groups), { minLength: 1, maxLength: 3 })
  .map((parts) => parts.join(' '))
  // A lone "?" says that nothing may be there, or not.
  .filter((source) => !/(?:^|[\s|])\?/.test(source));
const sources = fc.array(steps, { minLength: 1, maxLength: 4 }).map((parts) => parts.join(' '));

const meets = (one: Pattern | undefined, classes: ReadonlySet<string>): boolean =>
  one?.needs.every(({ names: ways }) => ways.some((way) => classes.has(way))) ?? false;
