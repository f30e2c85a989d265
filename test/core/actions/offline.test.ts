import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { planPush, runPush, type PushOutcome, type PushRow } from '../../../src/core/actions/push/push.ts';
import { pushPage } from '../../../src/core/actions/push/push-page.ts';
import { pushedWords } from '../../../src/core/actions/push/pushed-words.ts';
import { agreedRows, isAllAgreed, isWaiting } from '../../../src/core/actions/push/queued-rows.ts';
import { parsePostmortem } from '../../../src/core/document/parse.ts';
import { nodeHttp } from '../../../src/node/http.ts';
import { openOutbox } from '../../../src/node/outbox.ts';
import { quickConnection } from '../../support/connection.ts';
import { useReplay } from '../../support/replay.ts';
import { CHECKOUT } from './checkout.ts';
import { LAW_TRACKERS } from './support/law-trackers.ts';

/** Nobody listens there: a connection is refused, as without a network. */
const NOWHERE = 'http://127.0.0.1:9';

describe('a push without a network', () => {
  const replay = useReplay();
  let state = '';
  beforeEach(async () => {
    state = await mkdtemp(join(tmpdir(), 'postmortem-offline-'));
  });
  afterEach(() => rm(state, { recursive: true, force: true }));

  /** The network is there for the first `requests`. */
  const targets = (requests = Number.POSITIVE_INFINITY) => {
    let left = requests;
    return LAW_TRACKERS.slice(0, 2).map(({ tracker, path, options }) => ({
      tracker,
      connection: quickConnection(`${replay().origin}${path}`, {
        options,
        http: (request) => {
          left -= 1;
          return nodeHttp(
            left >= 0 ? request : { ...request, url: request.url.replace(replay().origin, NOWHERE) },
          );
        },
      }),
    }));
  };

  async function plan(text: string, requests?: number): Promise<readonly PushRow[]> {
    const sent = await openOutbox('here', 'PM-2026-031', state);
    try {
      return await planPush({ postmortem: parsePostmortem(text), targets: targets(requests), sent });
    } finally {
      await sent.close();
    }
  }

  async function run(rows: readonly PushRow[]): Promise<readonly PushOutcome[]> {
    const outbox = await openOutbox('here', 'PM-2026-031', state);
    const outcomes: PushOutcome[] = [];
    for await (const outcome of runPush(rows, { outbox, signal: new AbortController().signal }))
      outcomes.push(outcome);
    await outbox.close();
    return outcomes;
  }

  const queued = async (rows: readonly PushRow[]) => {
    const outbox = await openOutbox('here', 'PM-2026-031', state);
    const found = await agreedRows(rows, await outbox.list());
    await outbox.close();
    return {
      waiting: found.waiting.map(({ item }) => item.id),
      agreed: found.agreed,
      isAll: isAllAgreed(found),
    };
  };

  it('shows what would be sent, and keeps the yes for exactly that', async () => {
    const rows = await plan(CHECKOUT, 0);
    assert.match(pushPage(rows), /kept until there is a connection: Jira did not answer/);
    const outcomes = await run(rows);
    assert.deepEqual(
      outcomes.map(({ item, result }) => `${item} ${result}`),
      ['A1 queued', 'A2 queued'],
    );
    assert.match(
      pushedWords(['A1', 'A2'], outcomes).said,
      /^A1 and A2: not sent yet\. Jira did not answer\. .* They are kept, and offered again when there is a connection\.$/,
    );
    const still = await plan(CHECKOUT, 0);
    assert.ok(still.filter((row) => row.kind === 'create').every(isWaiting));
    const back = await plan(CHECKOUT.replace('page #4', 'page #5'));
    const { waiting, agreed } = await queued(back);
    assert.deepEqual([waiting, agreed.map(({ item }) => item.id)], [['A1', 'A2'], ['A1']]);
    assert.deepEqual([(await queued(still)).isAll, (await queued(back)).isAll], [true, false]);
    assert.deepEqual(
      (await run(agreed)).map(({ item, result }) => `${item} ${result}`),
      ['A1 created'],
    );
    assert.deepEqual((await queued(back)).waiting, ['A2']);
    assert.equal((await queued([])).isAll, false);
    assert.deepEqual([replay().state().jira.length - 2, replay().state().github.length - 2], [1, 0]);
  });

  it('asks a tracker that is out of reach for one item, not for all', async () => {
    const many = [1, 2, 3, 4].map((n) => `- { id: A${n}, action: Mend part ${n}, tracker: jira }`).join('\n');
    const head = CHECKOUT.slice(0, CHECKOUT.indexOf('```yaml action-items'));
    const rows = await plan(`${head}\`\`\`yaml action-items\n${many}\n\`\`\`\n`, 0);
    let asked = 0;
    const counting = rows.map((row) => {
      if (row.kind !== 'create') return row;
      const { connection } = row.target;
      const http: typeof connection.http = (request) => {
        asked += 1;
        return connection.http(request);
      };
      return { ...row, target: { ...row.target, connection: { ...connection, http } } };
    });
    const outcomes = await run(counting);
    assert.deepEqual(
      outcomes.map(({ result }) => result),
      Array(4).fill('queued'),
    );
    assert.equal(asked, 4, 'one request, tried four times');
  });

  it('keeps the yes where the network is lost between the look-up and the ticket', async () => {
    const rows = (await plan(CHECKOUT)).slice(0, 1);
    for (const requests of [0, 1]) {
      const [target] = targets(requests);
      assert.ok(target);
      const lost = rows.map((row) => (row.kind === 'create' ? { ...row, target } : row));
      assert.deepEqual(
        (await run(lost)).map(({ result }) => result),
        ['queued'],
      );
    }
    assert.deepEqual(
      (await run(rows)).map(({ result }) => result),
      ['created'],
    );
    assert.equal(replay().state().jira.length - 2, 1);
  });

  it('keeps what is unclear unclear, also under another id of its item', async () => {
    const outbox = await openOutbox('here', 'PM-2026-031', state);
    const rows = (await planWith(outbox)).slice(0, 1);
    replay().faults({ kind: 'drop-before', vendor: 'jira', method: 'POST', path: '/rest/api/3/issue' });
    const outcomes: PushOutcome[] = [];
    for await (const outcome of runPush(rows, { outbox, signal: new AbortController().signal }))
      outcomes.push(outcome);
    await outbox.close();
    assert.deepEqual(
      outcomes.map(({ result }) => result),
      ['unknown'],
    );
    const renamed = (await plan(CHECKOUT.replace('- id: A1\n', '- id: B7\n')))[0];
    assert.deepEqual([renamed?.kind, renamed?.item.id], ['unknown', 'B7']);
  });

  const planWith = (sent: Awaited<ReturnType<typeof openOutbox>>) =>
    planPush({ postmortem: parsePostmortem(CHECKOUT), targets: targets(), sent });
});
