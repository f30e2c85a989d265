import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parsePostmortem } from '../../../src/core/document/parse.ts';
import { createFeed } from '../../../src/core/panel/feed.ts';
import type { TimelineEvent } from '../../../src/core/timeline/event.ts';
import { asKnownAt } from '../../../src/webview/model/foresight.ts';
import { has } from '../../../src/webview/model/captured.ts';
import { alsoKnown } from '../../../src/webview/model/places.ts';
import { NOTHING_RECEIVED, receive, type Received } from '../../../src/webview/model/received.ts';

const START = Date.parse('2026-11-18T14:00:00Z');
const MINUTE = 60_000;
const DOCUMENT = `---
postmortem: 1
id: PM-1
---

# It came back at 14:30

\`\`\`yaml timeline
date: 2026-11-18
zone: UTC
log: |
  14:02 impact_start: It begins
  14:05 detected: A page
  14:10 Somebody looks
  14:30 mitigated: It is back
\`\`\`
`;

const event = (minute: number, source: string): TimelineEvent => ({
  uri: `${source}:${minute}`,
  at: START + minute * MINUTE,
  source,
  kind: 'message',
  text: `at ${minute}`,
});

/** All that came, and what is shown of it as it was known so many minutes after the start. */
async function knownAt(minute: number, events: readonly TimelineEvent[], document = DOCUMENT) {
  let known: Received = NOTHING_RECEIVED;
  const feed = createFeed((message) => (known = receive(known, message)), {});
  feed.restart();
  await feed.capture(events, false);
  feed.update(parsePostmortem(document), {
    total: events.length,
    imports: [],
    running: false,
    documentOpen: true,
    canImport: true,
    sources: {},
  });
  assert.ok(known.snapshot);
  return asKnownAt({ ...known, snapshot: known.snapshot }, START + minute * MINUTE);
}

async function told(minutes: readonly number[]) {
  let known: Received = NOTHING_RECEIVED;
  const feed = createFeed((message) => (known = receive(known, message)), {});
  const events = minutes.map((minute) => event(minute, minute % 2 === 0 ? 'slack' : 'pagerduty'));
  feed.restart();
  await feed.capture(events, false);
  feed.update(parsePostmortem(DOCUMENT), {
    total: events.length,
    imports: [],
    running: false,
    documentOpen: true,
    canImport: true,
    sources: {},
  });
  assert.ok(known.snapshot);
  return { ...known, snapshot: known.snapshot };
}

describe('foresight', () => {
  it('tells neither how bad it turned out to be, nor how far it is told today, nor what was pinned later', async () => {
    const document = DOCUMENT.replace('id: PM-1', 'id: PM-1\nstatus: published\nseverity: SEV-2 -> SEV-1');
    const pinned = {
      ...event(3, 'slack'),
      pinned: 'marked by 2 responders',
      permalink: 'https://a.example/3',
    };
    const { snapshot, captured } = await knownAt(10, [pinned], document);
    assert.deepEqual([snapshot.severity, snapshot.status], [undefined, undefined]);
    assert.equal(has(captured.columns, 0, 'pinned'), false);
    assert.equal(has(captured.columns, 0, 'permalink'), true);
  });

  it('shows all that came before a moment and nothing that came at it or later', async () => {
    const minutes = fc.uniqueArray(fc.nat(60), { maxLength: 40 }).map((all) => all.toSorted((a, b) => a - b));
    await fc.assert(
      fc.asyncProperty(minutes, fc.integer({ min: -5, max: 65 }), async (all, minute) => {
        const known = await told(all);
        const until = START + minute * MINUTE;
        const { captured, snapshot } = asKnownAt(known, until);
        assert.deepEqual(
          [...captured.columns.start],
          all.filter((each) => each < minute).map((each) => START + each * MINUTE),
        );
        assert.equal(captured.columns.count, captured.told.length);
        assert.equal(
          snapshot.lanes.reduce((sum, lane) => sum + lane.count, 0),
          captured.columns.count,
        );
        assert.deepEqual(
          snapshot.entries.map(({ key }) => key),
          known.snapshot.entries.filter(({ at }) => at !== undefined && at < until).map(({ key }) => key),
        );
        assert.ok(snapshot.phases.every(({ end }) => end <= until));
      }),
      { numRuns: 50 },
    );
  });

  it('hides the title and what could not be measured yet, and says how long a phase lasts so far', async () => {
    const known = await told([1, 20]);
    const { snapshot } = asKnownAt(known, START + 12 * MINUTE);
    assert.doesNotMatch(snapshot.title, /back/);
    const values = Object.fromEntries(snapshot.metrics.map(({ id, value }) => [id, value]));
    assert.deepEqual([values['TTD'], values['TTM']], ['3m', 'not known yet']);
    const long = asKnownAt(known, START + 4 * MINUTE).snapshot.phases;
    assert.deepEqual(
      long.map(({ name, duration }) => [name, duration]),
      [['Detect', 'so far 2m']],
    );
  });

  it('names nobody and no kind of event that came later, and ends nothing before its time', async () => {
    const { captured } = await knownAt(10, [
      { ...event(1, 'slack'), actor: 'dana' },
      { ...event(5, 'statuspage'), uri: 'statuspage:i/1', kind: 'status' },
      { ...event(20, 'slack'), actor: 'late' },
      { ...event(30, 'statuspage'), uri: 'statuspage:i/2', kind: 'status' },
      { ...event(40, 'pagerduty'), kind: 'deploy' },
    ]);
    const { actors, kinds, end } = captured.columns;
    assert.deepEqual([actors, kinds], [['dana'], ['message', 'status']]);
    assert.ok(end.every((each) => each <= START + 10 * MINUTE));
  });

  it('says nothing of copies that came later', async () => {
    const { captured } = await knownAt(10, [event(1, 'slack'), event(5, 'slack'), event(20, 'slack')]);
    const [first = 0, second = 0] = captured.columns.id;
    const also = [second, second + 1].map((id) => ({ event: id, where: 'in Slack', reason: 'same text' }));
    const words = {
      event: first,
      text: '',
      place: undefined,
      pinned: undefined,
      replies: 0,
      reason: undefined,
    };
    assert.deepEqual(alsoKnown({ ...words, also }, captured.columns), also.slice(0, 1));
  });

  it('hides the working of a metric that is below zero, too', async () => {
    const { snapshot } = await knownAt(
      12,
      [],
      DOCUMENT.replace('14:02 impact_start', '14:35 impact_start').replace(
        '14:30 mitigated',
        '14:31 mitigated',
      ),
    );
    const ttm = snapshot.metrics.find(({ id }) => id === 'TTM');
    assert.deepEqual([ttm?.value, ttm?.working], ['not known yet', undefined]);
  });
});
