import assert from 'node:assert/strict';
import type { DueContext } from '../../../src/core/actions/due-day.ts';
import { compareTickets } from '../../../src/core/actions/sync/compare.ts';
import { readActionItems } from '../../../src/core/actions/read-items.ts';
import { readTickets } from '../../../src/core/actions/sync/read-tickets.ts';
import { readBases, type SyncBase, type SyncBases } from '../../../src/core/actions/sync/sync-base.ts';
import type { DocumentRow } from '../../../src/core/actions/sync/sync-edits.ts';
import { planSync, type FieldRow, type SyncPlan } from '../../../src/core/actions/sync/sync-plan.ts';
import { leftWords, syncLine, syncPage } from '../../../src/core/actions/sync/sync-words.ts';
import { runSync, type Chosen, type SyncOutcome } from '../../../src/core/actions/sync/sync.ts';
import { applyEdits } from '../../../src/core/document/edit.ts';
import { parsePostmortem } from '../../../src/core/document/parse.ts';
import { gitlab } from '../../../src/core/trackers/gitlab/gitlab.ts';
import { jira } from '../../../src/core/trackers/jira/jira.ts';
import { quickConnection } from '../../support/connection.ts';
import { useReplay } from '../../support/replay.ts';
import { push } from '../trackers/push.ts';

const PROJECT = 'acme/shop/checkout-api';
const due: DueContext = { resolved: undefined, zone: 'UTC', holidays: [] };

/** Bases in memory, through the form they are stored in. */
function memory(): SyncBases & { known(): ReadonlyMap<string, SyncBase> } {
  let stored = '{}';
  const known = (): ReadonlyMap<string, SyncBase> => readBases(JSON.parse(stored));
  return {
    known,
    read: async () => known(),
    write: async (bases) => {
      stored = JSON.stringify(Object.fromEntries([...known(), ...bases]));
    },
  };
}

const FIRST = `# Title

\`\`\`yaml action-items
- id: A1 # the first
  action: "Limit the sum of pools, see #4 & <b>@dana</b>"
  due: 2026-12-02
  ticket: ${PROJECT}#88
\`\`\`
`;

