import assert from 'node:assert/strict';
import { timeText } from '../../../src/webview/model/clock.ts';
import { silences } from '../../../src/webview/model/silences.ts';
import { neighbour } from '../../../src/webview/view/drawing-keys.ts';
import { capturedOf } from './captured-of.ts';

const MINUTE = 60_000;

describe('the drawing', () => {
  it('shows silence from more than five minutes on', () => {
    const { columns } = capturedOf([0, 5, 11].map((minute) => ({ uri: `${minute}`, minute })));
    assert.deepEqual(silences(columns), [{ start: 5 * MINUTE, end: 11 * MINUTE }]);
  });

  it('goes from event to event, or only to another lane', () => {
    const { columns } = capturedOf([
      { uri: 'a', minute: 0 },
      { uri: 'b', minute: 1 },
      { uri: 'c', minute: 2, source: 'pagerduty' },
    ]);
    const drawn = { at: columns.start, lane: columns.lane };
    assert.equal(neighbour(drawn, 0, 1, false), 1);
    assert.equal(neighbour(drawn, 0, 1, true), 2);
    assert.equal(neighbour(drawn, 2, -1, true), 1);
    assert.equal(neighbour(drawn, 0, -1, false), undefined);
  });

  it('tells instants on a clock or from the start of the impact', () => {
    const zero = Date.parse('2026-11-18T13:56:00Z');
    const at = Date.parse('2026-11-18T14:03:12Z');
    assert.equal(timeText(at, { zone: 'UTC', zero, relative: false }), '14:03:12');
    assert.equal(timeText(at, { zone: '+05:30', zero, relative: false }, false), '19:33');
    assert.equal(timeText(at, { zone: 'UTC', zero, relative: true }), 'T+07:12');
    assert.equal(timeText(at, { zone: 'UTC', zero: undefined, relative: true }), '14:03:12');
  });
});
