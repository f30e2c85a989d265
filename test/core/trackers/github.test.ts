import assert from 'node:assert/strict';
import markdownIt from 'markdown-it';
import { ConnectorError } from '../../../src/core/http/connector-error.ts';
import { githubFields } from '../../../src/core/trackers/github/fields.ts';
import { github } from '../../../src/core/trackers/github/github.ts';
import { quickConnection } from '../../support/connection.ts';
import { useReplay } from '../../support/replay.ts';
import { serve } from '../../support/scripted-server.ts';
import { push } from './push.ts';

const options = { repository: 'acme/checkout-api', labels: ['postmortem'] };

describe('GitHub', () => {
  const replay = useReplay();
  const connection = (given: Parameters<typeof quickConnection>[1] = {}) =>
    quickConnection(`${replay().origin}/github`, { options, ...given });

  it('makes an issue with a title, a body, labels and its marker', async () => {
    const made = await github.create(push, connection());
    assert.equal(made.key, 'acme/checkout-api#88');
    const issue = replay().state().github.at(-1);
    assert.equal(issue?.title, 'Limit the sum of pools, see #4 & <b>@dana</b>');
    assert.deepEqual(issue?.labels, ['postmortem', 'pm-0123456789abcdef']);
    assert.match(issue?.body ?? '', /<!-- postmortem:0123456789abcdef -->\n$/);
    assert.deepEqual(issue?.body, githubFields(push, options).body);
  });

  it('writes text that stays text: no link, mention or markup comes of it', () => {
    const page = markdownIt({ html: true, linkify: true }).render(githubFields(push, options).body);
    assert.deepEqual(
      [...page.matchAll(/<a [^>]*>/g)].map(([tag]) => tag),
      ['<a href="https://git.example.net/acme/postmortems/blob/main/checkout(1).md">'],
    );
    assert.match(page, /is refused --&gt;/);
    assert.match(page, /Pools \[together\]\(https<!-- -->:\/\/evil\.example\)/);
  });

  it('finds a ticket by its label', async () => {
    assert.equal(await github.find(push, connection()), undefined);
    const made = await github.create(push, connection());
    assert.deepEqual(await github.find(push, connection()), made);
  });

  it('finds a ticket whose labels were taken off by the comment in its body', async () => {
    const made = await github.create(push, connection());
    await connection().http({
      method: 'PATCH',
      url: `${replay().origin}/github/repos/acme/checkout-api/issues/88`,
      headers: { authorization: 'Bearer replay-token', 'content-type': 'application/json' },
      body: JSON.stringify({ labels: [] }),
      signal: new AbortController().signal,
    });
    assert.deepEqual(await github.find(push, connection()), made);
  });

  const patch = async (path: string, body: unknown): Promise<void> => {
    const answer = await fetch(`${replay().origin}/github${path}`, {
      method: 'PATCH',
      headers: { authorization: 'Bearer replay-token', 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    assert.ok(answer.ok, await answer.text());
  };

  it('does not take the ticket of another for its own where a server lists all', async () => {
    const other = JSON.stringify([{ number: 1, title: 'x', body: '', labels: [{ name: 'pm-other' }] }]);
    const server = await serve([
      { status: 200, body: other },
      { status: 200, body: other },
    ]);
    assert.equal(await github.find(push, quickConnection(server.origin, { options })), undefined);
    await server.close();
  });

  it('sends assignee, type, milestone and labels for priority and type as its preview shows them', async () => {
    const mapped = {
      ...options,
      labels: ['good first issue'],
      type: 'Task',
      users: { lin: 'lin-zhao' },
      priorities: { P1: 'priority: high' },
      types: { prevent: 'prevention' },
      fields: { milestone: 4 },
    };
    await github.create(push, connection({ options: mapped }));
    const issue = replay().state().github.at(-1);
    const labels = ['good first issue', 'priority: high', 'prevention', 'pm-0123456789abcdef'];
    assert.deepEqual(
      [issue?.assignees, issue?.type, issue?.milestone, issue?.labels],
      [['lin-zhao'], 'Task', 4, labels],
    );
    assert.deepEqual(
      github.fields(push, { baseUrl: '', options: mapped }).filter(({ name }) => name !== 'Body'),
      [
        { name: 'Repository', value: 'acme/checkout-api' },
        { name: 'Type', value: 'Task' },
        { name: 'Title', value: 'Limit the sum of pools, see #4 & <b>@dana</b>' },
        { name: 'Labels', value: labels.join(', ') },
        { name: 'Assignee', value: 'lin-zhao' },
        { name: 'Milestone', value: '4' },
      ],
    );
  });

  it('makes nothing where GitHub does not know the assignee', async () => {
    const stranger = { ...options, users: { lin: 'nobody' } };
    await assert.rejects(
      async () => github.create(push, connection({ options: stranger })),
      (error) => error instanceof ConnectorError && error.status === 422 && /assignees/.test(error.message),
    );
    assert.equal(replay().state().github.length, 2);
  });

  it('changes title and state with its reason, and reads them back', async () => {
    const made = await github.create(push, connection());
    const changed = await github.update(made, { title: 'Limit the pools' }, connection());
    assert.equal(changed.title, 'Limit the pools');
    const seen = async () => (await github.statuses([made], connection())).get(made.key);
    assert.deepEqual(await seen(), { state: 'open', label: 'open', title: 'Limit the pools' });
    for (const [state, label, read] of [
      ['done', 'closed as completed', 'done'],
      ['open', 'open', 'open'],
      ['wont_do', 'closed as not planned', 'wont_do'],
      ['in_progress', 'open', 'open'],
    ] as const) {
      await github.update(made, { state }, connection());
      assert.deepEqual(await seen(), { state: read, label, title: 'Limit the pools' });
    }
  });

  it('keeps the word of a reason that it does not know', async () => {
    const made = await github.create(push, connection());
    await patch('/repos/acme/checkout-api/issues/88', { state: 'closed', state_reason: 'duplicate' });
    const status = (await github.statuses([made], connection())).get(made.key);
    assert.deepEqual([status?.state, status?.label], [undefined, 'closed as duplicate']);
  });

  it('reads many by one request, and leaves out what is gone', async () => {
    const refs = [85, 87, 88, 4711].map((number) => ({ key: `acme/checkout-api#${number}`, url: '' }));
    await github.create(push, connection());
    const before = replay().requests().length;
    const found = await github.statuses(refs, connection());
    assert.deepEqual(
      [...found.keys()],
      ['acme/checkout-api#85', 'acme/checkout-api#87', 'acme/checkout-api#88'],
    );
    assert.equal(replay().requests().length, before + 2);
    const elsewhere = [1, 2, 3].map((number) => ({ key: `acme/gone#${number}`, url: '' }));
    assert.deepEqual(await github.statuses(elsewhere, connection()), new Map());
  });

  it('follows a repository that was renamed, reading and writing', async () => {
    const made = await github.create(push, connection());
    await patch('/repos/acme/checkout-api', { name: 'checkout' });
    const status = (await github.statuses([made], connection())).get(made.key);
    assert.deepEqual(status?.now, {
      key: 'acme/checkout#88',
      url: `${replay().origin}/github/acme/checkout/issues/88`,
    });
    assert.equal((await github.find(push, connection()))?.key, 'acme/checkout#88');
    const changed = await github.update(made, { state: 'done' }, connection());
    assert.equal(changed.key, 'acme/checkout#88');
    assert.equal(replay().state().github.at(-1)?.state, 'closed');
  });

  it('follows an issue that was transferred, which only reading is led to', async () => {
    const there = {
      number: 7,
      title: 'Limit the pools',
      state: 'open',
      repository_url: 'https://api.github.com/repos/acme/platform',
      html_url: 'https://github.com/acme/platform/issues/7',
    };
    const moved = { status: 301, body: '{}', headers: { location: '/repositories/9/issues/7' } };
    const answer = { status: 200, body: JSON.stringify(there) };
    const server = await serve([moved, answer, moved, moved, answer, answer]);
    const elsewhere = quickConnection(server.origin, { options });
    const ref = { key: 'acme/checkout-api#88', url: '' };
    const status = (await github.statuses([ref], elsewhere)).get(ref.key);
    assert.deepEqual(status?.now, { key: 'acme/platform#7', url: there.html_url });
    assert.equal((await github.update(ref, { state: 'done' }, elsewhere)).key, 'acme/platform#7');
    assert.deepEqual(
      server.requests.map(({ method, url }) => `${method} ${url}`),
      [
        'GET /repos/acme/checkout-api/issues/88',
        'GET /repositories/9/issues/7',
        'PATCH /repos/acme/checkout-api/issues/88',
        'GET /repos/acme/checkout-api/issues/88',
        'GET /repositories/9/issues/7',
        'PATCH /repos/acme/platform/issues/7',
      ],
    );
    await server.close();
  });

  it('counts an issue that was deleted (410) as gone', async () => {
    const server = await serve([{ status: 410, body: '{"message":"This issue was deleted"}' }]);
    const ref = { key: 'acme/checkout-api#88', url: '' };
    assert.deepEqual(await github.statuses([ref], quickConnection(server.origin, { options })), new Map());
    await server.close();
  });

  for (const body of ['', 'null', '[]', '5', '{}', '{"number": "x"}'])
    it(`does not take an answer that says nothing (${body}) for an issue that is gone`, async () => {
      const server = await serve([{ status: 200, body }]);
      const asked = github.statuses(
        [{ key: 'acme/x#1', url: '' }],
        quickConnection(server.origin, { options }),
      );
      await assert.rejects(asked, { code: 'bad-response' });
      await server.close();
    });

  it('waits a minute for a second limit that does not say how long', async () => {
    const limit = { status: 403, body: '{"message":"You have exceeded a secondary rate limit."}' };
    const server = await serve([limit, { status: 200, body: '{"login":"dana"}' }]);
    const patient = quickConnection(server.origin, { options });
    await github.verify(patient);
    assert.deepEqual(
      patient.waits.map(({ ms }) => ms),
      [60_000],
    );
    await server.close();
  });

  it('says who the token belongs to', async () => {
    assert.equal((await github.verify(connection())).name, 'dana');
  });

  it('waits where GitHub asks for a pause with a 403', async () => {
    replay().faults({ kind: 'secondary-limit', seconds: 7, vendor: 'github' });
    const patient = connection();
    await github.verify(patient);
    assert.deepEqual(patient.waits, [{ ms: 7000, why: 'GitHub asks for a pause.' }]);
  });

  const troubles: readonly (readonly [string, Parameters<typeof quickConnection>[1], RegExp, string])[] = [
    ['an unknown token', { secrets: { token: 'gone' } }, /Connect again/, 'unauthorized'],
    ['a token that may not write', { secrets: { token: 'narrow-token' } }, /not accessible/, 'forbidden'],
    ['no repository', { options: {} }, /`repository` of github is not set/, 'misconfigured'],
    ['a repository that climbs', { options: { repository: '../user' } }, /not in the form/, 'misconfigured'],
    [
      'a repository that is not there',
      { options: { repository: 'acme/gone' } },
      /does not know/,
      'not-found',
    ],
  ];
  for (const [name, given, words, code] of troubles)
    it(`says what to do about ${name}`, async () => {
      await assert.rejects(
        async () => github.create(push, connection(given)),
        (error) => error instanceof ConnectorError && error.code === code && words.test(error.message),
      );
    });
});
