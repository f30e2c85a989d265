import assert from 'node:assert/strict';
import type { Connection } from '../../../src/core/http/connection.ts';
import { ConnectorError } from '../../../src/core/http/connector-error.ts';
import type { TimelineEvent } from '../../../src/core/timeline/event.ts';
import { gather, type GatherProgress, type Most } from '../../../src/core/timeline/gather.ts';
import type { Source } from '../../../src/core/timeline/source.ts';
import { slack } from '../../../src/core/sources/slack/slack.ts';
import { answering } from '../../support/answering-server.ts';
import { quickConnection } from '../../support/connection.ts';

const event = (source: string, at: number): TimelineEvent => ({
  uri: `${source}:X/${at}`,
  at,
  source,
  kind: 'message',
  text: `at ${at}`,
});

/** A source over a list: what is an error is thrown when its turn comes. */
const source = (id: string, steps: readonly (number | Error)[]): Source => ({
  id,
  label: id,
  icon: 'bell',
  defaultBaseUrl: '',
  secrets: [],
  ask: '',
  reference: () => undefined,
  async *events() {
    for (const step of steps) {
      if (step instanceof Error) throw step;
      yield event(id, step);
    }
  },
});

const connect = (given: Source, more: Partial<Connection> = {}) => ({
  source: given,
  connection: quickConnection('', more),
});
const query = { incidents: [] };

describe('gather', () => {
  it('puts the events of all sources in order of time', async () => {
    const { events, outcomes } = await gather(
      [connect(source('a', [3, 1])), connect(source('b', [2]))],
      query,
    );
    assert.deepEqual(
      events.map(({ at }) => at),
      [1, 2, 3],
    );
    assert.deepEqual(outcomes, [
      { source: 'a', label: 'a', count: 2, state: 'complete' },
      { source: 'b', label: 'b', count: 1, state: 'complete' },
    ]);
  });

  it('hides no source behind one that breaks, and keeps what came before', async () => {
    const limited = new ConnectorError('rate-limited', 'b asks for a pause.');
    const { events, outcomes } = await gather(
      [connect(source('a', [1])), connect(source('b', [2, limited])), connect(source('c', [limited, 3]))],
      query,
    );
    assert.deepEqual(
      events.map(({ at }) => at),
      [1, 2],
    );
    assert.deepEqual(
      outcomes.map(({ state, error }) => [state, error?.code]),
      [
        ['complete', undefined],
        ['partial', 'rate-limited'],
        ['error', 'rate-limited'],
      ],
    );
  });

  it('turns any other error into one that a person can read', async () => {
    const cause = new TypeError('x is undefined');
    const { outcomes } = await gather([connect(source('a', [cause]))], query);
    assert.equal(outcomes[0]?.error?.code, 'bad-response');
    assert.equal(outcomes[0]?.error?.cause, cause);
    assert.doesNotMatch(outcomes[0]?.error?.message ?? '', /undefined/);
  });

  it('stops one source and lets the others go on', async () => {
    const controller = new AbortController();
    controller.abort();
    const { outcomes } = await gather(
      [connect(source('a', [1, 2]), { signal: controller.signal }), connect(source('b', [3]))],
      query,
    );
    assert.deepEqual(
      outcomes.map(({ state, stopped, count }) => [state, stopped, count]),
      [
        ['partial', true, 1],
        ['complete', undefined, 1],
      ],
    );
  });

  it('reports each event once, and how a source ended', async () => {
    const reports: GatherProgress[] = [];
    const steps = Array.from({ length: 60 }, (_, index) => index);
    const { events } = await gather([connect(source('a', steps))], query, (report) => reports.push(report));
    assert.deepEqual(
      reports.flatMap(({ fresh }) => fresh),
      events,
    );
    assert.equal(reports[0]?.count, 1, 'the first event is seen at once');
    assert.ok(reports.length < steps.length, 'and not each of the others for itself');
    assert.equal(reports.at(-1)?.count, 60);
    assert.equal(reports.at(-1)?.outcome?.state, 'complete');
  });
});

describe('gather of what has no end', () => {
  /** A channel in which every page has another one behind it, and every message a thread like that. */
  async function endless(most: Partial<Most>) {
    let ts = 1_795_014_600;
    const message = () => ({
      type: 'message',
      ts: `${(ts -= 1)}.000100`,
      text: 'x'.repeat(50),
      reply_count: 1,
    });
    const server = await answering(() => {
      const page = { response_metadata: { next_cursor: `${ts}` }, messages: [message(), message()] };
      return { body: { ok: true, channel: { id: 'C0INC2041', name: 'inc' }, ...page } };
    });
    const given = { source: slack, connection: quickConnection(server.origin) };
    const caps = { events: 1000, requests: 1000, characters: 1e9, ...most };
    const { events, outcomes } = await gather([given], { incidents: ['slack:C0INC2041'] }, undefined, caps);
    await server.close();
    return { events, asked: server.asked.length, state: outcomes[0]?.state, error: outcomes[0]?.error };
  }

  for (const [most, words] of [
    [{ requests: 50 }, 'Slack: It was asked 50 times in this import, which is the most.'],
    [{ characters: 20_000 }, 'Slack: It sent 20,000 characters in this import, which is the most.'],
  ] as const)
    it(`ends: ${words}`, async () => {
      const { events, asked, state, error } = await endless(most);
      assert.equal(error?.message, `${words} What came is kept. For the rest, import a shorter time.`);
      assert.equal(error?.code, 'bad-response');
      assert.equal(state, 'partial');
      assert.ok(events.length > 50 && asked < 150, `${events.length} events of ${asked} requests`);
    });

  it('ends where events are too many, and keeps those before', async () => {
    const steps = Array.from({ length: 60 }, (_, index) => index);
    const most = { events: 50, requests: 1, characters: 1 };
    const given = [connect(source('a', steps)), connect(source('b', steps.slice(0, 50)))];
    const { outcomes } = await gather(given, query, undefined, most);
    assert.deepEqual(
      outcomes.map(({ state, count, error }) => [state, count, error?.message]),
      [
        [
          'partial',
          50,
          'a has more than 50 events, which is the most in one import. What came is kept. For the rest, import a shorter time.',
        ],
        ['complete', 50, undefined],
      ],
    );
  });
});
