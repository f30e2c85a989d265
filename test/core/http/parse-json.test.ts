import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseJson } from '../../../src/core/http/parse-json.ts';

const nested = (depth: number, inner = ''): string => '['.repeat(depth) + inner + ']'.repeat(depth);

describe('parseJson', () => {
  it('reads what JSON.parse reads', () => {
    const text = fc.json().chain((json) => fc.constantFrom(json, ` ${json}\n`, json.slice(1), `${json}]`));
    fc.assert(
      fc.property(text, (json) => {
        let expected: unknown;
        try {
          expected = JSON.parse(json);
        } catch {
          assert.throws(() => parseJson(json), SyntaxError);
          return;
        }
        assert.deepEqual(parseJson(json), expected);
      }),
    );
  });

  it('counts no brackets within strings, whatever is escaped there', () => {
    const signs = fc.stringMatching(/^["\\[\]{}a]{0,400}$/);
    fc.assert(fc.property(signs, (said) => assert.deepEqual(parseJson(JSON.stringify([said])), [said])));
    assert.deepEqual(parseJson(JSON.stringify({ said: nested(1000) })), { said: nested(1000) });
  });

  it('refuses what is nested deeper than calls can go', () => {
    assert.deepEqual(parseJson(nested(200)), JSON.parse(nested(200)));
    for (const text of [nested(201), nested(1_000_000), '{"a":'.repeat(500), nested(150, nested(60))])
      assert.throws(() => parseJson(text), SyntaxError);
  });
});
