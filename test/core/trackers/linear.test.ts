import assert from 'node:assert/strict';
import fc from 'fast-check';
import { ConnectorError } from '../../../src/core/http/connector-error.ts';
import { linearId } from '../../../src/core/trackers/linear/issue.ts';
import { linear } from '../../../src/core/trackers/linear/linear.ts';
import { quickConnection } from '../../support/connection.ts';
import { useReplay } from '../../support/replay.ts';
import { serve, type Script } from '../../support/scripted-server.ts';
import { push } from './push.ts';

const options = {
  team: 'chk',
  labels: ['postmortem'],
  types: { prevent: 'Prevention' },
  priorities: { P1: 'urgent' },
  users: { lin: 'lin@example.com' },
  fields: { estimate: 2 },
};

const UUID_V4 = /^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/;

describe('Linear', () => {
  const replay = useReplay();
  const connection = (given: Parameters<typeof quickConnection>[1] = {}) =>
    quickConnection(`${replay().origin}/linear`, { options, ...given });

  const ask = async (query: string): Promise<void> => {
    const answer = await fetch(`${replay().origin}/linear/graphql`, {
      method: 'POST',
      headers: { authorization: 'replay-token' },
      body: JSON.stringify({ query }),
    });
    assert.ok(answer.ok, await answer.text());
  };
  const last = () => replay().state().linear.at(-1);
  const teamId = '5f0c1e2d-0001-4a6b-9c8d-000000000001';

  it('makes an issue under an id of ours, and sends what its preview shows', async () => {
    const made = await linear.create(push, connection());
    assert.deepEqual([made.key, made.url], ['CHK-88', `${replay().origin}/linear/issue/CHK-88`]);
    const { id, fields } = last() ?? {};
    assert.equal(id, await linearId(teamId, push.marker));
    const { description, labelIds, assigneeId, ...rest } = fields ?? {};
    assert.deepEqual(rest, {
      title: 'Limit the sum of pools, see #4 & <b>@dana</b>',
      priority: 1,
      dueDate: '2026-12-02',
      estimate: 2,
    });
    assert.deepEqual(labelIds, [
      '5f0c1e2d-0003-4a6b-9c8d-000000000001',
      '5f0c1e2d-0003-4a6b-9c8d-000000000002',
    ]);
    assert.equal(assigneeId, '5f0c1e2d-0004-4a6b-9c8d-000000000002');
    assert.match(String(description), /^\*\*Done when:\*\* A deploy above the limit is refused \\-\\-&gt;$/m);
    assert.deepEqual(
      linear.fields(push, connection()).filter(({ name }) => name !== 'Description'),
      [
        { name: 'Team', value: 'CHK' },
        { name: 'Title', value: 'Limit the sum of pools, see #4 & <b>@dana</b>' },
        { name: 'Priority', value: 'urgent' },
        { name: 'Labels', value: 'postmortem, Prevention' },
        { name: 'Assignee', value: 'lin@example.com' },
        { name: 'Due date', value: '2026-12-02' },
        { name: 'estimate', value: '2' },
        { name: 'Id', value: 'made of the team and 0123456789abcdef' },
      ],
    );
  });

  it('has for each team and marker one id, a UUID of version 4', async () => {
    const ids = new Set<string>();
    await fc.assert(
      fc.asyncProperty(fc.uuid(), fc.stringMatching(/^[\da-f]{16}$/), async (team, marker) => {
        const id = await linearId(team, marker);
        assert.match(id, UUID_V4);
        assert.equal(await linearId(team, marker), id);
        ids.add(id);
      }),
      { numRuns: 200 },
    );
    assert.ok(ids.size > 150);
    assert.notEqual(await linearId('a', push.marker), await linearId('b', push.marker));
  });

  it('finds an issue by its id, and makes no second one under it', async () => {
    assert.equal(await linear.find(push, connection()), undefined);
    const made = await linear.create(push, connection());
    assert.deepEqual(await linear.find(push, connection()), made);
    const tickets = replay().state().linear.length;
    assert.equal((await linear.create(push, connection())).key, made.key);
    assert.equal(replay().state().linear.length, tickets);
  });

  it('does not say that nothing was made where the id is taken by what is not shown yet', async () => {
    await linear.create(push, connection());
    replay().set({ searchDelay: 60_000 });
    await assert.rejects(
      async () => linear.create(push, connection()),
      (error) =>
        error instanceof ConnectorError &&
        error.code === 'unreachable' &&
        error.sent &&
        error.status === undefined,
    );
    assert.equal(replay().state().linear.length, 3);
  });

  it('maps a priority that the options leave out to the one that means the same', () => {
    const given = { baseUrl: '', options: { team: 'CHK' } };
    const shown = (priority: string) =>
      linear
        .fields({ ...push, item: { ...push.item, priority } }, given)
        .find(({ name }) => name === 'Priority')?.value;
    assert.deepEqual(['P0', 'P1', 'P2', 'P3', 'P4', 'P9'].map(shown), [
      'urgent',
      'high',
      'medium',
      'low',
      'low',
      undefined,
    ]);
  });

  it('asks for the team once a connection, and says before a preview what would be refused', async () => {
    const one = connection();
    await linear.find(push, one);
    await linear.find({ ...push, marker: 'fedcba9876543210' }, one);
    assert.equal(replay().requests().length, 3);
    await linear.check(push, one);
    const stranger = connection({ options: { ...options, users: { lin: 'g@one' } } });
    await assert.rejects(async () => linear.check(push, stranger), /no user "g@one"/);
  });

  it('surely made nothing where what it asks first is lost', async () => {
    replay().faults({ kind: 'drop-before', vendor: 'linear', times: 'always' });
    await assert.rejects(
      async () => linear.create(push, connection()),
      (error) => error instanceof ConnectorError && error.code === 'unreachable' && !error.sent,
    );
  });

  it('says of an issue in the trash that it stands in the way', async () => {
    await linear.create(push, connection());
    await ask('mutation { issueDelete(id: "CHK-88") { success } }');
    for (const act of [linear.find, linear.create])
      await assert.rejects(async () => act(push, connection()), /CHK-88, .* trash\. Restore it there/);
    assert.deepEqual(await linear.statuses([{ key: 'CHK-88', url: '' }], connection()), new Map());
  });

  it('changes title, date and state, and reads many back in one request', async () => {
    const made = await linear.create(push, connection());
    const other = { key: 'CHK-86', url: '' };
    const change = { title: 'Limit the pools', due: '2026-12-09', state: 'in_progress' } as const;
    assert.equal((await linear.update(made, change, connection())).title, 'Limit the pools');
    const before = replay().requests().length;
    const found = await linear.statuses([made, other], connection());
    assert.equal(replay().requests().length, before + 1);
    assert.deepEqual(found.get(made.key), {
      state: 'in_progress',
      label: 'In Progress',
      title: 'Limit the pools',
      due: '2026-12-09',
    });
    assert.deepEqual(found.get('CHK-86'), {
      state: 'open',
      label: 'Backlog',
      title: 'Retry on 409 from the ledger',
    });
    for (const [state, label] of [
      ['done', 'Done'],
      ['wont_do', 'Canceled'],
      ['open', 'Todo'],
    ] as const) {
      await linear.update(made, { state }, connection());
      assert.equal(last()?.state, label);
    }
  });

  it('leaves an issue in the state it is in where that means the same', async () => {
    await linear.update({ key: 'CHK-87', url: '' }, { state: 'open' }, connection());
    assert.equal(last()?.state, 'Backlog');
    assert.equal((await linear.update({ key: 'CHK-87', url: '' }, {}, connection())).key, 'CHK-87');
  });

  it('says of a team that it has no state which means as much', async () => {
    const issue = { id: '1', state: { type: 'started' }, team: { key: 'CHK', states: { nodes: [] } } };
    const server = await serve([{ status: 200, body: JSON.stringify({ data: { issue } }) }]);
    const ref = { key: 'CHK-1', url: '' };
    await assert.rejects(
      async () => linear.update(ref, { state: 'done' }, quickConnection(server.origin, { options })),
      /Team CHK of Linear has no state that means done\. Add one there\. Nothing was sent\./,
    );
    await server.close();
  });

  it('follows an issue to the team it was moved to, and leaves out what is gone', async () => {
    const made = await linear.create(push, connection());
    await ask(
      `mutation { issueUpdate(id: "CHK-88", input: { teamId: "${teamId.replace(/1$/, '2')}" }) { success } }`,
    );
    const found = await linear.statuses([made, { key: 'CHK-4711', url: '' }], connection());
    assert.deepEqual([...found.keys()], ['CHK-88']);
    assert.deepEqual(found.get('CHK-88')?.now, {
      key: 'PLT-700',
      url: `${replay().origin}/linear/issue/PLT-700`,
    });
    assert.equal((await linear.find(push, connection()))?.key, 'PLT-700');
  });

  it('keeps the word of a state whose type it does not know', async () => {
    const duplicate = '5f0c1e2d-0021-4a6b-9c8d-000000000006';
    await ask(`mutation { issueUpdate(id: "CHK-87", input: { stateId: "${duplicate}" }) { success } }`);
    const found = await linear.statuses([{ key: 'CHK-87', url: '' }], connection());
    assert.deepEqual(found.get('CHK-87'), {
      state: undefined,
      label: 'Duplicate',
      title: 'Log the cart id',
    });
  });

  for (const body of ['', 'null', '[]', '{}', '{"data": null}'])
    it(`does not take an answer that says nothing (${body}) for an issue that is gone`, async () => {
      const server = await serve([{ status: 200, body }]);
      const asked = linear.statuses([{ key: 'CHK-1', url: '' }], quickConnection(server.origin, { options }));
      await assert.rejects(asked, { code: 'bad-response' });
      await server.close();
    });

  it('links back to the postmortem once, however often it is asked to', async () => {
    const made = await linear.create(push, connection());
    for (let times = 0; times < 2; times += 1) await linear.linkBack(push, made, connection());
    assert.deepEqual(last()?.attachments, [push.postmortem.url]);
  });

  it('waits as long as the limit says, which comes as HTTP 400', async () => {
    replay().faults({ kind: 'rate-limit', seconds: 7, vendor: 'linear' });
    const patient = connection();
    assert.deepEqual(await linear.verify(patient), { name: 'Dana Okafor', detail: 'workspace Acme' });
    assert.equal(patient.waits.length, 1);
    assert.ok(Math.abs((patient.waits[0]?.ms ?? 0) - 7000) < 1000, JSON.stringify(patient.waits));
  });

  it('makes it again after a limit, which surely made nothing', async () => {
    replay().faults({ kind: 'rate-limit', vendor: 'linear', body: 'issueCreate' });
    assert.equal((await linear.create(push, connection())).key, 'CHK-88');
  });

  it('knows an issue by the address of its page', () => {
    const keyIn = (address: string) => linear.keyIn(address, { baseUrl: linear.defaultBaseUrl });
    assert.equal(keyIn('https://linear.app/acme/issue/CHK-88/limit-the-pools'), 'CHK-88');
    assert.equal(keyIn('https://linear.app/issue/chk-88#comment'), 'CHK-88');
    assert.equal(keyIn('https://linear.app/acme/project/CHK-88'), undefined);
    assert.equal(keyIn('https://linear.example/acme/issue/CHK-88'), undefined);
  });

  it('knows its pages', () => {
    assert.equal(
      linear.page('CHK-88', { baseUrl: linear.defaultBaseUrl }),
      'https://linear.app/issue/CHK-88',
    );
    assert.equal(linear.page('acme/checkout-api#88', { baseUrl: linear.defaultBaseUrl }), undefined);
  });

  const answers: readonly (readonly [string, Script[number], string, number | undefined])[] = [
    ['an error of its own with HTTP 200', errors('INTERNAL_SERVER_ERROR'), 'unreachable', undefined],
    ['an unknown error with HTTP 200', errors('WHO_KNOWS'), 'unreachable', undefined],
    ['a refusal with HTTP 200', errors('INPUT_ERROR'), 'bad-response', 400],
    ['a refusal with HTTP 400', errors('GRAPHQL_VALIDATION_FAILED', 400), 'bad-response', 400],
    ['a missing right with HTTP 200', errors('FORBIDDEN'), 'forbidden', 403],
    ['a key that is over with HTTP 400', errors('AUTHENTICATION_ERROR', 400), 'unauthorized', 401],
  ];
  for (const [name, answer, code, status] of answers)
    it(`reads ${name} as ${code}`, async () => {
      const server = await serve(Array.from({ length: 8 }, () => answer));
      try {
        await assert.rejects(
          async () => linear.verify(quickConnection(server.origin, { options })),
          (error) => error instanceof ConnectorError && error.code === code && error.status === status,
        );
      } finally {
        await server.close();
      }
    });

  const troubles: readonly (readonly [string, Parameters<typeof quickConnection>[1], RegExp, string])[] = [
    ['an unknown key', { secrets: { token: 'gone' } }, /Connect again/, 'unauthorized'],
    ['a key that may not write', { secrets: { token: 'narrow-token' } }, /Invalid scope/, 'forbidden'],
    ['no key', { secrets: {} }, /Connect it first/, 'unauthorized'],
    ['no team', { options: {} }, /`team` of linear is not set/, 'misconfigured'],
    ['a team that is not there', { options: { team: 'GONE' } }, /has no team GONE/, 'misconfigured'],
    [
      'a label that is not there',
      { options: { ...options, labels: ['gone'] } },
      /no label "gone"/,
      'misconfigured',
    ],
    [
      'an owner that is not there',
      { options: { ...options, users: { lin: 'g@one' } } },
      /no user "g@one"/,
      'misconfigured',
    ],
    [
      'a priority that Linear does not have',
      { options: { ...options, priorities: { P1: 'asap' } } },
      /no priority "asap"/,
      'misconfigured',
    ],
  ];
  for (const [name, given, words, code] of troubles)
    it(`says what to do about ${name}, and makes nothing`, async () => {
      await assert.rejects(
        async () => linear.create(push, connection(given)),
        (error) => error instanceof ConnectorError && error.code === code && words.test(error.message),
      );
      assert.equal(replay().state().linear.length, 2);
    });
});

function errors(code: string, status = 200): Script[number] {
  return { status, body: JSON.stringify({ errors: [{ message: 'No.', extensions: { code } }], data: null }) };
}
