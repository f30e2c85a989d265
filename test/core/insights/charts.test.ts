import assert from 'node:assert/strict';
import type { IncidentFacts } from '../../../src/core/corpus/statistics/incident-facts.ts';
import type { Filter } from '../../../src/core/insights/filter.ts';
import { insights, type InsightsSetting } from '../../../src/core/insights/insights.ts';
import type {
  BarsChart,
  ChartId,
  ChartTable,
  ColumnsChart,
  StripChart,
} from '../../../src/core/insights/model.ts';
import { facts, setting } from './support/postmortems.ts';

type Forms = { readonly bars: BarsChart; readonly columns: ColumnsChart; readonly strip: StripChart };

function chart<F extends keyof Forms>(
  form: F,
  id: ChartId,
  all: readonly IncidentFacts[],
  filter: Partial<Filter> = {},
  more: Partial<InsightsSetting> = {},
): Forms[F] {
  const found = insights(all, setting(filter, more)).charts.find((one) => one.id === id);
  assert.ok(found?.form === form);
  return found as Forms[F];
}

const rowsOf = ({ rows }: ChartTable): readonly (readonly string[])[] =>
  rows.map(({ cells }) => cells.map(({ text }) => text));

describe('incidents over time', () => {
  const all = [
    facts({ id: 'PM-1', day: '2025-12-03', severity: 'SEV-3' }),
    facts({ id: 'PM-2', day: '2026-05-03', severity: 'SEV-2 -> SEV-1', front: 'services: [api, db]\n' }),
    facts({ id: 'PM-3', day: '2026-05-30', severity: 'SEV-2', front: 'services: [api]\n' }),
  ];

  it('are stacked by severity, the worst below, with a column for every month', () => {
    const { title, n, series, columns } = chart('columns', 'incidents', all);
    assert.equal(title, 'Incidents by month');
    assert.equal(n, 'n 3');
    assert.deepEqual(series, ['SEV-1', 'SEV-2', 'SEV-3']);
    assert.deepEqual(
      columns.map(({ label, count }) => `${label} ${count}`),
      [
        'Dec 1',
        'Jan 0',
        'Feb 0',
        'Mar 0',
        'Apr 0',
        'May 2',
        'Jun 0',
        'Jul 0',
        'Aug 0',
        'Sep 0',
        'Oct 0',
        'Nov 0',
      ],
    );
    assert.deepEqual(columns[5]?.parts, [
      { count: 1, behind: [1] },
      { count: 1, behind: [2] },
      { count: 0, behind: [] },
    ]);
  });

  it('count under each service they are of, and say so', () => {
    const { series, columns, notes, table, summary } = chart(
      'columns',
      'incidents',
      all,
      {},
      { stackedBy: 'service' },
    );
    assert.deepEqual(series, ['api', 'db', 'no service']);
    assert.deepEqual(
      columns[5]?.parts.map(({ count }) => count),
      [2, 1, 0],
    );
    assert.deepEqual(notes, [
      "1 of 3 incidents has more than one service. It counts once under each, so the columns add up to 4; the table's totals count it once.",
    ]);
    assert.equal(summary, '3 incidents; the most, 2, in May 2026.');
    assert.deepEqual(rowsOf(table).at(-1), ['All', '2', '1', '1', '3']);
  });

  it('of many services are stacked by the most frequent, and the others together', () => {
    const most = Array.from({ length: 7 }, (_, index) =>
      facts({
        id: `PM-${index}`,
        day: '2026-05-03',
        front: `services: [s${index}, ${index < 2 ? 's6' : 's5'}]\n`,
      }),
    );
    const { series, columns } = chart('columns', 'incidents', most, {}, { stackedBy: 'service' });
    assert.deepEqual(series, ['s5', 's6', 's0', 's1', '3 others']);
    assert.deepEqual(
      columns[5]?.parts.map(({ behind }) => behind),
      [[2, 3, 4, 5, 6], [0, 1, 6], [0], [1], [2, 3, 4]],
    );
  });

  it('of many years are columns of years, half years or quarters', () => {
    const old = [...all, facts({ id: 'PM-0', day: '2023-01-31' })];
    assert.deepEqual(
      chart('columns', 'incidents', old, { period: 'all' }).columns.map(({ label }) => label),
      [2023, 2024, 2025, 2026].flatMap((year) =>
        ['Jan–Mar', 'Apr–Jun', 'Jul–Sep', 'Oct–Dec'].map((quarter) => `${quarter} ${year}`),
      ),
    );
    const older = [...all, facts({ id: 'PM-0', day: '1999-01-31' })];
    assert.equal(chart('columns', 'incidents', older, { period: 'all' }).columns[0]?.label, '1999–2000');
  });
});

