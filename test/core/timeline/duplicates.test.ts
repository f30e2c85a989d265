import assert from 'node:assert/strict';
import fc from 'fast-check';
import { duplicatesIn, findDuplicates, skewText } from '../../../src/core/timeline/duplicates.ts';
import type { TimelineEvent } from '../../../src/core/timeline/event.ts';
import { mergeEvents } from '../../../src/core/timeline/merge.ts';
import { inSlices } from '../../../src/core/timeline/slices.ts';

const at = (time: string): number => Date.parse(`2026-11-18T${time}Z`);

/** `14:03:12 pagerduty/note Dana: The pool is exhausted`, and what else the event has. */
function told(line: string, more: Partial<TimelineEvent> = {}): TimelineEvent {
  const [, time = '', source = '', kind = '', actor = '', text = ''] =
    /^(\S+) (\w+)\/(\w+) ([^:]*): (.*)$/.exec(line) ?? [];
  return {
    uri: `${source}:X/${time}-${actor}`,
    at: at(time),
    source,
    kind: kind as TimelineEvent['kind'],
    text,
    actor,
    ...more,
  };
}

const bot = { bot: true };
const groupsOf = (...events: readonly TimelineEvent[]) =>
  duplicatesIn(mergeEvents(events)).groups.map(({ lead, others }) => [
    lead,
    ...others.map(({ uri, reason }) => `${uri}: ${reason}`),
  ]);

