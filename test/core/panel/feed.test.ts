import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parsePostmortem } from '../../../src/core/document/parse.ts';
import { createFeed } from '../../../src/core/panel/feed.ts';
import { parseToPanel } from '../../../src/core/panel/parse-to-panel.ts';
import type { ToPanel } from '../../../src/core/panel/protocol.ts';
import type { EventText } from '../../../src/core/panel/snapshot.ts';
import type { TimelineEvent } from '../../../src/core/timeline/event.ts';
import { mergeEvents } from '../../../src/core/timeline/merge.ts';
import { NOTHING_RECEIVED, receive, type Received } from '../../../src/webview/model/received.ts';

const SOURCES = {
  slack: { label: 'Slack', icon: 'comment-discussion' },
  pagerduty: { label: 'PagerDuty', icon: 'bell' },
};
const ACTIVITY = { imports: [], running: false, documentOpen: true, canImport: true, sources: SOURCES };

const documentOf = (lines: readonly string[]): string =>
  ['# Checkout', '', '```yaml timeline', 'date: 2026-11-18', 'zone: UTC', 'log: |', ...lines, '```', ''].join(
    '\n',
  );

const at = (minute: number): number => Date.parse('2026-11-18T14:00:00Z') + minute * 60_000;

const event = (uri: string, minute: number, text = `Message ${uri} about the pool`): TimelineEvent => ({
  uri,
  at: at(minute),
  source: uri.split(':')[0] ?? '',
  kind: 'message',
  text,
});

/** A host and its panel, with the way of an editor's messages between them: copied, and validated on arrival. */
function panel() {
  let received: Received = NOTHING_RECEIVED;
  const sent: ToPanel[] = [];
  const texts = new Map<number, EventText>();
  const feed = createFeed((message) => {
    const copy = parseToPanel(structuredClone(message));
    assert.ok(copy, `understood: ${message.type}`);
    sent.push(copy);
    if (copy.type === 'texts') for (const text of copy.texts) texts.set(text.event, text);
    else received = receive(received, copy);
  }, SOURCES);
  return {
    feed,
    sent,
    texts,
    update: (document: string, total = 0) => feed.update(parsePostmortem(document), { ...ACTIVITY, total }),
    /** A page that was made anew has forgotten everything. */
    reload: () => {
      received = NOTHING_RECEIVED;
      feed.restart();
    },
    received: () => received,
    /** All that is to be seen, with events by their uris: their numbers differ from panel to panel. */
    shown: () => {
      const { snapshot, captured, hits } = received;
      const { columns, told, under } = captured;
      const uri = (id: number | undefined): string | undefined => feed.uriOf(id ?? -1);
      const { id, repeat: _, actors: __, kinds: ___, actor: ____, kind: _____, ...plain } = columns;
      return {
        snapshot: snapshot && {
          ...snapshot,
          told: snapshot.told.map((view) => ({ ...view, event: uri(view.event) })),
          suggested: snapshot.suggested.map((view) => ({ ...view, event: uri(view.event) })),
        },
        columns: { ...plain, uris: Array.from(id, uri) },
        told,
        under,
        hits,
      };
    },
  };
}

const LINES: readonly string[] = [
  '  14:01 The pool is full',
  '  14:02 impact_start: Rollout reaches 60 % of pods',
  '  14:03 detected: Page <pagerduty:a>',
  '  14:05 Message slack:b about the pool',
  '  14:07 resolved: Pool size pinned <slack:c>',
];