describe('a sync with GitLab', () => {
  const replay = useReplay();
  const controller = new AbortController();
  let text = '';
  let bases = memory();
  const targets = () => [
    {
      tracker: gitlab,
      connection: quickConnection(`${replay().origin}/gitlab/api/v4`, { options: { project: PROJECT } }),
    },
  ];

  const inGitLab = async (
    method: 'PUT' | 'DELETE',
    path: string,
    body: unknown = {},
    project = PROJECT,
  ): Promise<void> => {
    const headers = { 'private-token': 'replay-token', 'content-type': 'application/json' };
    const url = `${replay().origin}/gitlab/api/v4/projects/${encodeURIComponent(project)}${path}`;
    assert.ok((await fetch(url, { method, headers, body: JSON.stringify(body) })).ok);
  };
  const ticket = () => replay().state().gitlab.at(-1);

  async function plan(): Promise<SyncPlan> {
    const postmortem = parsePostmortem(text);
    const items = readActionItems(postmortem);
    const found = await readTickets(items, targets());
    const asked = new Map(
      items.flatMap((item, index) => {
        const one = found.get(item);
        return one ? [[index, one] as const] : [];
      }),
    );
    return planSync({ postmortem, due, targets: targets(), asked, bases: await bases.read() });
  }

  /** Does what needs no choice, as a yes to all of it would. */
  function clear({ rows }: SyncPlan): Chosen {
    const fields = rows.flatMap((row) => (row.kind === 'field' ? [row] : []));
    const others = rows.flatMap((row): DocumentRow[] => (row.kind === 'moved' ? [row] : []));
    return {
      toTickets: fields.filter(({ wins }) => wins === 'document'),
      toDocument: [...others, ...fields.filter(({ wins }) => wins === 'ticket')],
    };
  }

  const document = {
    due,
    edit: async (edits: (now: ReturnType<typeof parsePostmortem>) => Parameters<typeof applyEdits>[1]) => {
      text = applyEdits(text, edits(parsePostmortem(text)));
      return true;
    },
  };
  const run = async (planned: SyncPlan, chosen: Chosen): Promise<SyncOutcome> =>
    runSync(planned, chosen, { document, bases, signal: controller.signal });

  beforeEach(async () => {
    text = FIRST;
    bases = memory();
    await gitlab.create(push, targets()[0]?.connection ?? assert.fail());
    const planned = await plan();
    assert.deepEqual(planned.rows, []);
    await run(planned, clear(planned));
  });

  it('brings over what changed on each side, once', async () => {
    await inGitLab('PUT', '/issues/88', { state_event: 'close', due_date: '2026-12-24' });
    text = text.replace(/"Limit.*"/, 'Limit the sum of pools');
    const planned = await plan();
    const { sent, written, left } = await run(planned, clear(planned));
    assert.deepEqual([sent.length, written.length, left.length], [1, 2, 0]);
    assert.equal(ticket()?.title, 'Limit the sum of pools');
    assert.equal(
      text,
      FIRST.replace(/"Limit.*"/, 'Limit the sum of pools')
        .replace('2026-12-02', '2026-12-24')
        .replace('#88\n', '#88\n  status: done\n'),
    );
    const requests = replay().requests().length;
    assert.deepEqual((await plan()).rows, []);
    assert.equal(replay().requests().length, requests + 1);
  });

  it('takes work in progress for open where a tracker knows no more, and then what it is next', async () => {
    text = text.replace('  ticket', '  status: in_progress\n  ticket');
    const first = await plan();
    assert.deepEqual(first.rows, []);
    await run(first, clear(first));
    await inGitLab('PUT', '/issues/88', { state_event: 'close' });
    const planned = await plan();
    await run(planned, clear(planned));
    assert.match(text, /status: done/);
  });

  it('does not write over what somebody changed in the ticket meanwhile', async () => {
    text = text.replace(/"Limit.*"/, 'Limit all pools');
    const planned = await plan();
    await inGitLab('PUT', '/issues/88', { title: 'Limit pools by tenant' });
    const { sent, left } = await run(planned, clear(planned));
    assert.deepEqual(
      [sent.length, left.map(({ reason }) => reason)],
      [0, ['The ticket changed meanwhile. Sync again.']],
    );
    assert.equal(ticket()?.title, 'Limit pools by tenant');
    const [row] = (await plan()).rows;
    assert.equal(row?.kind === 'field' && row.why, 'both changed');
  });

  it('takes the side that a person chose where both changed', async () => {
    text = text.replace(/"Limit.*"/, 'Limit all pools');
    await inGitLab('PUT', '/issues/88', { title: 'Limit pools by tenant' });
    const planned = await plan();
    assert.deepEqual(clear(planned), { toTickets: [], toDocument: [] });
    const rows = planned.rows as readonly FieldRow[];
    await run(planned, { toTickets: rows, toDocument: [] });
    assert.equal(ticket()?.title, 'Limit all pools');
    assert.deepEqual((await plan()).rows, []);
  });

  it('leaves what a tracker refuses as it was, and says so', async () => {
    text = text.replace(/"Limit.*"/, 'Limit all pools');
    const planned = await plan();
    replay().faults({ kind: 'expired-token', vendor: 'gitlab', method: 'PUT' });
    const { sent, left } = await run(planned, clear(planned));
    assert.equal(sent.length, 0);
    assert.match(left[0]?.reason ?? '', /GitLab/);
    assert.equal((await plan()).rows.length, 1);
  });

  it('writes nothing where the signal was aborted before', async () => {
    text = text.replace(/"Limit.*"/, 'Limit all pools');
    const planned = await plan();
    const aborted = AbortSignal.abort();
    const { left } = await runSync(planned, clear(planned), { document, bases, signal: aborted });
    assert.deepEqual(
      left.map(({ reason }) => reason),
      ['Stopped.'],
    );
  });

  it('writes the new key of a renamed project, and knows under it what both said', async () => {
    await inGitLab('PUT', '', { path: 'checkout' });
    await inGitLab('PUT', '/issues/88', { due_date: '2026-12-24' }, 'acme/shop/checkout');
    const planned = await plan();
    const { written } = await run(planned, clear(planned));
    assert.deepEqual(
      written.map(({ kind }) => kind),
      ['moved', 'field'],
    );
    const renamed = FIRST.replace(`${PROJECT}#88`, 'acme/shop/checkout#88');
    assert.equal(text, renamed.replace('2026-12-02', '2026-12-24'));
    text = text.replace(/"Limit.*"/, 'Limit all pools');
    const [row, ...others] = (await plan()).rows;
    assert.deepEqual(others, []);
    assert.equal(row?.kind === 'field' && row.wins, 'document');
  });

  it('tells of a deleted ticket, and of an address in place of the key', async () => {
    text = text.replace(`${PROJECT}#88`, `${replay().origin}/gitlab/${PROJECT}/-/issues/88`);
    assert.deepEqual((await plan()).rows, []);
    await inGitLab('DELETE', '/issues/88');
    assert.deepEqual(
      (await plan()).rows.map(({ kind }) => kind),
      ['gone'],
    );
  });
});

