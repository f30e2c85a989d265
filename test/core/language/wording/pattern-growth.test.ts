import assert from 'node:assert/strict';
import { editionOfClasses, together } from '../../../../src/core/language/wording/classes.ts';
import { matchesAt } from '../../../../src/core/language/wording/match.ts';
import { pattern, type Pattern } from '../../../../src/core/language/wording/pattern.ts';
import { wordingRules } from '../../../../src/core/language/wording/wording-rule.ts';
import { WORDING } from './support.ts';

describe('Every pattern of every wording rule', () => {
  assert.ok(WORDING.length > 0);

  it('has its words told apart before it is tried, since sentences are read before', () => {
    const patterns = wordingRules().flatMap(({ looks }) =>
      looks.flatMap(({ like }) => like.map((source) => pattern(source))),
    );
    const before = editionOfClasses();
    for (const { whole } of patterns) whole();
    assert.equal(editionOfClasses(), before);
  });

  for (const { code, looks } of wordingRules()) {
    it(`${code} looks twice as often at twice as many of its own words`, () => {
      for (const source of looks.flatMap(({ like }) => like)) {
        const one = pattern(source);
        const [less, more] = [looksAt(one, 120), looksAt(one, 240)];
        assert.ok(more <= 2.5 * less + 100, `${source}: ${less} looks, then ${more}`);
      }
    });
  }
});

/** How often the pattern looks at a unit, tried from each of so many that hold what it needs, over and over. */
function looksAt(one: Pattern, count: number): number {
  const words = one.needs.flatMap(({ names }) => names);
  let looked = 0;
  const row = Array.from({ length: count }, (_, index) => together([words[index % words.length] ?? 'a']));
  const units = new Proxy(row, {
    get(target, at): unknown {
      looked += 1;
      return Reflect.get(target, at);
    },
  });
  for (let at = 0; at < count; at += 1) matchesAt(one, units, at);
  return looked;
}
