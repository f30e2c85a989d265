import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Fault } from '../../../replay/server.ts';
import type { Connection } from '../../../src/core/http/connection.ts';
import { ConnectorError } from '../../../src/core/http/connector-error.ts';
import { sampleSource } from '../../../src/core/sources/index.ts';
import { pagerduty } from '../../../src/core/sources/pagerduty/pagerduty.ts';
import { slack } from '../../../src/core/sources/slack/slack.ts';
import type { TimelineEvent } from '../../../src/core/timeline/event.ts';
import { gather } from '../../../src/core/timeline/gather.ts';
import { mergeEvents } from '../../../src/core/timeline/merge.ts';
import type { IncidentQuery } from '../../../src/core/timeline/source.ts';
import { quickConnection } from '../../support/connection.ts';
import { RECORDING, useReplay } from '../../support/replay.ts';

const query: IncidentQuery = {
  incidents: ['pagerduty:Q2X7ABCDE12345', 'slack:C0INC2041', 'slack:C0CHKOUT1'],
};

const recorded = async (name: string): Promise<unknown> =>
  JSON.parse(await readFile(join(RECORDING, `${name}.json`), 'utf8'));

const sample = sampleSource(async () => ({
  name: 'checkout-pool',
  incident: await recorded('incident'),
  pagerduty: await recorded('pagerduty'),
  slack: await recorded('slack'),
}));

