import assert from 'node:assert/strict';
import fc from 'fast-check';
import { NO_FILTER } from '../../../src/webview/model/filter.ts';
import { NOTHING_KEPT, parseKept, type KeptView } from '../../../src/webview/model/kept-view.ts';

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
    };
    assert.deepEqual(parseKept(structuredClone(kept)), kept);
  });

  it('is as at first where nothing was kept, or nothing that is understood', () => {
    for (const value of [undefined, null, 'view', { filter: 3 }, { filter: { level: 'loud', search: 7 } }])
      assert.deepEqual(parseKept(value), NOTHING_KEPT);
    fc.assert(fc.property(fc.anything(), (value) => void parseKept(value)));
  });
});
