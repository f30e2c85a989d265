import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Fault } from '../../../replay/server.ts';
import {
  planPush,
  runPush,
  type PushOutcome,
  type PushRow,
  type PushTarget,
} from '../../../src/core/actions/push/push.ts';
import { sayKey, sayNotMade, unclearIn } from '../../../src/core/actions/push/resolve-push.ts';
import { readActionItems } from '../../../src/core/actions/read-items.ts';
import { openQuestion } from '../../../src/core/document/open-question.ts';
import { parsePostmortem } from '../../../src/core/document/parse.ts';
import { github } from '../../../src/core/trackers/github/github.ts';
import { jira } from '../../../src/core/trackers/jira/jira.ts';
import { openOutbox, readOutbox } from '../../../src/node/outbox.ts';
import { quickConnection } from '../../support/connection.ts';
import { useReplay } from '../../support/replay.ts';
import { CHECKOUT, checkout } from './checkout.ts';

const A1_LABEL = 'pm-970513860c4c0767';

describe('pushing action items', () => {
  // Jira's search shows a new issue a little late.
  const replay = useReplay({ searchDelay: 15 });
  let state = '';
  beforeEach(async () => {
    state = await mkdtemp(join(tmpdir(), 'postmortem-push-'));
  });
  afterEach(() => rm(state, { recursive: true, force: true }));

  const targets = (
    given: { readonly token?: string; readonly signal?: AbortSignal } = {},
  ): readonly PushTarget[] => {
    const { token = 'replay-token', signal } = given;
    const more = { secrets: { token, email: 'dana@example.com' }, ...(signal && { signal }) };
    const { origin } = replay();
    return [
      {
        tracker: jira,
        connection: quickConnection(`${origin}/jira`, { ...more, options: { project: 'CHK' } }),
      },
      {
        tracker: github,
        connection: quickConnection(`${origin}/github`, {
          ...more,
          options: { repository: 'acme/checkout-api' },
        }),
      },
    ];
  };
  const plan = (): Promise<readonly PushRow[]> => planPush({ postmortem: checkout, targets: targets() });

  async function run(
    rows: readonly PushRow[],
    signal = new AbortController().signal,
  ): Promise<readonly PushOutcome[]> {
    const outbox = await openOutbox('here', 'PM-2026-031', state);
    const outcomes: PushOutcome[] = [];
    try {
      for await (const outcome of runPush(rows, { outbox, signal })) outcomes.push(outcome);
    } finally {
      await outbox.close();
    }
    return outcomes;
  }

  const results = (outcomes: readonly PushOutcome[]): readonly string[] =>
    outcomes.map(({ item, result }) => `${item} ${result}`);
  /** Tickets that were not there before. */
  const made = () => ({ jira: replay().state().jira.length - 2, github: replay().state().github.length - 2 });

  it('plans what it will do with each item, and why', async () => {
    const rows = await plan();
    assert.deepEqual(
      rows.map((row) => `${row.item.id} ${row.kind}`),
      ['A1 create', 'A2 create', 'A3 stays', 'A4 stays', 'A5 has-ticket', 'A6 blocked'],
    );
    const [a1] = rows;
    assert.ok(a1?.kind === 'create');
    assert.equal(a1.destination, `project CHK on ${new URL(replay().origin).host}`);
    assert.equal(a1.fields.find(({ name }) => name === 'Due date')?.value, '2026-12-02');
    assert.deepEqual(a1.push.factors, [
      { id: 'F1', text: 'Pools of all pods together may ask for more than the database allows' },
    ]);
    assert.deepEqual(made(), { jira: 0, github: 0 });
  });

  it('makes no ticket of a question that is still open', async () => {
    const open = openQuestion('What would make the safe way the easy one?');
    const text = CHECKOUT.replace(/action: .*/, `action: ${open} for pools`);
    const [a1] = await planPush({ postmortem: parsePostmortem(text), targets: targets() });
    assert.ok(a1?.kind === 'blocked' && a1.item.id === 'A1');
    assert.match(a1.reason, /still holds a question/);
  });

  it('makes each ticket, gives its key, and finds it again the next time', async () => {
    const outcomes = await run(await plan());
    assert.deepEqual(
      outcomes.map((outcome) => ('ticket' in outcome ? outcome.ticket : outcome)),
      [
        { key: 'CHK-1290', url: `${replay().origin}/jira/browse/CHK-1290` },
        { key: 'acme/checkout-api#88', url: `${replay().origin}/github/acme/checkout-api/issues/88` },
      ],
    );
    assert.ok(replay().state().jira.at(-1)?.fields['labels']?.toString().includes(A1_LABEL));
    await new Promise((resolve) => setTimeout(resolve, 20));
    const again = await plan();
    assert.deepEqual(
      again.slice(0, 2).map(({ kind }) => kind),
      ['link', 'link'],
    );
    assert.deepEqual(results(await run(again)), ['A1 linked', 'A2 linked']);
    assert.deepEqual(made(), { jira: 1, github: 1 });
  });

  /** Somebody has looked, and says that nothing was made of it. */
  async function notMade(item: string): Promise<void> {
    const outbox = await openOutbox('here', 'PM-2026-031', state);
    const all = await unclearIn({ postmortem: checkout, targets: targets(), sent: outbox });
    const [unclear] = all.filter(({ name }) => name === item);
    assert.ok(unclear);
    assert.deepEqual(await sayNotMade(unclear, outbox), { cleared: true });
    await outbox.close();
  }

  it('makes no second ticket in another tracker, unless the item names that', async () => {
    await run((await plan()).slice(0, 1));
    const [toJira, toGitHub] = targets();
    assert.ok(toJira && toGitHub);
    const first = async (text: string, ...to: readonly PushTarget[]): Promise<PushRow | undefined> => {
      const sent = readOutbox('here', 'PM-2026-031', state);
      return (await planPush({ postmortem: parsePostmortem(text), targets: to, sent }))[0];
    };
    const row = await first(CHECKOUT, toGitHub, toJira);
    assert.ok(row?.kind === 'link' && row.ticket.key === 'CHK-1290');
    assert.deepEqual(results(await run([row])), ['A1 linked']);
    const alone = await first(CHECKOUT, toGitHub);
    assert.match(
      alone?.kind === 'blocked' ? alone.reason : '',
      /^It was pushed to `jira` before, as CHK-1290, .*Write `ticket: CHK-1290` into it, or name its `tracker`/,
    );
    const named = await first(CHECKOUT.replace('type: prevent', 'tracker: github'), toGitHub, toJira);
    assert.equal(named?.kind, 'create');
  });

  it('looks for what got no answer where it was sent, whatever tracker comes first now', async () => {
    replay().faults({ kind: 'drop-before', vendor: 'jira', ...creating, times: 'always' });
    await run((await plan()).slice(0, 1));
    replay().calm();
    const sent = readOutbox('here', 'PM-2026-031', state);
    const [row] = await planPush({ postmortem: checkout, targets: targets().toReversed(), sent });
    assert.ok(row?.kind === 'unknown' && row.target.tracker.id === 'jira');
    const [alone] = await planPush({ postmortem: checkout, targets: targets().slice(1), sent });
    assert.match(alone?.kind === 'blocked' ? alone.reason : '', /^It was sent to `jira` without an answer/);
  });

  it('takes no ticket for an item that is another’s already, whether by its key or by its address', async () => {
    replay().faults({ kind: 'drop-before', vendor: 'jira', ...creating, times: 'always' });
    const rows = (await plan()).filter(({ item }) => item.id === 'A1');
    assert.deepEqual(results(await run(rows)), ['A1 unknown']);
    replay().calm();
    const outbox = await openOutbox('here', 'PM-2026-031', state);
    const address = `${replay().origin}/jira/browse/CHK-1288`;
    for (const ticket of ['CHK-1288', address]) {
      const postmortem = parsePostmortem(CHECKOUT.replace('CHK-1001', ticket));
      const [unclear] = await unclearIn({ postmortem, targets: targets(), sent: outbox });
      assert.ok(unclear);
      const items = readActionItems(postmortem);
      const refused = { refused: 'CHK-1288 is the ticket of A5 already.' };
      assert.deepEqual(await sayKey(unclear, address, { outbox, items }), refused);
    }
    await outbox.close();
  });

  const creating = { method: 'POST', path: '/issue' } as const;
  const faults: readonly (readonly [Fault['kind'], first: string])[] = [
    ['drop-after', 'created'],
    ['truncated', 'created'],
    ['drop-before', 'unknown'],
    ['server-error', 'unknown'],
    ['rate-limit', 'created'],
    ['rate-limit-bare', 'created'],
    ['secondary-limit', 'created'],
    ['slow-body', 'created'],
    ['expired-token', 'failed'],
  ];
  for (const vendor of ['jira', 'github'] as const) {
    for (const [kind, first] of faults) {
      it(`makes exactly one ticket in ${vendor} when its answer meets ${kind}`, async () => {
        const path = vendor === 'jira' ? '/rest/api/3/issue' : '/issues';
        const item = vendor === 'jira' ? 'A1' : 'A2';
        const one = async () => (await plan()).filter((row) => row.item.id === item);
        const rows = await one();
        replay().faults({
          ...creating,
          path,
          kind,
          vendor,
          ...(kind === 'slow-body' && { ms: 50 }),
        } as Fault);
        assert.deepEqual(results(await run(rows)), [`${item} ${first}`]);
        if (first === 'unknown') await notMade(item);
        if (first !== 'created') assert.deepEqual(results(await run(await one())), [`${item} created`]);
        assert.equal(made()[vendor], 1);
        await new Promise((resolve) => setTimeout(resolve, 20));
        assert.deepEqual(results(await run(await one())), [`${item} linked`]);
        assert.equal(made()[vendor], 1);
      });
    }
  }

  it('leaves a row where the search shows the ticket too late, and asks before it makes another', async () => {
    replay().set({ searchDelay: 600_000 });
    const rows = (await plan()).slice(0, 1);
    replay().faults({ ...creating, path: '/rest/api/3/issue', kind: 'drop-after', vendor: 'jira' });
    assert.deepEqual(results(await run(rows)), ['A1 unknown']);
    assert.deepEqual(results(await run(rows)), ['A1 unknown'], 'however often it is pushed');
    assert.equal(made().jira, 1);
    replay().set({ ahead: 600_000 });
    assert.deepEqual(results(await run(rows)), ['A1 linked']);
    assert.equal(made().jira, 1);
  });

  it('gives the key of a ticket whose key never reached the document', async () => {
    const rows = (await plan()).slice(0, 1);
    const outbox = await openOutbox('here', 'PM-2026-031', state);
    for await (const outcome of runPush(rows, { outbox, signal: new AbortController().signal })) {
      assert.equal(outcome.result, 'created');
      break; // The editor is closed here.
    }
    await outbox.close();
    assert.deepEqual(results(await run(rows)), ['A1 linked']);
    replay().faults({ kind: 'server-error', times: 'always' });
    assert.deepEqual(results(await run(rows)), ['A1 linked'], 'also where the tracker can not be asked');
    assert.equal(made().jira, 1);
  });

  it('makes another where the first was deleted', async () => {
    const rows = (await plan()).slice(0, 1);
    await run(rows);
    replay().reset(); // Nobody there knows the ticket any more.
    assert.deepEqual(results(await run(rows)), ['A1 created']);
  });

  it('makes a new ticket where the one it made is gone', async () => {
    const rows = (await plan()).slice(0, 1);
    assert.deepEqual(results(await run(rows)), ['A1 created']);
    const outbox = await openOutbox('here', 'PM-2026-031', state);
    const row = await outbox.get(A1_LABEL.slice('pm-'.length));
    assert.ok(row?.ticket);
    await outbox.put({ ...row, ticket: { ...row.ticket, key: 'CHK-9999' } });
    await outbox.close();
    replay().reset();
    assert.deepEqual(results(await run(rows)), ['A1 created']);
    assert.equal(made().jira, 1);
  });

  it('links the ticket to the document once, however often it is pushed', async () => {
    const url = 'https://git.example.net/acme/postmortems/pm-2026-031.md';
    const rows = (await planPush({ postmortem: checkout, url, targets: targets() })).slice(0, 1);
    await run(rows);
    await run(rows);
    assert.deepEqual(replay().state().jira.at(-1)?.links, ['postmortem:970513860c4c0767']);
  });

  it('is done where only the link to the document could not be made', async () => {
    replay().faults({ kind: 'server-error', path: '/remotelink', times: 'always' });
    const rows = await planPush({
      postmortem: checkout,
      url: 'https://git.example.net/a',
      targets: targets(),
    });
    assert.deepEqual(results(await run(rows)), ['A1 created', 'A2 created']);
  });

  it('stops between two items when it is told to', async () => {
    const stop = new AbortController();
    const outbox = await openOutbox('here', 'PM-2026-031', state);
    const outcomes: PushOutcome[] = [];
    for await (const outcome of runPush(await plan(), { outbox, signal: stop.signal })) {
      outcomes.push(outcome);
      stop.abort();
    }
    await outbox.close();
    assert.deepEqual(results(outcomes), ['A1 created']);
    assert.deepEqual(made(), { jira: 1, github: 0 });
  });

  it('is unsure of a ticket whose request was under way when it was stopped', async () => {
    const stop = new AbortController();
    const rows = (await planPush({ postmortem: checkout, targets: targets({ signal: stop.signal }) })).slice(
      0,
      1,
    );
    replay().faults({ ...creating, path: '/rest/api/3/issue', kind: 'slow-body', ms: 2000, vendor: 'jira' });
    setTimeout(() => stop.abort(), 60);
    assert.deepEqual(results(await run(rows, stop.signal)), ['A1 unknown']);
    assert.deepEqual(results(await run((await plan()).slice(0, 1))), ['A1 linked']);
    assert.equal(made().jira, 1);
  });

  it('stops waiting for a late search when it is told to', async () => {
    const stop = new AbortController();
    const rows = (await plan()).slice(0, 1).map((row) => {
      assert.ok(row.kind === 'create');
      const wait = async (): Promise<void> => {
        stop.abort();
        await new Promise(() => {}); // A host that goes on waiting.
      };
      return { ...row, target: { ...row.target, connection: { ...row.target.connection, wait } } };
    });
    replay().faults({ ...creating, path: '/rest/api/3/issue', kind: 'drop-after', vendor: 'jira' });
    assert.deepEqual(results(await run(rows, stop.signal)), ['A1 unknown']);
  });

  it('blocks the items of a tracker that does not let it in, and says why', async () => {
    const rows = await planPush({ postmortem: checkout, targets: targets({ token: 'stale' }) });
    const [a1] = rows;
    assert.ok(a1?.kind === 'blocked');
    assert.equal(a1.error?.code, 'unauthorized');
    assert.doesNotMatch(a1.reason, /stale/);
  });
});