describe('the recorded incident', () => {
  const replay = useReplay();
  const connections = (given: Partial<Connection> = {}) => ({
    pagerduty: { source: pagerduty, connection: quickConnection(`${replay().origin}/pagerduty`, given) },
    slack: { source: slack, connection: quickConnection(`${replay().origin}/slack/api`, given) },
  });
  const fetchAll = (given: Partial<Connection> = {}, asked = query) => {
    const { pagerduty: first, slack: second } = connections(given);
    return gather([first, second], asked);
  };

  it('is fetched as a whole, in order, each event once', async () => {
    const { events, outcomes } = await fetchAll();
    assert.deepEqual(
      outcomes.map(({ state }) => state),
      ['complete', 'complete'],
    );
    assert.ok(events.length > 200, String(events.length));
    assert.deepEqual(events, mergeEvents(events.toReversed()));
    const paths = replay()
      .requests()
      .map(({ path }) => path);
    assert.ok(paths.some((path) => /log_entries.*offset=0/.test(path)));
  });

  it('is the same from the sample, apart from links that the recording leaves out', async () => {
    const live = await fetchAll();
    const offline = await gather([{ source: sample, connection: quickConnection('') }], query);
    const bare = (events: readonly TimelineEvent[]) => events.map((event) => ({ ...event, permalink: '' }));
    assert.deepEqual(bare(offline.events), bare(live.events));
    assert.equal(
      offline.outcomes[0]?.count,
      live.outcomes.reduce((sum, { count }) => sum + count, 0),
    );
  });

  it('suggests each mark once', async () => {
    const { events } = await fetchAll();
    const marks = events.flatMap(({ at, suggests }) =>
      (suggests ?? []).map(({ mark }) => `${new Date(at).toISOString().slice(11, 19)} ${mark}`),
    );
    assert.deepEqual(marks, [
      '14:03:12 detected',
      '14:03:12 alerted',
      '14:06:41 acknowledged',
      '14:09:30 declared',
      '15:10:04 resolved',
    ]);
  });

  it('has replies in their threads, and a broadcast once', async () => {
    const { events } = await fetchAll();
    const replies = events.filter(({ thread }) => thread !== undefined);
    assert.ok(replies.length > 20);
    const parentOf = ({ thread }: TimelineEvent) => events.find(({ uri }) => uri === thread);
    assert.ok(replies.every((reply) => (parentOf(reply)?.replies ?? 1) > 0));
    // One answers a message that was deleted: it stays, the deleted one does not come.
    assert.equal(replies.filter((reply) => parentOf(reply) === undefined).length, 1);
    assert.equal(new Set(events.map(({ uri }) => uri)).size, events.length);
  });

  it('is cut to the window asked for', async () => {
    const since = Date.parse('2026-11-18T14:20:00Z');
    const until = Date.parse('2026-11-18T14:30:00Z');
    const { events } = await fetchAll({}, { ...query, since, until });
    assert.ok(events.length > 40);
    assert.ok(events.every(({ at }) => at >= since && at <= until));
    // What is said in threads is there, whenever they began.
    const whole = (await fetchAll()).events.filter(({ at }) => at >= since && at <= until);
    assert.deepEqual(
      events.map(({ uri }) => uri),
      whole.map(({ uri }) => uri),
    );
    assert.ok(events.every(({ suggests }) => !suggests?.some(({ mark }) => mark === 'declared')));
  });

  it('carries no control or bidirectional character, and every text is one line', async () => {
    const { events } = await fetchAll();
    assert.deepEqual(
      events.filter(({ text }) => /\p{Cc}|[\u202A-\u202E\u2066-\u2069]/u.test(text)),
      [],
    );
  });

  const survived: readonly Fault[] = [
    { kind: 'rate-limit', vendor: 'pagerduty', times: 2 },
    { kind: 'rate-limit-bare', vendor: 'slack' },
    { kind: 'server-error', path: '/log_entries', times: 2 },
    { kind: 'server-error', path: '/conversations.history', status: 503 },
    { kind: 'drop-before', path: '/conversations.replies', times: 2 },
    { kind: 'drop-after', path: '/alerts' },
    { kind: 'slow-body', path: '/notes', ms: 200 },
  ];
  for (const fault of survived) {
    it(`is complete in spite of ${fault.kind} at ${fault.path ?? fault.vendor}`, async () => {
      const whole = await fetchAll();
      replay().reset();
      replay().faults(fault);
      const { events, outcomes } = await fetchAll();
      assert.deepEqual(
        outcomes.map(({ state }) => state),
        ['complete', 'complete'],
      );
      assert.deepEqual(events, whole.events);
      assert.ok(
        replay()
          .requests()
          .some((request) => request.fault === fault.kind),
      );
    });
  }

  const broken: readonly (readonly [fault: Fault, code: string, words: RegExp])[] = [
    [{ kind: 'truncated', path: '/conversations.history' }, 'bad-response', /breaks off/],
    [{ kind: 'expired-token', vendor: 'slack', times: 'always' }, 'unauthorized', /token has expired/],
    [
      { kind: 'server-error', path: '/conversations.history', times: 'always' },
      'unreachable',
      /trouble of its own/,
    ],
  ];
  for (const [fault, code, words] of broken) {
    it(`of PagerDuty stays where Slack has ${fault.kind}`, async () => {
      replay().faults(fault);
      const { events, outcomes } = await fetchAll();
      const [first, second] = outcomes;
      assert.equal(first?.state, 'complete');
      assert.equal(second?.state, 'error');
      assert.equal(second?.error?.code, code);
      assert.match(second?.error?.message ?? '', words);
      assert.ok(events.length > 80);
    });
  }

  it('keeps what came before Slack broke off midway', async () => {
    replay().faults({ kind: 'truncated', path: '/conversations.replies', skip: 2 });
    const [, outcome] = (await fetchAll()).outcomes;
    assert.equal(outcome?.state, 'partial');
    assert.ok((outcome?.count ?? 0) > 10);
  });

  it('ends where a page comes again', async () => {
    replay().faults({ kind: 'repeat-page', path: '/log_entries', skip: 1, times: 'always' });
    const { pagerduty: connected } = connections();
    const given = { ...connected, connection: quickConnection(`${replay().origin}/pagerduty`) };
    const { outcomes } = await gather([given], query);
    assert.equal(outcomes[0]?.state, 'partial');
    assert.match(outcomes[0]?.error?.message ?? '', /same page twice/);
    assert.ok((outcomes[0]?.count ?? 0) >= 100);
  });

  it('is read slowly, and says why, by an app that Slack holds back', async () => {
    const one: IncidentQuery = { incidents: ['slack:C0INC2041'] };
    const whole = await gather([connections().slack], one);
    replay().faults({ kind: 'slow-app', path: '/conversations.history', seconds: 0.02, times: 'always' });
    const { slack: connected } = connections();
    assert.deepEqual((await gather([connected], one)).events, whole.events);
    const { waits } = connected.connection;
    assert.ok(
      waits.length > 0 && waits.every(({ why }) => /internal app/.test(why)),
      JSON.stringify(waits[0]),
    );
  });

  it('stops between pages and keeps what came', async () => {
    const controller = new AbortController();
    let seen = 0;
    const { slack: connected } = connections({ signal: controller.signal });
    const { events, outcomes } = await gather([connected], query, ({ count }) => {
      seen = count;
      if (count > 0) controller.abort();
    });
    assert.deepEqual(
      [outcomes[0]?.state, outcomes[0]?.stopped, outcomes[0]?.error],
      ['partial', true, undefined],
    );
    assert.ok(events.length === 1 && seen === 1);
  });

  it('asks for no one and nothing where the query names no record of the source', async () => {
    const { outcomes } = await fetchAll({}, { incidents: ['zoom:1'] });
    assert.deepEqual(
      outcomes.map(({ state, count }) => [state, count]),
      [
        ['complete', 0],
        ['complete', 0],
      ],
    );
    assert.deepEqual(replay().requests(), []);
  });

  it('is listed among the recent ones', async () => {
    const refs = [];
    for await (const ref of pagerduty.recent(connections().pagerduty.connection)) refs.push(ref);
    for await (const ref of slack.recent(connections().slack.connection)) refs.push(ref);
    assert.ok(refs.some(({ uri, severity }) => uri === 'pagerduty:Q2X7ABCDE12345' && severity === 'P1'));
    assert.ok(refs.some(({ uri, title }) => uri === 'slack:C0INC2041' && title === '#inc-2041'));
  });

  it('is verified: whose token it is', async () => {
    const { pagerduty: first, slack: second } = connections();
    assert.equal((await pagerduty.verify(first.connection)).name, 'Dana Okafor');
    assert.equal((await slack.verify(second.connection)).name, 'workspace Acme');
  });

  const tokens: readonly (readonly [token: string, code: string])[] = [
    ['', 'unauthorized'],
    ['nonsense', 'unauthorized'],
    ['expired-token', 'unauthorized'],
    ['narrow-token', 'forbidden'],
  ];
  for (const [token, code] of tokens) {
    it(`is not to be had with ${token || 'no token'}`, async () => {
      const { outcomes } = await fetchAll({ secrets: { token } });
      for (const { error } of outcomes) {
        assert.ok(error instanceof ConnectorError);
        assert.equal(error.code, code);
        assert.ok(token === '' || !error.message.includes(token));
      }
    });
  }

  it('needs the bot in the channel, and says so', async () => {
    const { outcomes } = await fetchAll({}, { incidents: ['slack:C0LEGAL77'] });
    assert.match(outcomes[1]?.error?.message ?? '', /not in this channel/);
  });
});
