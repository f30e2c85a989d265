import assert from 'node:assert/strict';
import { timeText } from '../../../src/webview/model/clock.ts';
import { fits, placeLabels } from '../../../src/webview/model/labels.ts';
import { silences } from '../../../src/webview/model/silences.ts';
import { neighbour } from '../../../src/webview/view/drawing-keys.ts';
import { capturedOf } from './captured-of.ts';

const MINUTE = 60_000;

describe('the drawing', () => {
  it('shows silence from more than five minutes on', () => {
    const { columns } = capturedOf([0, 5, 11].map((minute) => ({ uri: `${minute}`, minute })));
    assert.deepEqual(silences(columns), [{ start: 5 * MINUTE, end: 11 * MINUTE }]);
  });

  it('names both marks where there is room, and shortens where there is none', () => {
    const marks = ['detected', 'alerted'] as const;
    const next = { key: 'b', marks: ['acknowledged'] as const };
    const wide = placeLabels(
      [
        { key: 'a', x: 0, marks },
        { ...next, x: 300 },
      ],
      600,
    );
    const tight = placeLabels(
      [
        { key: 'a', x: 0, marks },
        { ...next, x: 60 },
      ],
      600,
    );
    assert.deepEqual(
      wide.map(({ text, tier }) => [text, tier]),
      [
        ['detected · alerted', 0],
        ['acknowledged', 0],
      ],
    );
    assert.deepEqual(
      tight.map(({ text, tier }) => [text, tier]),
      [
        ['detected +1', 0],
        ['acknowledged', 1],
      ],
    );
  });

  it('leaves out a time that its edge would cut', () => {
    assert.deepEqual(
      [0, 12, 20, 590, 600].map((x) => fits(x, '13:50', 600)),
      [false, false, true, false, false],
    );
  });

  it('leaves out a label that would collide on both tiers', () => {
    const entries = [0, 5, 10].map((x) => ({ key: `${x}`, x, marks: ['detected'] as const }));
    assert.deepEqual(
      placeLabels(entries, 600).map(({ key }) => key),
      ['0', '5'],
    );
  });

  it('turns a label round at the right edge', () => {
    const [label] = placeLabels([{ key: 'a', x: 590, marks: ['resolved'] }], 600);
    assert.equal(label?.end, true);
  });

  it('goes from event to event, or only to another lane', () => {
    const { columns } = capturedOf([
      { uri: 'a', minute: 0 },
      { uri: 'b', minute: 1 },
      { uri: 'c', minute: 2, source: 'pagerduty' },
    ]);
    assert.equal(neighbour(columns, 0, 1, false), 1);
    assert.equal(neighbour(columns, 0, 1, true), 2);
    assert.equal(neighbour(columns, 2, -1, true), 1);
    assert.equal(neighbour(columns, undefined, -1, false), 2);
    assert.equal(neighbour(columns, 0, -1, false), undefined);
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
