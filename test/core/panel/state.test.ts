import assert from 'node:assert/strict';
import { parsePostmortem } from '../../../src/core/document/parse.ts';
import { buildCopies } from '../../../src/core/panel/copies.ts';
import { entryKey } from '../../../src/core/panel/entry-key.ts';
import { eventText } from '../../../src/core/panel/event-text.ts';
import { numberedUris } from '../../../src/core/panel/numbered-uris.ts';
import { atOnce } from '../../../src/core/timeline/slices.ts';
import { partsOf, type PanelInput } from '../../../src/core/panel/state.ts';
import { take } from '../../../src/core/panel/taken.ts';
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

const EVENTS = [
  event('pagerduty:Q2/R1', '14:03:12'),
  event('slack:C/1', '14:04:00'),
  event('slack:C/2', '14:05:00'),
];

const INPUT: Omit<PanelInput, 'total'> = {
  imports: [],
  running: false,
  documentOpen: true,
  canImport: true,
  sources: {
    slack: { label: 'Slack', icon: 'comment-discussion' },
    pagerduty: { label: 'PagerDuty', icon: 'bell' },
  },
};

/** All of it at once: the parts, and the words of the events. Event 0 is the first of them. */
function showing(events: readonly TimelineEvent[] = EVENTS, document = DOCUMENT) {
  const label = (source: string): string => INPUT.sources[source]?.label ?? source;
  const bare = atOnce(take(events, numberedUris(), INPUT.sources));
  const taken = { ...bare, copies: atOnce(buildCopies(events, bare.placeOf, label)) };
  const parts = partsOf(parsePostmortem(document), { ...INPUT, total: events.length }, taken);
  const texts = events.map((_, id) => eventText(taken, id, label));
  return { ...parts, texts, told: new Map(parts.told.map(({ event: id, ...told }) => [id, told])) };
}

describe('what the panel shows', () => {
  const shown = showing();

  it('says what the document says of itself', () => {
    assert.equal(shown.facts.title, 'Checkout returned errors for 47 minutes');
    assert.equal(shown.facts.id, 'PM-2026-031');
    assert.equal(shown.facts.severity, 'SEV-2 -> SEV-1');
    assert.deepEqual(shown.facts.services, ['checkout-api', 'orders-db']);
    assert.equal(shown.facts.zone, 'Europe/Berlin');
    assert.equal(shown.facts.day, 'Wed 18 Nov 2026');
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
    const entry = 'pagerduty:Q2/R1';
    const same = { from: 'PagerDuty', why: 'it tells the same' };
    assert.deepEqual(
      [...shown.told],
      [
        [0, { entry }],
        [1, { entry, same }],
      ],
    );
  });

  describe('with what two sources tell alike', () => {
    const said = 'Pool of orders-db is exhausted, asking Lin';
    const note = event('pagerduty:Q2/N1', '14:10:02', { text: said, kind: 'note' });
    const copy = event('slack:C/3', '14:10:14', { text: said });

    it('says where else it is told, and why it is folded', () => {
      const [first, second] = showing([note, copy]).texts;
      const reason = 'same text 12 s later';
      assert.deepEqual(first?.also, [{ event: 1, where: 'in Slack', reason }]);
      assert.deepEqual([first?.reason, second?.reason, second?.also], [undefined, reason, []]);
    });

    it('counts both as told where the document has one of them', () => {
      const line = '  14:10:14 The pool is full <slack:C/3>\n  15:43';
      const { told } = showing([note, copy], DOCUMENT.replace('  15:43', line));
      assert.deepEqual(
        [...told],
        [
          [0, { entry: 'slack:C/3', same: { from: 'Slack', why: 'it tells the same' } }],
          [1, { entry: 'slack:C/3' }],
        ],
      );
    });

    it('notices clocks that differ', () => {
      const later = (index: number, ms: number) => [
        { ...note, uri: `pagerduty:${index}`, text: `${said} ${index}`, at: note.at + index * 300_000 },
        { ...copy, uri: `slack:${index}`, text: `${said} ${index}`, at: note.at + index * 300_000 + ms },
      ];
      const { notices } = showing([later(1, 40_000), later(2, 41_000), later(3, 38_000)].flat());
      assert.deepEqual(
        notices.map(({ source, ms }) => [source, ms]),
        [['slack', 40_000]],
      );
      assert.match(
        notices[0]?.text ?? '',
        /^Slack has the same 40 s later than PagerDuty \(3 pairs, 38 s to 41 s\)/,
      );
    });
  });

  it('proposes no mark that the document has set', () => {
    const suggests = [
      { mark: 'detected', reason: 'first trigger' },
      { mark: 'acknowledged', reason: 'first to answer' },
    ] as const;
    const { suggested } = showing([event('slack:C/1', '14:04:00', { suggests })]);
    assert.deepEqual(suggested, [{ event: 0, ...suggests[1] }]);
  });

  it('counts an event as told where an entry says the same at the same second from elsewhere', () => {
    const page = 'Page: checkout-api 5xx above 5 %';
    const told = (uri: string, time: string, text: string) =>
      showing([event(uri, time, { text })]).told.get(0);
    const change = 'Change 4471 merged after review';
    const [byHand] = shown.entries;
    const why = 'same time, same words';
    assert.deepEqual(told('github:acme/1', '13:52:10.400', change), { entry: byHand?.key, same: { why } });
    assert.deepEqual(told('slack:C/9', '14:03:12', page), {
      entry: 'pagerduty:Q2/R1',
      same: { from: 'PagerDuty', why },
    });
    assert.equal(told('slack:C/9', '14:03:13', page), undefined);
    assert.equal(told('slack:C/9', '14:03:12', `${page} again`), undefined);
    assert.deepEqual(told('pagerduty:Q2/R1', '14:03:12', page), { entry: 'pagerduty:Q2/R1' });
  });

  it('is plain data: it survives the way to the panel unchanged', () => {
    assert.deepEqual(structuredClone(shown), shown);
  });

  it('leaves hostile text as it is, for the view shows it as text', () => {
    const text = '<img src=x onerror=alert(1)> ``` [a](command:b)';
    const { texts } = showing([event('slack:C/3', '14:06:00', { text })]);
    assert.equal(texts[0]?.text, text);
  });

  it('finds an entry by its source, else by its time and words, wherever it moves', () => {
    const before = parsePostmortem(DOCUMENT).timeline?.entries.map(entryKey);
    const moved = parsePostmortem(
      DOCUMENT.replace('## ', '').replace('# Checkout', '# A longer title\n\nWords.\n\n# Checkout'),
    );
    assert.deepEqual(moved.timeline?.entries.map(entryKey), before);
  });

  it('stands before a document without a timeline', () => {
    const bare = showing([], '# Nothing yet\n');
    assert.equal(bare.entries.length, 0);
    assert.equal(bare.facts.zone, 'UTC');
    assert.ok(bare.metrics.every(({ known }) => !known));
  });
});
