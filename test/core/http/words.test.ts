import assert from 'node:assert/strict';
import fc from 'fast-check';
import { cut, oneLine } from '../../../src/core/http/one-line.ts';
import { redact } from '../../../src/core/http/redact.ts';

describe('oneLine', () => {
  const table: readonly (readonly [from: string, to: string])[] = [
    ['two\n\n lines\tand a tab', 'two lines and a tab'],
    ['  edges ', 'edges'],
    ['bell\u0007 and escape\u001b[31m', 'bell and escape[31m'],
    ['\u202Edlrow\u202C is turned round', 'dlrow is turned round'],
    ['zero\u200Bwidth\uFEFF', 'zerowidth'],
    ['a \u0000 b', 'a b'],
    ['family 👩‍👩‍👧 stays', 'family 👩‍👩‍👧 stays'],
    ['broken \uD800 half', 'broken half'],
  ];
  for (const [from, to] of table) it(JSON.stringify(from), () => assert.equal(oneLine(from), to));

  it('is one line, and the same when done again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const line = oneLine(text);
        assert.doesNotMatch(line, /[\n\r\u2028\u2029\u202A-\u202E\u2066-\u2069\0]|^\s|\s$/u);
        assert.equal(oneLine(line), line);
      }),
    );
  });
});

describe('cut', () => {
  it('never halves a character', () => assert.equal(cut('🙏🙏🙏', 2), '🙏…'));
  it('leaves short text alone', () => assert.equal(cut('abc', 3), 'abc'));
});

describe('redact', () => {
  it('leaves nothing of a secret, also where one holds another', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 4 }), fc.string(), fc.string(), (secret, before, after) => {
        fc.pre(!'•••'.includes(secret) && secret.trim() !== '');
        const shown = redact(`${before}${secret}${after}`, { a: secret, b: secret.slice(1) });
        fc.pre(!before.includes('•') && !after.includes('•') && !secret.includes('•'));
        assert.ok(!shown.includes(secret));
      }),
    );
  });
});
