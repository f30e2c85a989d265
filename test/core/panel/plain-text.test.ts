import assert from 'node:assert/strict';
import fc from 'fast-check';
import { withoutEmphasis } from '../../../src/core/panel/plain-text.ts';

const READ = [
  ['*Raise the limit*: 800 → 1,400', 'Raise the limit: 800 → 1,400'],
  ['_maybe_ the ~pool~ `max_connections`', 'maybe the pool max_connections'],
  ['*_both_*', 'both'],
  ['max_connections and pool_size', 'max_connections and pool_size'],
  ['__init__ and **', '__init__ and **'],
  ['2 * 3 * 4', '2 * 3 * 4'],
  ['orders*db*checkout', 'orders*db*checkout'],
  ['<service:checkout-api env:prod>', '<service:checkout-api env:prod>'],
] as const;

describe('a chat message without its signs', () => {
  for (const [sent, read] of READ) {
    it(`reads ${sent}`, () => assert.equal(withoutEmphasis(sent), read));
  }

  it('loses signs of emphasis and nothing else', () => {
    const bare = (text: string): string => text.replaceAll(/[*_~`]/g, '');
    fc.assert(fc.property(fc.string(), (text) => assert.equal(bare(withoutEmphasis(text)), bare(text))));
  });
});