describe('duplicates across sources', () => {
  const note = told('14:10:02 pagerduty/note Dana: Pool of orders-db is exhausted, asking Lin');

  it('are a note and its copy in a channel, however that writes it', () => {
    const copy = told('14:10:14 slack/message Dana: *Pool* of `orders-db` is exhausted – asking Lin!');
    assert.deepEqual(groupsOf(note, copy), [
      ['pagerduty:X/14:10:02-Dana', 'slack:X/14:10:14-Dana: same text 12 s later'],
    ]);
  });

  it('are a note and what a bot says of it', () => {
    const bots = told(
      '14:10:14 slack/message PagerDuty: Dana added a note to #2041: Pool of orders-db is exhausted, asking Lin',
      bot,
    );
    assert.deepEqual(groupsOf(note, bots), [
      ['pagerduty:X/14:10:02-Dana', 'slack:X/14:10:14-PagerDuty: the same with more words 12 s later'],
    ]);
    const marked = { ...note, suggests: [] };
    const longer = { ...bots, suggests: [{ mark: 'declared' as const, reason: 'its words' }] };
    assert.deepEqual(groupsOf(marked, longer), [
      ['slack:X/14:10:14-PagerDuty', 'pagerduty:X/14:10:02-Dana: within a longer text 12 s before'],
    ]);
    const short = told(
      '14:10:14 slack/message PagerDuty: Note on #2041: Pool of orders-db is exhausted, aski…',
      bot,
    );
    assert.equal(groupsOf(note, short).length, 1, 'cut off');
    const quote = told('14:12:00 slack/message Tomas: Dana says: Pool of orders-db is exhausted, asking Lin');
    assert.deepEqual(groupsOf(note, quote), [], 'a person who quotes it says something of their own');
  });

  it('are a status update and its announcement', () => {
    const update = told('14:20:00 statuspage/status Acme: Identified: Payments fail for some customers', {
      suggests: [{ mark: 'declared', reason: 'first update' }],
    });
    const announced = told(
      '14:19:58 slack/message Statuspage: *Checkout disrupted* – Identified – Payments fail for some customers',
      bot,
    );
    assert.deepEqual(groupsOf(update, announced), [
      ['statuspage:X/14:20:00-Acme', 'slack:X/14:19:58-Statuspage: the same with more words 2 s before'],
    ]);
  });

  it('are what was said in two channels by the same person, and a reply sent to the channel as well', () => {
    const said = told('14:30:00 slack/message Dana: Rolling back change 4471 now', { place: '#inc-2041' });
    const again = told('14:30:41 slack/message Dana: rolling back change 4471 now', {
      place: '#checkout',
      uri: 'slack:Y/2',
    });
    assert.deepEqual(groupsOf(said, again), [['slack:X/14:30:00-Dana', 'slack:Y/2: same text 41 s later']]);
    const reply = { ...again, place: '#inc-2041', thread: 'slack:X/1' };
    assert.deepEqual(groupsOf(said, reply), [
      ['slack:X/14:30:00-Dana', 'slack:Y/2: the same reply, sent to the channel as well, 41 s later'],
    ]);
    assert.deepEqual(groupsOf(said, { ...again, actor: 'Lin' }), [], 'somebody else');
    assert.deepEqual(groupsOf(said, { ...again, place: '#inc-2041' }), [], 'said twice');
  });

  it('are what leads to one page', () => {
    const permalink = 'https://github.com/acme/checkout-api/pull/4471';
    assert.deepEqual(
      groupsOf(
        told('13:52:10 github/change Tomas: Merged: pool 20 to 40 a pod', { permalink }),
        told('13:52:31 pagerduty/change GitHub: Change 4471', { permalink, bot: true }),
      ),
      [['github:X/13:52:10-Tomas', 'pagerduty:X/13:52:31-GitHub: same link 21 s later']],
    );
  });

  it('are one group over three sources', () => {
    const alert = told('14:03:12 datadog/alert Datadog: checkout-api 5xx above 5 % in eu-west', bot);
    const page = told('14:03:20 pagerduty/alert Datadog: checkout-api 5xx above 5 % in eu-west', bot);
    const message = told(
      '14:03:25 slack/message Datadog: [Critical] checkout-api 5xx above 5 % in eu-west',
      bot,
    );
    assert.deepEqual(groupsOf(alert, page, message), [
      [
        'datadog:X/14:03:12-Datadog',
        'pagerduty:X/14:03:20-Datadog: same text 8 s later',
        'slack:X/14:03:25-Datadog: the same with more words 13 s later',
      ],
    ]);
  });

  const ALERT = told('14:03:12 pagerduty/alert Datadog: checkout-api 5xx above 5 % in eu-west', bot);
  const APART: Readonly<Record<string, readonly TimelineEvent[]>> = {
    'words that anyone may say': [
      told('14:00:00 slack/message Dana: looking into it'),
      told('14:00:09 pagerduty/note Lin: Looking into it'),
    ],
    'what is told at another time of the day': [note, told('15:10:00 slack/message Dana: ' + note.text)],
    'the end of an alert and its beginning': [
      ALERT,
      told('14:08:00 slack/message PagerDuty: Resolved #2041: checkout-api 5xx above 5 % in eu-west', bot),
    ],
    'who was paged for it': [
      ALERT,
      told('14:03:13 datadog/page Datadog: Tomas notified: checkout-api 5xx above 5 % in eu-west', bot),
    ],
    'one commit message in two repositories': [
      told('14:00:00 git/change Tomas: Raise the pool size to 40', { place: 'checkout-api' }),
      told('14:00:10 git/change Tomas: Raise the pool size to 40', { place: 'orders', uri: 'git:o' }),
    ],
  };
  for (const [what, events] of Object.entries(APART))
    it(`are not: ${what}`, () => {
      assert.deepEqual(groupsOf(...events), []);
    });

  it('pair what a monitor says again and again with the nearest of it', () => {
    const times = ['14:00', '14:05', '14:10', '14:15'];
    const groups = groupsOf(
      ...times.map((time) => told(`${time}:00 pagerduty/alert Datadog: Queue of checkout-api is full`, bot)),
      ...times.map((time) => told(`${time}:09 slack/message Datadog: Queue of checkout-api is full`, bot)),
    );
    assert.deepEqual(
      groups,
      times.map((time) => [
        `pagerduty:X/${time}:00-Datadog`,
        `slack:X/${time}:09-Datadog: same text 9 s later`,
      ]),
    );
  });

  it('of a paste are told to the minute', () => {
    const pasted = told('14:10:00 paste/message Dana: ' + note.text, { precision: 'minute' });
    assert.deepEqual(groupsOf(note, pasted), [
      ['paste:X/14:10:00-Dana', 'pagerduty:X/14:10:02-Dana: same text in the same minute'],
    ]);
  });
});

const LABELS: Readonly<Record<string, string>> = {
  slack: 'Slack',
  pagerduty: 'PagerDuty',
  paste: 'Pasted text',
};
const skewsOf = (...events: readonly TimelineEvent[]): readonly string[] =>
  duplicatesIn(mergeEvents(events)).skews.map((skew) => skewText(skew, (source) => LABELS[source] ?? source));

const NOTES = [
  'The pool of orders-db is exhausted',
  'Rolling back change 4471 in eu-west',
  'Error rate falls in all regions',
  'Customers can pay again, watching',
];
const twice = (lags: readonly number[], more: Partial<TimelineEvent> = {}) =>
  NOTES.flatMap((text, index) => {
    const first = told(`14:${20 + index * 7}:05 pagerduty/note Dana: ${text}`);
    const copy = { source: 'slack', ...more };
    return [
      first,
      {
        ...first,
        kind: 'message',
        ...copy,
        uri: `${copy.source}:X/${index}`,
        at: first.at + (lags[index] ?? 0),
      } as const,
    ];
  });

