import assert from 'node:assert/strict';
import { parsePostmortem } from '../../../src/core/document/parse.ts';
import type { ImportView } from '../../../src/core/panel/snapshot.ts';
import { entryKey, snapshot, type PanelInput } from '../../../src/core/panel/state.ts';
import type { TimelineEvent } from '../../../src/core/timeline/event.ts';

const DOCUMENT = `---
postmortem: 1
id: PM-2026-031
status: draft
severity: SEV-2 -> SEV-1
owner: dana
services: [checkout-api, orders-db]
---

# Checkout returned errors for 47 minutes

\`\`\`yaml timeline
date: 2026-11-18
zone: Europe/Berlin
log: |
  14:52:10 Change 4471 merged after review
  14:56 impact_start: Rollout reaches 60 % of pods
  15:03:12 detected, alerted: Page: checkout-api 5xx above 5 % +public <pagerduty:Q2/R1>
  15:43 mitigated, impact_end: Customers can pay
\`\`\`
`;

const at = (time: string): number => Date.parse(`2026-11-18T${time}Z`);

const event = (uri: string, time: string, more: Partial<TimelineEvent> = {}): TimelineEvent => ({
  uri,
  at: at(time),
  source: uri.split(':')[0] ?? '',
  kind: 'message',
  text: 'Page: checkout-api 5xx above 5 %',
  ...more,
});

const INPUT: PanelInput = {
  events: [
    event('pagerduty:Q2/R1', '14:03:12'),
    event('slack:C/1', '14:04:00'),
    event('slack:C/2', '14:05:00'),
  ],
  imports: [],
  running: false,
  documentOpen: true,
  canImport: true,
  sources: {
    slack: { label: 'Slack', icon: 'comment-discussion' },
    pagerduty: { label: 'PagerDuty', icon: 'bell' },
  },
};

const expired: ImportView = {
  source: 'datadog',
  label: 'Datadog',
  icon: 'pulse',
  state: 'error',
  count: 0,
  note: undefined,
  error: 'Datadog did not answer.',
  reconnect: false,
};

