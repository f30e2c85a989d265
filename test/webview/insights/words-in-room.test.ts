import assert from 'node:assert/strict';
import fc from 'fast-check';
import { fitted } from '../../../src/webview/insights/charts/fitted.ts';
import { inLines } from '../../../src/webview/insights/charts/in-lines.ts';

const measure = (text: string): number => text.length;

describe('words in little room', () => {
  it('stay as they are where they fit, and are cut with an ellipsis where they do not', () => {
    assert.equal(fitted('payments', 8, measure), 'payments');
    assert.equal(fitted('A shared limit', 9, measure), 'A shared…');
    assert.equal(fitted('payments', 0, measure), '…');
  });

  it('are nothing where there are none, and cut no sign in two', () => {
    assert.equal(fitted('', -12, measure), '');
    assert.equal(fitted('a\u{1F525}b and more', 3, measure), 'a…');
  });

  it('are never wider than the room, and begin as the text does', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 1, max: 30 }), (text, room) => {
        const shown = fitted(text, room, measure);
        assert.ok(measure(shown) <= room);
        assert.ok(text.startsWith(shown.replace(/…$/u, '')));
      }),
    );
  });

  it('go over as many lines as they need, and lose none', () => {
    assert.deepEqual(inLines('Counts are incidents, never people.', 12, measure), [
      'Counts are',
      'incidents,',
      'never',
      'people.',
    ]);
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-z]{1,9}$/u), { minLength: 1 }), (words) => {
        const lines = inLines(words.join(' '), 12, measure);
        assert.equal(lines.join(' '), words.join(' '));
        assert.ok(lines.every((line) => line.length <= 12));
      }),
    );
  });
});