describe('factors that recur', () => {
  const pool = (id: string, day: string, words: string, actions?: string) =>
    facts({
      id,
      day,
      front: `services: [${id.toLowerCase()}]\n`,
      factors: `- { id: F1, factor: ${words}, category: technical }\n`,
      ...(actions !== undefined && { actions }),
    });
  const all = [
    pool(
      'PM-1',
      '2025-06-01',
      'The pool limit was not checked before the rollout',
      '- { id: A1, action: Check it, status: done, due: 2025-07-01 }\n',
    ),
    pool('PM-2', '2026-02-01', 'No check of the pool limit before a rollout'),
    pool('PM-3', '2026-03-01', 'Before the rollout the limit of the pool was not checked'),
    pool('PM-4', '2026-03-02', 'The vendor told nobody of the maintenance'),
  ];

  it('are named by the latest wording, counted within the filters, and say what came back after what', () => {
    const { n, bars, notes, table } = chart('bars', 'factors', all);
    assert.equal(n, '3 factors, 3 incidents');
    assert.deepEqual(notes, ['Grouped by shared words; show why. Counts are incidents, never people.']);
    assert.equal(bars.length, 1);
    assert.deepEqual(bars[0], {
      label: 'Before the rollout the limit of the pool was not checked',
      about: 'technical',
      count: 2,
      aside: 'came back after A1',
      cameBack: true,
      why: [
        'Shared words: not, before, checked, limit, pool, rollout.',
        'PM-3: Before the rollout the limit of the pool was not checked',
        'PM-2: No check of the pool limit before a rollout',
        'Also in 1 postmortem outside these filters.',
        'A1 of PM-1 is done and was due 2025-07-01; PM-3 began on 2026-03-01 with the same factor.',
      ],
      behind: [2, 1],
    });
    assert.deepEqual(rowsOf(table)[0]?.slice(1), [
      'technical',
      '2',
      '2',
      'not before checked limit pool rollout',
      'A1 of PM-1',
    ]);
  });

  const notDone = (action: string): readonly IncidentFacts[] => [
    pool('PM-1', '2025-06-01', 'The pool limit was not checked before the rollout', action),
    ...all.slice(1),
  ];
  for (const [why, action] of [
    ['is not done', '- { id: A1, action: Check it, status: open, due: 2025-07-01 }\n'],
    ['was due later', '- { id: A1, action: Check it, status: done, due: 2026-10-01 }\n'],
    ['was due on the day it began', '- { id: A1, action: Check it, status: done, due: 2026-03-01 }\n'],
    ['was never due', '- { id: A1, action: Check it, status: done }\n'],
    [
      'is for another factor',
      '- { id: A1, action: Check it, status: done, due: 2025-07-01, addresses: [F2] }\n',
    ],
  ] as const)
    it(`did not come back after an action that ${why}`, () => {
      const [bar] = chart('bars', 'factors', notDone(action)).bars;
      assert.equal(bar?.cameBack, false);
      assert.equal(bar.aside, '2 services');
    });

  it('did not come back on the day on which the other one began', () => {
    const sameDay = [
      pool(
        'PM-1',
        '2026-03-01',
        'The pool limit was not checked',
        '- { id: A1, action: Check it, status: done, due: 2026-02-01 }\n',
      ),
      pool('PM-2', '2026-03-01', 'The pool limit was not checked'),
    ];
    assert.equal(chart('bars', 'factors', sameDay).bars[0]?.cameBack, false);
  });

  it('are grouped anew where a postmortem changed, and by their own places where one is gone', () => {
    const first = chart('bars', 'factors', all).bars;
    assert.deepEqual(chart('bars', 'factors', [...all]).bars, first);
    assert.deepEqual(chart('bars', 'factors', all.slice(1)).bars[0]?.behind, [1, 0]);
    const [one, two, , four] = all;
    assert.ok(one && two && four);
    const changed = pool('PM-3', '2026-03-01', 'A certificate expired');
    assert.equal(chart('bars', 'factors', [one, two, changed, four]).bars[0]?.count, 1);
  });

  it('leave out what a restricted postmortem says, and say so', () => {
    const hidden = facts({
      id: 'PM-9',
      day: '2026-04-01',
      front: 'audience: restricted\n',
      factors: '- { id: F1, factor: The pool limit was not checked before the rollout }\n',
    });
    const { bars, notes } = chart('bars', 'factors', [...all, hidden]);
    assert.equal(bars[0]?.count, 2);
    assert.deepEqual(notes.at(-1), '1 restricted postmortem is left out: what it says stays in it.');
  });
});

