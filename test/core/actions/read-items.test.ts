import assert from 'node:assert/strict';
import { markerOf } from '../../../src/core/actions/push/marker.ts';
import { readActionItems } from '../../../src/core/actions/read-items.ts';
import { checkout } from './checkout.ts';

describe('reading action items', () => {
  const items = readActionItems(checkout);

  it('reads every field of an item', () => {
    assert.deepEqual(items[0], {
      id: 'A1',
      action: 'Limit the sum of pools in the deploy template',
      type: 'prevent',
      priority: 'P1',
      owner: 'lin',
      due: '2026-12-02',
      doneWhen: 'A deploy above the limit is refused',
      addresses: ['F1'],
      status: 'open',
    });
  });

  it('takes one factor for a list of one, and no date where it is not known yet', () => {
    assert.deepEqual(items[1]?.addresses, ['F2']);
    assert.equal(items[1]?.due, undefined);
  });

  it('understands a status however it is written', () => {
    assert.deepEqual(
      items.map(({ status }) => status),
      ['open', 'open', 'idea', 'done', 'open', 'open'],
    );
  });

  // printf 'PM-2026-031/A1' | sha256sum
  it('names an item by the hash of its postmortem and its id', async () => {
    assert.equal(await markerOf('PM-2026-031', 'A1'), '970513860c4c0767');
  });
});
