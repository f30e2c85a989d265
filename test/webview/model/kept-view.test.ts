import assert from 'node:assert/strict';
import fc from 'fast-check';
import { NO_FILTER } from '../../../src/webview/model/filter.ts';
import { NOTHING_KEPT, parseKept, type KeptView } from '../../../src/webview/model/kept-view.ts';

const ODD = { range: { start: 2, end: 1 }, until: '14:00', zero: NaN, events: [{ at: 1 }, 'a'], entry: 3 };

describe('what is kept of a view', () => {
  it('is there again', () => {
    const kept: KeptView = {
      filter: {
        ...NO_FILTER,
        search: 'pool',
        source: 'slack',
        kind: 'page',
        level: 'warning',
        pinned: true,
        fold: false,
      },
      relative: true,
      zone: 'UTC',
      beside: 'Europe/Berlin',
      zero: 1_795_014_000_000,
      people: true,
      range: { start: 1_795_010_000_000, end: 1_795_014_000_000 },
      until: 1_795_012_000_000,
      events: [{ at: 1_795_011_000_000, source: 'slack', nth: 1 }],
      entry: 'pagerduty:Q2X7ABCDE12345/R1',
    };
    assert.deepEqual(parseKept(structuredClone(kept)), kept);
  });

  it('is as at first where nothing was kept, or nothing that is understood', () => {
    for (const value of [
      undefined,
      null,
      'view',
      { filter: 3 },
      { filter: { level: 'loud', search: 7 } },
      ODD,
    ])
      assert.deepEqual(parseKept(value), NOTHING_KEPT);
    fc.assert(fc.property(fc.anything(), (value) => void parseKept(value)));
  });
});
