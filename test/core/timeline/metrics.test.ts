import assert from 'node:assert/strict';
import { isMark } from '../../../src/core/document/mark.ts';
import {
  impactDuration,
  metrics,
  phases,
  zeroOf,
  type MetricId,
  type Timed,
} from '../../../src/core/timeline/metrics.ts';

const DAY = Date.UTC(2026, 10, 18);
const at = (clock: string): number => {
  const [hour, minute, second] = clock.split(':').map(Number);
  return DAY + (((hour ?? 0) * 60 + (minute ?? 0)) * 60 + (second ?? 0)) * 1000;
};

/** Lines such as `14:03:12 detected alerted`; a time `?` is an entry without a day; times past 24 are the next day. */
const read = (story: string): readonly Timed[] =>
  story
    .trim()
    .split('\n')
    .map((line) => {
      const [time = '', ...marks] = line.trim().split(' ');
      return {
        at: time === '?' ? undefined : at(time),
        marks: marks.filter(isMark).map((mark) => ({ mark, span: { start: 0, end: 0 } })),
      };
    });

const checkout = `
  13:52:10
  13:56 impact_start
  14:03:12 detected alerted
  14:06:41 acknowledged
  14:43 mitigated impact_end
  15:10 resolved`;

const shownOf = (story: string, id: MetricId): string | undefined => {
  const entries = read(story);
  const metric = id === 'impact' ? impactDuration(entries) : metrics(entries).find((one) => one.id === id);
  return (
    metric &&
    `${metric.working ?? metric.unknown}${metric.negative ? ' !' : ''}${metric.note ? ` (${metric.note})` : ''}`
  );
};