describe('what a panel is told', () => {
  it('begins with everything, and only once the page is there', async () => {
    const { feed, sent, update, reload, received } = panel();
    update(documentOf(LINES), 2);
    await feed.capture([event('pagerduty:a', 3), event('slack:b', 5)], false);
    assert.deepEqual(sent, []);
    reload();
    assert.deepEqual(
      sent.map(({ type }) => type),
      ['events', 'texts', 'copies', 'state'],
    );
    assert.equal(received().snapshot?.entries.length, LINES.length);
    assert.deepEqual([...received().captured.told], [1, 1]);
  });

  it('is, after a key, what the key changed: never the events again', async () => {
    const { feed, sent, update, reload } = panel();
    reload();
    update(documentOf(LINES), 2);
    await feed.capture([event('pagerduty:a', 3), event('slack:b', 5)], false);
    const before = sent.length;
    update(documentOf(LINES), 2);
    assert.equal(sent.length, before);
    update(documentOf(LINES.with(0, '  14:01 The pool is full now')), 2);
    assert.equal(sent.length, before + 1);
    const only = sent.at(-1);
    assert.ok(only?.type === 'state');
    assert.deepEqual(Object.keys(only.parts), []);
    assert.deepEqual([only.entries?.from, only.entries?.gone, only.entries?.come.length], [0, 1, 1]);
    assert.ok(JSON.stringify(only).length < 500);
  });

  it('has the words of the events that are asked for, and no others', async () => {
    const { feed, texts, reload } = panel();
    reload();
    const later = Array.from({ length: 500 }, (_, index) => event(`slack:${index}`, 6));
    await feed.capture([event('slack:b', 5, '*Rolling* back'), ...later], false);
    feed.read([0, 501]);
    assert.deepEqual(
      [...texts].map(([id, { text }]) => [id, text]),
      [[0, 'Rolling back']],
    );
  });

  it('has the hits of the last search, among the events that have come since too', async () => {
    const { feed, reload, received } = panel();
    reload();
    const first = [event('slack:b', 5), event('slack:c', 7, 'Rolling back')];
    await feed.capture(first, false);
    feed.search('p');
    feed.search('pool');
    assert.deepEqual([...(received().hits?.at ?? [])], [1, 0]);
    await feed.capture([event('pagerduty:a', 3), ...first], false);
    assert.equal(received().hits?.search, 'pool');
    assert.deepEqual([...(received().hits?.at ?? [])], [1, 1, 0]);
  });

  it('ends with the last events, however fast they come', async () => {
    const { feed, reload, received } = panel();
    reload();
    const all = Array.from({ length: 40 }, (_, index) => event(`slack:${index}`, index));
    await Promise.all(all.map((_, index) => feed.capture(all.slice(0, index + 1), true)));
    assert.equal(received().captured.columns.count, 40);
  });

  it('comes, after any sequence of messages, to what the final document says', async () => {
    const line = fc.subarray([...LINES]);
    const captured = fc
      .array(
        fc.tuple(fc.constantFrom('slack:b', 'slack:c', 'pagerduty:a', 'pagerduty:d'), fc.nat({ max: 9 })),
      )
      .map((given) =>
        mergeEvents(given.map(([uri, minute]) => event(uri, minute, 'The pool of orders-db is full'))),
      );
    const step = fc.oneof(
      fc.record({ lines: line }),
      fc.record({ events: captured, running: fc.boolean() }),
      fc.constant({ reload: true }),
      fc.record({ search: fc.constantFrom('pool', 'full', '') }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step), line, captured, async (steps, lines, events) => {
        const lived = panel();
        lived.reload();
        for (const one of steps) {
          if ('lines' in one) lived.update(documentOf(one.lines), 0);
          else if ('events' in one) void lived.feed.capture(one.events, one.running);
          else if ('search' in one) lived.feed.search(one.search);
          else lived.reload();
        }
        const fresh = panel();
        fresh.reload();
        for (const { update, feed } of [lived, fresh]) {
          update(documentOf(lines), events.length);
          await feed.capture(events, false);
          feed.search('pool');
        }
        assert.deepEqual(lived.shown(), fresh.shown());
      }),
      { numRuns: 60 },
    );
  });
});

describe('a message to the panel', () => {
  const { sent, feed, reload } = panel();
  before(async () => {
    reload();
    await feed.capture([event('slack:b', 5)], false);
  });

  it('is refused where its columns are not of one length, or name what has no name', () => {
    const events = sent.find((message) => message.type === 'events' && message.columns.count === 1);
    assert.ok(events?.type === 'events' && parseToPanel(events));
    const { columns } = events;
    for (const wrong of [
      { count: 2 },
      { start: new Float64Array(2) },
      { kind: [0] },
      { lanes: [] },
      { actor: Uint32Array.of(4) },
    ])
      assert.equal(parseToPanel({ ...events, columns: { ...columns, ...wrong } }), undefined);
  });

  it('of another kind is ignored, whatever it holds', () => {
    for (const message of [
      null,
      'events',
      {},
      { type: 'run' },
      { type: 'state' },
      { type: 'texts', texts: [1] },
    ])
      assert.equal(parseToPanel(message), undefined);
    fc.assert(fc.property(fc.anything(), (message) => void parseToPanel(message)));
  });
});
