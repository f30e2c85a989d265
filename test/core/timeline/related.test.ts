import assert from 'node:assert/strict';
import { relatedTo } from '../../../src/core/timeline/related.ts';
import type { IncidentRef } from '../../../src/core/timeline/source.ts';

const at = (time: string): number => Date.parse(`2026-11-18T${time}:00Z`);
const ref = (uri: string, title: string, start: string, end?: string): IncidentRef => ({
  uri,
  title,
  startedAt: at(start),
  ...(end !== undefined && { endedAt: at(end) }),
});

describe('what belongs to an incident', () => {
  const incident = ref('pagerduty:Q2', '[#2041] checkout-api 5xx above 5 %', '14:03', '15:10');
  const all = [
    incident,
    ref('slack:C1', '#inc-2041', '14:09'),
    ref('zoom:8', 'INC-2041 bridge', '14:12', '15:02'),
    ref('statuspage:a', 'Checkout payments disrupted at the api', '14:20', '15:00'),
    ref('slack:C2', '#inc-2042', '14:30'),
    ref('slack:C3', '#inc-1999', '06:00'),
    ref('pagerduty:Q9', 'Backups late 2026', '13:00', '13:20'),
  ];

  it('is told by its number, its words or its time, each with the reason', () => {
    assert.deepEqual(
      relatedTo(incident, all).map(({ ref: { uri }, reason, likely }) => [uri, likely, reason]),
      [
        ['slack:C1', true, 'has the number 2041 as well'],
        ['zoom:8', true, 'has the number 2041 as well'],
        ['statuspage:a', false, 'began 17 min later'],
        ['slack:C2', false, 'began 27 min later'],
        ['pagerduty:Q9', false, 'began 63 min before'],
      ],
    );
  });

  it('is told by its title', () => {
    const paged = ref('pagerduty:Q3', 'checkout-api 5xx above 5 %', '14:03', '15:10');
    const [same, later] = [
      ref('jira:OPS-1', 'Checkout-API 5xx above 5 %', '14:05'),
      ref('jira:OPS-2', 'checkout-api 5xx above 5 %', '22:00'),
    ];
    assert.deepEqual(
      relatedTo(paged, [same, later]).map(({ ref: { uri }, reason, likely }) => [uri, likely, reason]),
      [['jira:OPS-1', true, 'is called the same']],
    );
  });

  it('is told by words that name something', () => {
    const above = ref('rootly:7', 'Checkout errors above 5 %', '14:09');
    const [slow, named] = [
      ref('rootly:8', 'Search slow, above 5 %', '14:09'),
      ref('rootly:9', 'Checkout pool exhausted', '14:09'),
    ];
    const pool = ref('jira:OPS-14', 'Checkout pool, above 5 %', '14:03');
    assert.deepEqual(
      relatedTo(pool, [above, slow, named]).map(({ ref: { uri }, reason }) => [uri, reason]),
      [
        ['rootly:9', 'began 6 min later, and names checkout and pool'],
        ['rootly:7', 'began 6 min later'],
        ['rootly:8', 'began 6 min later'],
      ],
    );
  });

  it('is nothing of another day', () => {
    const later = { ...incident, uri: 'pagerduty:Q3', startedAt: at('14:03') + 2 * 24 * 3600_000 };
    assert.deepEqual(relatedTo(incident, [later]), []);
  });
});