describe('metrics', () => {
  const table: readonly (readonly [what: string, story: string, id: MetricId, shown: string])[] = [
    ['detect', checkout, 'TTD', '14:03:12 − 13:56:00 = 7m 12s'],
    ['acknowledge', checkout, 'TTA', '14:06:41 − 14:03:12 = 3m 29s'],
    ['mitigate', checkout, 'TTM', '14:43:00 − 13:56:00 = 47m'],
    ['resolve', checkout, 'TTR', '15:10:00 − 13:56:00 = 1h 14m'],
    ['no detected', '10:00 impact_start', 'TTD', 'unknown (needs detected)'],
    ['no impact_start', '10:00 detected', 'TTD', 'unknown (needs impact_start)'],
    ['neither', '10:00', 'TTR', 'unknown (needs resolved and impact_start)'],
    [
      'alerted before detected',
      '10:00 alerted\n10:02 detected\n10:05 acknowledged',
      'TTA',
      '10:05:00 − 10:00:00 = 5m',
    ],
    ['no alerted: detected', '10:02 detected\n10:05 acknowledged', 'TTA', '10:05:00 − 10:02:00 = 3m'],
    ['neither alerted nor detected', '10:05 acknowledged', 'TTA', 'unknown (needs detected)'],
    ['detected twice', '10:00 impact_start\n10:02 detected\n10:03 detected', 'TTD', 'unknown (mark twice)'],
    [
      'detected twice, alerted once',
      '10:00 alerted\n10:02 detected\n10:03 detected\n10:04 acknowledged',
      'TTA',
      '10:04:00 − 10:00:00 = 4m',
    ],
    [
      'the first impact_start',
      '10:10 impact_start\n10:00 impact_start\n10:30 mitigated',
      'TTM',
      '10:30:00 − 10:00:00 = 30m',
    ],
    [
      'the last resolved',
      '10:00 impact_start\n10:20 resolved\n10:50 resolved',
      'TTR',
      '10:50:00 − 10:00:00 = 50m',
    ],
    [
      'detected before impact',
      '09:54 detected\n10:00 impact_start',
      'TTD',
      '09:54:00 − 10:00:00 = −6m (6 min before impact)',
    ],
    [
      'detected seconds before',
      '09:59:20 detected\n10:00 impact_start',
      'TTD',
      '09:59:20 − 10:00:00 = −40s (40 s before impact)',
    ],
    [
      'detected long before',
      '08:50 detected\n10:00 impact_start',
      'TTD',
      '08:50:00 − 10:00:00 = −1h 10m (1 h 10 min before impact)',
    ],
    ['any other negative', '10:00 impact_start\n09:50 mitigated', 'TTM', '09:50:00 − 10:00:00 = −10m !'],
    ['at once is zero, not unknown', '10:00 impact_start detected', 'TTD', '10:00:00 − 10:00:00 = 0s'],
    ['no day', '? impact_start\n? detected', 'TTD', 'unknown (needs a date and zone)'],
    ['over midnight', '23:58 impact_start\n24:05 resolved', 'TTR', '19 Nov 00:05:00 − 18 Nov 23:58:00 = 7m'],
    ['impact', checkout, 'impact', '14:43:00 − 13:56:00 = 47m'],
    [
      'impact in pairs',
      '10:00 impact_start\n10:10 impact_end\n10:30 impact_start\n10:35 impact_end',
      'impact',
      '(10:10:00 − 10:00:00) + (10:35:00 − 10:30:00) = 15m',
    ],
    [
      'impact open to mitigated',
      '10:00 impact_start\n10:20 mitigated\n10:50 resolved',
      'impact',
      '10:20:00 − 10:00:00 = 20m',
    ],
    ['impact open to resolved', '10:00 impact_start\n10:50 resolved', 'impact', '10:50:00 − 10:00:00 = 50m'],
    ['impact open', '10:00 impact_start', 'impact', 'unknown (needs impact_end)'],
    ['impact never began', '10:00 impact_end', 'impact', 'unknown (needs impact_start)'],
    [
      'impact began twice',
      '10:00 impact_start\n10:05 impact_start\n10:09 impact_end',
      'impact',
      'unknown (mark twice)',
    ],
    [
      'impact ends and begins at once',
      '10:00 impact_start\n10:05 impact_end impact_start\n10:09 impact_end',
      'impact',
      '(10:05:00 − 10:00:00) + (10:09:00 − 10:05:00) = 9m',
    ],
  ];
  for (const [what, story, id, shown] of table) {
    it(`${id}: ${what}`, () => assert.equal(shownOf(story, id), shown));
  }

  it('says its formula with the marks it used', () => {
    assert.deepEqual(
      metrics(read(checkout)).map(({ formula }) => formula),
      [
        'detected − impact_start',
        'acknowledged − alerted',
        'mitigated − impact_start',
        'resolved − impact_start',
      ],
    );
    assert.equal(metrics(read('10:00 detected'))[1]?.formula, 'acknowledged − detected');
  });

  it('shows the working in the zone it is asked for', () => {
    assert.equal(metrics(read(checkout), 'Europe/Berlin')[0]?.working, '15:03:12 − 14:56:00 = 7m 12s');
  });
});

describe('phases', () => {
  const shown = (story: string): readonly string[] =>
    phases(read(story)).map(({ name, start, end }) => `${name} ${(end - start) / 1000}`);

  it('lie between the marks', () => {
    assert.deepEqual(shown(checkout), ['Detect 432', 'Acknowledge 209', 'Mitigate 2179', 'Resolve 1620']);
  });
  it('go on from the last known one where a mark is missing', () => {
    assert.deepEqual(shown('10:00 impact_start\n10:10 mitigated\n10:20 resolved'), [
      'Mitigate 600',
      'Resolve 600',
    ]);
  });
  it('leave out what would run backwards', () => {
    assert.deepEqual(shown('09:50 detected\n10:00 impact_start\n10:05 acknowledged'), ['Acknowledge 300']);
  });
  it('are none without marks', () => assert.deepEqual(shown('10:00'), []));
});

describe('zeroOf', () => {
  it('is the first impact_start, else detected, else the first entry', () => {
    assert.equal(zeroOf(read(checkout)), at('13:56'));
    assert.equal(zeroOf(read('10:00\n10:05 detected')), at('10:05'));
    assert.equal(zeroOf(read('10:07\n10:05')), at('10:05'));
    assert.equal(zeroOf(read('?')), undefined);
  });
});