describe('what the panel shows', () => {
  const shown = snapshot(parsePostmortem(DOCUMENT), INPUT);

  it('says what the document says of itself', () => {
    assert.equal(shown.title, 'Checkout returned errors for 47 minutes');
    assert.equal(shown.id, 'PM-2026-031');
    assert.equal(shown.severity, 'SEV-2 -> SEV-1');
    assert.deepEqual(shown.services, ['checkout-api', 'orders-db']);
    assert.equal(shown.zone, 'Europe/Berlin');
    assert.equal(shown.day, 'Wed 18 Nov 2026');
  });

  it('tells each entry on the clock of the document and from the start of the impact', () => {
    assert.deepEqual(
      shown.entries.map(({ clock, offset }) => `${clock} ${offset}`),
      ['14:52:10 T−03:50', '14:56:00 T+00:00', '15:03:12 T+07:12', '15:43:00 T+47:00'],
    );
  });

  it('shows each number with its working, and the unknown as a word', () => {
    const [ttd, , , ttr] = shown.metrics;
    assert.equal(ttd?.value, '7m 12s');
    assert.match(ttd?.working ?? '', /= 7m 12s$/);
    assert.equal(ttr?.known, false);
    assert.match(ttr?.value ?? '', /^unknown/);
  });

  it('marks the events that the document cites', () => {
    assert.deepEqual(
      shown.events.map(({ inDocument }) => inDocument),
      ['pagerduty:Q2/R1', undefined, undefined],
    );
  });

  it('has a lane a source, the fullest first, and one for a source that gave nothing', () => {
    const { lanes } = snapshot(parsePostmortem(DOCUMENT), { ...INPUT, imports: [expired] });
    assert.deepEqual(
      lanes.map(({ source, count, note }) => [source, count, note]),
      [
        ['slack', 2, undefined],
        ['pagerduty', 1, undefined],
        ['datadog', 0, 'Datadog did not answer.'],
      ],
    );
  });

  describe('with what two sources tell alike', () => {
    const said = 'Pool of orders-db is exhausted, asking Lin';
    const note = event('pagerduty:Q2/N1', '14:10:02', { text: said, kind: 'note' });
    const copy = event('slack:C/3', '14:10:14', { text: said });
    const showing = (document: string, running = false) =>
      snapshot(parsePostmortem(document), { ...INPUT, running, events: [note, copy] });

    it('folds one under the other, and says why', () => {
      const [first, second] = showing(DOCUMENT).events;
      assert.deepEqual(first?.also, [
        { uri: 'slack:C/3', where: 'in Slack', reason: 'same text 12 s later' },
      ]);
      assert.deepEqual([first?.under, second?.under, second?.also], [undefined, 'pagerduty:Q2/N1', []]);
    });

    it('does so when all have come', () => {
      assert.deepEqual(
        showing(DOCUMENT, true).events.map(({ also, under }) => [also, under]),
        [
          [[], undefined],
          [[], undefined],
        ],
      );
    });

    it('counts both as told where the document has one of them', () => {
      const line = '  14:10:14 The pool is full <slack:C/3>\n  15:43';
      const [first, second] = showing(DOCUMENT.replace('  15:43', line)).events;
      assert.equal(second?.inDocument, 'slack:C/3');
      assert.deepEqual(first?.sameAs, { key: 'slack:C/3', from: 'Slack', why: 'it tells the same' });
    });

    it('notices clocks that differ', () => {
      const later = (index: number, ms: number) => [
        { ...note, uri: `pagerduty:${index}`, text: `${said} ${index}`, at: note.at + index * 300_000 },
        { ...copy, uri: `slack:${index}`, text: `${said} ${index}`, at: note.at + index * 300_000 + ms },
      ];
      const events = [later(1, 40_000), later(2, 41_000), later(3, 38_000)].flat();
      const { notices } = snapshot(parsePostmortem(DOCUMENT), { ...INPUT, events });
      assert.match(notices.join(), /^Slack has the same 40 s later than PagerDuty \(3 pairs, 38 s to 41 s\)/);
    });
  });

  it('proposes no mark that the document has set', () => {
    const suggests = [
      { mark: 'detected', reason: 'first trigger' },
      { mark: 'acknowledged', reason: 'first to answer' },
    ] as const;
    const { events } = snapshot(parsePostmortem(DOCUMENT), {
      ...INPUT,
      events: [event('slack:C/1', '14:04:00', { suggests })],
    });
    assert.deepEqual(events[0]?.suggests, suggests[1]);
  });

  it('counts an event as told where an entry says the same at the same second from elsewhere', () => {
    const page = 'Page: checkout-api 5xx above 5 %';
    const told = (uri: string, time: string, text: string) =>
      snapshot(parsePostmortem(DOCUMENT), { ...INPUT, events: [event(uri, time, { text })] }).events[0];
    const change = 'Change 4471 merged after review';
    const [byHand] = shown.entries;
    assert.deepEqual(told('github:acme/1', '13:52:10.400', change)?.sameAs, {
      key: byHand?.key,
      from: undefined,
      why: 'same time, same words',
    });
    assert.deepEqual(told('slack:C/9', '14:03:12', page)?.sameAs, {
      key: 'pagerduty:Q2/R1',
      from: 'PagerDuty',
      why: 'same time, same words',
    });
    assert.equal(told('slack:C/9', '14:03:13', page)?.sameAs, undefined);
    assert.equal(told('slack:C/9', '14:03:12', `${page} again`)?.sameAs, undefined);
    const cited = told('pagerduty:Q2/R1', '14:03:12', page);
    assert.deepEqual([cited?.inDocument, cited?.sameAs], ['pagerduty:Q2/R1', undefined]);
  });

  it('is plain data: it survives the way to the panel unchanged', () => {
    assert.deepEqual(structuredClone(shown), shown);
  });

  it('leaves hostile text as it is, for the view shows it as text', () => {
    const text = '<img src=x onerror=alert(1)> ``` [a](command:b)';
    const { events } = snapshot(parsePostmortem(DOCUMENT), {
      ...INPUT,
      events: [event('slack:C/3', '14:06:00', { text })],
    });
    assert.equal(events[0]?.text, text);
  });

  it('finds an entry by its source, else by its time and words, wherever it moves', () => {
    const before = parsePostmortem(DOCUMENT).timeline?.entries.map(entryKey);
    const moved = parsePostmortem(
      DOCUMENT.replace('## ', '').replace('# Checkout', '# A longer title\n\nWords.\n\n# Checkout'),
    );
    assert.deepEqual(moved.timeline?.entries.map(entryKey), before);
  });

  it('stands before a document without a timeline', () => {
    const bare = snapshot(parsePostmortem('# Nothing yet\n'), { ...INPUT, events: [] });
    assert.equal(bare.entries.length, 0);
    assert.equal(bare.zone, 'UTC');
    assert.ok(bare.metrics.every(({ known }) => !known));
  });
});