describe('a sync with Jira, whose workflow takes two steps', () => {
  const replay = useReplay();
  const DONE = '# T\n\n```yaml action-items\n- { id: A1, ticket: CHK-1289, status: done }\n```\n';
  let bases = memory();

  beforeEach(async () => {
    bases = memory();
    await jira.update({ key: 'CHK-1288', url: '' }, { state: 'in_progress' }, target().connection);
    replay().set({ strict: true });
  });

  const target = () => ({
    tracker: jira,
    connection: quickConnection(`${replay().origin}/jira`, { options: { project: 'CHK' } }),
  });
  const compare = (text: string) =>
    compareTickets(parsePostmortem(text), { targets: [target()], due, bases });
  const statusRows = ({ rows }: SyncPlan): readonly FieldRow[] =>
    rows.filter((row) => row.kind === 'field').filter(({ field }) => field === 'status');
  const send = (compared: SyncPlan, rows = statusRows(compared)): Promise<SyncOutcome> =>
    runSync(
      compared,
      { toTickets: rows, toDocument: [] },
      { document: { due, edit: async () => true }, bases, signal: new AbortController().signal },
    );
  const status = () =>
    replay()
      .state()
      .jira.find(({ key }) => key === 'CHK-1289')?.status;
  const transitions = { vendor: 'jira', path: '/CHK-1289/transitions', method: 'POST' } as const;
  const moves = () =>
    replay()
      .requests()
      .filter(({ method, path }) => method === 'POST' && path.endsWith('/CHK-1289/transitions')).length;

  it('says in the preview what the ticket passes, and passes it after a yes', async () => {
    const compared = await compare(DONE);
    const rows = statusRows(compared);
    assert.match(syncPage(rows), /document: done \(into the ticket, through "In Progress"\)/);
    assert.match(
      rows.map(syncLine).join(''),
      /choose one\. To get there, the ticket passes through "In Progress"\.$/,
    );
    const { sent, left } = await send(compared);
    assert.deepEqual([sent.length, left], [1, []]);
    assert.equal(status(), 'Done');
  });

  it('says that the ticket stopped halfway, and takes the step that is left the next time', async () => {
    await send(await compare(DONE.replace('done', 'open')), []);
    const first = await compare(DONE);
    replay().faults({ ...transitions, kind: 'expired-token', skip: 1 });
    const { sent, left } = await send(first);
    assert.deepEqual([sent.length, status()], [0, 'In Progress']);
    assert.match(
      leftWords({ left }).join(),
      /^A1 status: not brought over\. CHK-1289 went from "To Do" to "In Progress", and no further: /,
    );
    const second = await compare(DONE);
    assert.match(
      statusRows(second).map(syncLine).join(),
      /done in the document, in_progress in CHK-1289 \(Jira\)\. The document changed: its value goes to the ticket\.$/,
    );
    assert.deepEqual((await send(second)).left, []);
    assert.equal(status(), 'Done');
    assert.equal(moves(), 3);
    assert.deepEqual(statusRows(await compare(DONE)), []);
  });

  it('asks the ticket what became of a change whose answer was lost', async () => {
    const compared = await compare(DONE);
    replay().faults({ ...transitions, kind: 'drop-after', skip: 1 });
    const { sent, left } = await send(compared);
    assert.deepEqual([sent.length, left, status(), moves()], [1, [], 'Done', 2]);
    assert.deepEqual(statusRows(await compare(DONE)), []);
  });

  it('knows nothing of a ticket that has the same key elsewhere', async () => {
    const open = DONE.replace('done', 'open');
    await send(await compare(open), []);
    const [known] = [...bases.known().values()];
    assert.equal(known?.site, new URL(replay().origin).host);
    await bases.write(new Map([['A1', { ...known, site: 'linear.app' }]]));
    const [row] = statusRows(await compare(DONE));
    assert.deepEqual([row?.why, row?.wins], ['never compared', undefined]);
  });

  it('says what the ticket took where it refused the rest', async () => {
    const text = DONE.replace('id: A1', 'id: A1, action: Limit the pools');
    const compared = await compare(text);
    replay().faults({ ...transitions, kind: 'expired-token' });
    const { sent, left } = await send(
      compared,
      compared.rows.filter((row) => row.kind === 'field'),
    );
    assert.deepEqual(
      [sent.map(({ field }) => field), left.map(({ row }) => row.kind === 'field' && row.field)],
      [['action'], ['status']],
    );
  });
});
