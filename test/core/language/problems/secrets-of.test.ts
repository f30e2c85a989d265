import assert from 'node:assert/strict';
import fc from 'fast-check';
import { secretsOf } from '../../../../src/core/language/secrets-of.ts';
import { findSecrets } from '../../../../src/core/secrets/find-secrets.ts';

const token = ['gh', 'p_', 'aB3dE6gH9jK2mN5pQ8rS1tU4vW7xY0zAbC3D'].join('');
const piece = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.constantFrom(token, ' ', '\n', '\r\n', '\r', 'a', 'dana@acme.dev', '+31 6 12345678'),
  },
  fc.constantFrom(
    'password=',
    'h4nter2x',
    '://a:bcd1@e.dev',
    '-----BEGIN PRIVATE KEY-----',
    '-----END PRIVATE KEY-----',
  ),
  fc.string({ maxLength: 6 }),
);
const text = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(''));

describe('secretsOf', () => {
  it('finds after any change what a look at the whole text finds', () => {
    const change = fc.record({ at: fc.nat(400), length: fc.nat(60), by: fc.array(piece, { maxLength: 4 }) });
    fc.assert(
      fc.property(text, fc.array(change, { maxLength: 6 }), (start, changes) => {
        // The same beginning makes it a version of the one before.
        let now = `${'x'.repeat(130)}\n${start}`;
        assert.deepEqual(secretsOf(now), findSecrets(now));
        for (const { at, length, by } of changes) {
          const from = Math.min(131 + at, now.length);
          now = now.slice(0, from) + by.join('') + now.slice(from + length);
          assert.deepEqual(secretsOf(now), findSecrets(now));
        }
      }),
      { numRuns: 1500 },
    );
  });
});