describe('services by burden', () => {
  it('count their incidents and add up how long customers felt them', () => {
    const of = (id: string, services: string, log?: readonly string[]) =>
      facts({ id, day: '2026-06-01', front: `services: [${services}]\n`, ...(log && { log }) });
    const all = [
      of('PM-1', 'api, db'),
      of('PM-2', 'db'),
      of('PM-3', 'web', ['14:00 detected: a']),
      of('PM-4', 'zoo', ['14:00 impact_start: a', '15:00 impact_end: b']),
    ];
    assert.deepEqual(rowsOf(chart('bars', 'services', all).table), [
      ['db', '2', '1h 20m', '0'],
      ['zoo', '1', '1h', '0'],
      ['api', '1', '40m', '0'],
      ['web', '1', 'unknown', '1'],
    ]);
    assert.deepEqual(
      chart('bars', 'services', all).bars.map(({ aside }) => aside),
      ['1h 20m', '1h', '40m', 'outage time unknown'],
    );
  });
});

describe('bars', () => {
  it('are the first of a table that has all of them', () => {
    const all = Array.from({ length: 9 }, (_, index) =>
      facts({ id: `PM-${index}`, day: '2026-06-01', front: `services: [s${index}]\n` }),
    );
    const { bars, table, notes } = chart('bars', 'services', all);
    assert.equal(bars.length, 6);
    assert.equal(table.rows.length, 9);
    assert.equal(notes.at(-1), 'The chart has the first 6 of 9 services.');
  });
});

describe('false alarms by monitor', () => {
  const alarm = (id: string, kind: string, words: string) =>
    facts({
      id,
      day: '2026-06-01',
      front: `kind: ${kind}\n`,
      log: [`14:00 alerted: ${words} <pagerduty:Q${id}>`],
    });

  it('are told by what the alarm said, without its numbers, beside how often it rang for something', () => {
    const all = [
      alarm('PM-1', 'false_alarm', 'Page: checkout 5xx above 5 %'),
      alarm('PM-2', 'false_alarm', 'Page: checkout 5xx above 12 %'),
      alarm('PM-3', 'incident', 'Page: checkout 5xx above 31 %'),
      alarm('PM-4', 'false_alarm', 'Disk of orders-db is full'),
      facts({ id: 'PM-5', day: '2026-06-02', front: 'kind: false_alarm\n', log: ['14:00 a'] }),
      facts({ id: 'PM-6', day: '2025-06-02', front: 'kind: false_alarm\n', log: ['14:00 a'] }),
    ];
    const { n, table } = chart('bars', 'false-alarms', all);
    assert.equal(n, '4 false alarms');
    assert.deepEqual(rowsOf(table), [
      ['Page: checkout 5xx above 5 %', 'pagerduty', '2', '1'],
      ['Disk of orders-db is full', 'pagerduty', '1', '0'],
      ['no entry is marked alerted', '', '1', '0'],
    ]);
  });
});