describe('clocks that differ', () => {
  it('are told with what was measured', () => {
    assert.deepEqual(skewsOf(...twice([40_000, 38_000, 43_000, 41_000])), [
      'Slack has the same 41 s later than PagerDuty (4 pairs, 38 s to 43 s): a clock is off, or it is told late. Times are shown as each source gave them.',
    ]);
    assert.match(
      skewsOf(...twice([-40_000, -40_000, -40_000, -41_000]))[0] ?? '',
      /^PagerDuty has the same 40 s later than Slack/,
    );
  });

  it('are told of a paste that was read in another zone, and its lines are grouped all the same', () => {
    const events = twice([3595_000, 3555_000, 3555_000, 3595_000], { source: 'paste', precision: 'minute' });
    assert.deepEqual(skewsOf(...events), [
      'Pasted text has the same 1 h later than PagerDuty (4 pairs, 59 min to 1 h): a clock is off, or it is told late. Times are shown as each source gave them.',
    ]);
    assert.equal(groupsOf(...events).length, 4);
  });

  for (const [what, lags] of Object.entries({
    'a few seconds, as bots take': [9_000, 12_000, 8_000, 11_000],
    'now this, now that much': [20_000, 80_000, 140_000, 290_000],
    'often the same, but not mostly': [40_000, 41_000, 300_000, 200_000],
  }))
    it(`are not: ${what}`, () => {
      assert.deepEqual(skewsOf(...twice(lags)), []);
    });
});

describe('grouping', () => {
  const words = fc.constantFrom(
    ...NOTES,
    ...NOTES.map((text) => `Note by Dana: ${text}`),
    'ok',
    '',
    'a b c d…',
  );
  const event = fc.record(
    {
      uri: fc.nat({ max: 60 }).map((id) => `x:${id}`),
      at: fc.nat({ max: 60 * 60_000 }),
      source: fc.constantFrom('slack', 'pagerduty', 'statuspage'),
      kind: fc.constantFrom('message', 'note', 'page', 'status'),
      text: words,
      actor: fc.constantFrom('Dana', 'Lin'),
      bot: fc.boolean(),
      place: fc.constantFrom('#a', '#b'),
      thread: fc.constantFrom('x:1', 'x:2'),
      permalink: fc.constantFrom('https://a', 'https://b'),
      precision: fc.constant('minute' as const),
    },
    { requiredKeys: ['uri', 'at', 'source', 'kind', 'text'], noNullPrototype: true },
  );

  it('loses no event and has none twice, whatever came', () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 60 }), (given) => {
        const events = mergeEvents(given);
        const { groups } = duplicatesIn(events);
        const grouped = groups.flatMap(({ lead, others }) => [lead, ...others.map(({ uri }) => uri)]);
        const all = new Set(events.map(({ uri }) => uri));
        assert.equal(new Set(grouped).size, grouped.length);
        assert.ok(grouped.every((uri) => all.has(uri)));
        assert.ok(groups.every(({ others }) => others.length > 0));
        assert.ok(groups.every(({ others }) => others.every(({ reason }) => /\S+ \S+/.test(reason))));
      }),
    );
  });

  it('does not depend on the order in which they came', () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 40 }), fc.func(fc.integer()), (given, chance) => {
        const shuffled = given.toSorted((a, b) => chance(a) - chance(b));
        assert.deepEqual(duplicatesIn(mergeEvents(shuffled)), duplicatesIn(mergeEvents(given)));
      }),
    );
  });

  it('of thousands leaves turns to everything else, and is then known', async () => {
    const events = mergeEvents(
      Array.from({ length: 20_000 }, (_, place): TimelineEvent => ({
        uri: `x:${place}`,
        at: place * 7000,
        source: place % 3 === 0 ? 'pagerduty' : 'slack',
        kind: 'note',
        text: `Pool of orders-db number ${Math.floor(place / 3)} is exhausted, asking Lin`,
      })),
    );
    let turns = 0;
    const timer = setInterval(() => (turns += 1), 1);
    await inSlices(findDuplicates(events));
    clearInterval(timer);
    const found = duplicatesIn(events);
    assert.ok(turns > 3, `${turns} turns`);
    assert.equal(duplicatesIn(events), found);
    assert.deepEqual(duplicatesIn([...events]), found);
    assert.equal(found.groups.length, 6667);
  });
});
