import * as assert from 'node:assert/strict';
import fc from 'fast-check';
import { together } from '../../../../src/core/language/wording/classes.ts';
import { pattern, type Pattern } from '../../../../src/core/language/wording/pattern.ts';
import { patternIndex } from '../../../../src/core/language/wording/pattern-index.ts';

describe('The index of all patterns', () => {
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
const sources = fc.array(steps, { minLength: 1, maxLength: 4 }).map((parts) => parts.join(' '));

const meets = (one: Pattern | undefined, classes: ReadonlySet<string>): boolean =>
  one?.needs.every((ways) => ways.some((way) => way === '.' || classes.has(way))) ?? false;