describe('action items', () => {
  const all = [
    facts({
      id: 'PM-1',
      day: '2025-03-01',
      actions:
        '- { id: A1, action: a, priority: P0, status: open, due: 2025-03-10 }\n- { id: A2, action: b, priority: P2, status: done }\n',
    }),
    facts({
      id: 'PM-2',
      day: '2026-11-18',
      front: 'kind: near_miss\n',
      actions:
        '- { id: A1, action: a, priority: P0, due: 2026-12-18 }\n- { id: A2, action: b, status: in_progress }\n- { id: A3, action: c, status: idea }\n',
    }),
    facts({
      id: 'PM-3',
      day: '2026-11-08',
      actions:
        '- { id: A1, action: a, priority: P2, due: 2026-11-20 }\n- { id: A2, action: b, status: wont_do }\n',
    }),
  ];
  const policiesOf = () => ({ policy: { action_due: { P0: '5bd', P2: '30d' } }, holidays: [] });

  it('that are open are told by age and priority, whenever their incident was and of whatever kind', () => {
    const { n, rows, openWords, open, medianWords, table } = chart(
      'strip',
      'action-age',
      all,
      {},
      { policiesOf },
    );
    assert.equal(n, '4 open, bar marks what the policy allows');
    assert.equal(medianWords, 'median age 15 d, n 4');
    assert.equal(openWords, 'Open the 2 overdue');
    assert.deepEqual(open, [0, 2]);
    assert.deepEqual(
      rows.map(({ label, limit, aside, dots }) => [label, limit, aside, dots.map(({ words }) => words)]),
      [
        ['P0', 7, '1 overdue', ['A1 of PM-1, open for 637 d, 628 d late', 'A1 of PM-2, open for 10 d']],
        ['P2', 30, '1 overdue', ['A1 of PM-3, open for 20 d, 8 d late']],
        ['no priority', undefined, 'none', ['A2 of PM-2, open for 10 d']],
      ],
    );
    assert.deepEqual(rowsOf(table).at(-1), ['All', '4', '2', '15 d', '637 d', '']);
  });

  it('that are overdue where their incident was, and not yet in this window, are said to be so', () => {
    const { rows } = chart('strip', 'action-age', all.slice(2), {}, { today: '2026-11-20' });
    assert.deepEqual(
      rows.flatMap(({ dots }) => dots.map(({ words }) => words)),
      ['A1 of PM-3, open for 12 d, overdue'],
    );
  });

  it('of an incident that lies ahead are no younger than today', () => {
    const ahead = facts({ id: 'PM-1', day: '2026-12-20', actions: '- { id: A1, action: a }\n' });
    const { rows } = chart('strip', 'action-age', [...all, ahead], {});
    assert.ok(rows.every(({ dots }) => dots.every(({ value }) => value >= 0)));
  });

  it('have no mark of a policy where folders ask for different things', () => {
    const differing = (file: string) => ({
      policy: { action_due: { P0: file.includes('PM-1') ? '3d' : '5d' } },
      holidays: [],
    });
    const { n, rows } = chart('strip', 'action-age', all, {}, { policiesOf: differing });
    assert.equal(n, '4 open');
    assert.equal(rows[0]?.limit, undefined);
  });

  it('are closed, open or overdue by the month of their incident', () => {
    const { series, columns, notes } = chart('columns', 'actions', all);
    assert.deepEqual(series, ['closed', 'open', 'overdue']);
    assert.deepEqual(
      columns.at(-1)?.parts.map(({ count, behind }) => [count, behind]),
      [
        [1, [2]],
        [2, [1]],
        [1, [2]],
      ],
    );
    assert.ok(notes.includes('1 idea is left out.'));
  });

  it('are those of the kinds that were chosen, where some were', () => {
    assert.equal(chart('strip', 'action-age', all, { kind: ['near_miss'] }).n, '2 open');
  });
});

describe('time to publish', () => {
  const published = (id: string, front: string) => facts({ id, day: '2026-11-02', front });
  const all = [
    published('PM-1', 'status: published\npublished_at: 2026-11-04T15:00:00Z\n'),
    published('PM-2', 'status: published\npublished_at: 2026-11-12T15:00:00Z\n'),
    published('PM-3', 'status: draft\n'),
    published('PM-4', 'status: closed\n'),
  ];
  const policiesOf = () => ({ policy: { publish_within: '5bd' }, holidays: [] });

  it('is told beside the policy, with those that still wait', () => {
    const { rows, n, medianWords, openWords, open, table } = chart(
      'strip',
      'publish',
      all,
      {},
      { policiesOf },
    );
    assert.equal(n, 'n 2, bar marks what the policy allows');
    assert.equal(medianWords, 'median 6 d, n 2');
    assert.equal(openWords, 'Open the 2 late');
    assert.deepEqual(open, [1, 2]);
    assert.deepEqual(
      rows.map(({ label, limit, aside, dots }) => [label, limit, aside, dots.map(({ isLate }) => isLate)]),
      [['SEV-2', 7, '1 late, 1 still waiting', [false, true]]],
    );
    assert.deepEqual(rowsOf(table)[0], ['SEV-2', '2', '6 d', '1', '1', '5bd']);
  });

  it('leaves holidays out of business days', () => {
    const policies = { policy: { publish_within: '7bd' }, holidays: ['2026-11-05'] };
    const late = (holidays: readonly string[]) =>
      chart('strip', 'publish', all, {}, { policiesOf: () => ({ ...policies, holidays }) }).open;
    assert.deepEqual(late([]), [1, 2]);
    assert.deepEqual(late(policies.holidays), [2]);
  });

  it('says that no policy says anything', () => {
    const { rows, notes, legend } = chart('strip', 'publish', all);
    assert.deepEqual(legend, { within: 'published', late: '', limit: '' });
    assert.equal(rows[0]?.limit, undefined);
    assert.equal(rows[0]?.aside, 'n 2');
    assert.ok(notes.some((note) => note.includes('policy.publish_within')));
  });

  it('says of how many there is no figure, and why', () => {
    const { notes } = chart('strip', 'publish', all);
    assert.ok(notes.includes('1 is not published yet.'), notes.join(' '));
    assert.ok(
      notes.includes('Unknown of 1: published_at or resolved is missing, or the first is before the second.'),
    );
    const none = chart('strip', 'publish', all.slice(3));
    assert.equal(none.isEmpty, true);
    assert.ok(none.notes.some((note) => note.startsWith('Unknown of 1')));
    assert.equal(none.n, 'n 0');
  });
});
