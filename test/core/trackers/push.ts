import type { Push } from '../../../src/core/actions/tracker.ts';

/** An item whose words would do harm if a tracker took them for more than text. */
export const push: Push = {
  marker: '0123456789abcdef',
  item: {
    id: 'A1',
    action: 'Limit the sum\nof pools, see #4 & <b>@dana</b>',
    type: 'prevent',
    priority: 'P1',
    owner: 'lin',
    due: '2026-12-02',
    doneWhen: 'A deploy above the limit is refused -->',
    addresses: ['F1'],
    status: 'open',
  },
  postmortem: {
    id: 'PM-2026-031',
    title: 'Checkout returned errors',
    url: 'https://git.example.net/acme/postmortems/blob/main/checkout(1).md',
  },
  factors: [{ id: 'F1', text: 'Pools [together](https://evil.example) ask for more' }],
};
