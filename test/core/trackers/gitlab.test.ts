import assert from 'node:assert/strict';
import markdownIt from 'markdown-it';
import { ConnectorError } from '../../../src/core/http/connector-error.ts';
import { gitlabFields } from '../../../src/core/trackers/gitlab/fields.ts';
import { gitlab } from '../../../src/core/trackers/gitlab/gitlab.ts';
import { quickConnection } from '../../support/connection.ts';
import { useReplay } from '../../support/replay.ts';
import { push } from './push.ts';

const PROJECT = 'acme/shop/checkout-api';
const options = {
  project: PROJECT,
  labels: ['post mortem'],
  priorities: { P1: 'priority::2' },
  types: { prevent: 'prevention' },
  users: { lin: 'lin.zhao' },
  fields: { weight: 3, confidential: true },
};

describe('GitLab', () => {
  const replay = useReplay();
  const base = (): string => `${replay().origin}/gitlab/api/v4`;
  const connection = (given: Parameters<typeof quickConnection>[1] = {}) =>
    quickConnection(base(), { options, ...given });

  const ask = async (method: 'PUT' | 'POST' | 'DELETE', path: string, body: unknown = {}): Promise<void> => {
    const headers = { 'private-token': 'replay-token', 'content-type': 'application/json' };
    const url = `${base()}/projects/${encodeURIComponent(PROJECT)}${path}`;
    const answer = await fetch(url, { method, headers, body: JSON.stringify(body) });
    assert.ok(answer.ok, `${answer.status}`);
  };

  it('makes an issue with all that its options say, and sends what its preview shows', async () => {
    const made = await gitlab.create(push, connection());
    assert.deepEqual(
      [made.key, made.url],
      [`${PROJECT}#88`, `${replay().origin}/gitlab/${PROJECT}/-/issues/88`],
    );
    const issue = replay().state().gitlab.at(-1);
    assert.equal(issue?.title, 'Limit the sum of pools, see #4 & <b>@dana</b>');
    assert.deepEqual(issue?.labels, ['post mortem', 'priority::2', 'prevention', 'pm-0123456789abcdef']);
    assert.equal(issue?.dueDate, '2026-12-02');
    assert.deepEqual(
      issue?.assignees.map(({ username }) => username),
      ['lin.zhao'],
    );
    assert.deepEqual(issue?.more, { weight: 3, confidential: true });
    assert.equal(issue?.description, gitlabFields(push, options).description);
    assert.deepEqual(
      gitlab.fields(push, connection()).filter(({ name }) => name !== 'Description'),
      [
        { name: 'Project', value: PROJECT },
        { name: 'Title', value: 'Limit the sum of pools, see #4 & <b>@dana</b>' },
        { name: 'Labels', value: 'post mortem, priority::2, prevention, pm-0123456789abcdef' },
        { name: 'Assignee', value: 'lin.zhao' },
        { name: 'Due date', value: '2026-12-02' },
        { name: 'Weight', value: '3' },
        { name: 'Confidential', value: 'true' },
      ],
    );
  });

  it('writes text that stays text: no link, mention or quick action comes of it', () => {
    const loud = {
      ...push,
      item: { ...push.item, doneWhen: '/close @dana ~bug %4 $5 &7 !8 www.evil.example' },
    };
    const { description } = gitlabFields(loud, options);
    const page = markdownIt({ html: true, linkify: true }).render(description);
    assert.deepEqual(
      [...page.matchAll(/<a [^>]*>/g)].map(([tag]) => tag),
      ['<a href="https://git.example.net/acme/postmortems/blob/main/checkout(1).md">'],
    );
    assert.doesNotMatch(description, /^\//m);
    assert.match(
      page,
      /@<!-- -->dana ~<!-- -->bug %<!-- -->4 \$<!-- -->5 &amp;<!-- -->7 !<!-- -->8 www<!-- -->\.evil/,
    );
  });

  it('finds an issue by its label, and by its description where the label is gone', async () => {
    assert.equal(await gitlab.find(push, connection()), undefined);
    const made = await gitlab.create(push, connection());
    assert.deepEqual(await gitlab.find(push, connection()), made);
    await ask('PUT', '/issues/88', { labels: '' });
    assert.deepEqual(await gitlab.find(push, connection()), made);
    await ask('PUT', '/issues/88', { description: '' });
    assert.equal(await gitlab.find(push, connection()), undefined);
  });

  it('changes title, date and state, and reads them back in one request', async () => {
    const made = await gitlab.create(push, connection());
    const other = { key: `${PROJECT}#86`, url: '' };
    const change = { title: 'Limit the pools', due: '2026-12-09', state: 'done' } as const;
    assert.equal((await gitlab.update(made, change, connection())).title, 'Limit the pools');
    const before = replay().requests().length;
    const gone = { key: `${PROJECT}#4711`, url: '' };
    const found = await gitlab.statuses([made, other, gone], connection());
    assert.equal(replay().requests().length, before + 1);
    assert.deepEqual(
      found,
      new Map([
        [other.key, { state: 'open', label: 'opened', title: 'Retry on 409 from the ledger' }],
        [made.key, { state: 'done', label: 'closed', title: 'Limit the pools', due: '2026-12-09' }],
      ]),
    );
    await gitlab.update(made, { state: 'in_progress' }, connection());
    assert.equal((await gitlab.statuses([made], connection())).get(made.key)?.state, 'open');
    assert.equal((await gitlab.update(made, {}, connection())).key, made.key);
  });

  it('leaves out what is gone: an issue that was deleted, a project that is not there', async () => {
    const made = await gitlab.create(push, connection());
    await ask('DELETE', '/issues/88');
    const elsewhere = { key: 'acme/gone#1', url: '' };
    assert.deepEqual(await gitlab.statuses([made, elsewhere], connection()), new Map());
  });

  it('follows an issue that was moved to another project', async () => {
    const made = await gitlab.create(push, connection());
    await ask('POST', '/issues/88/move', { to_project_id: 7 });
    assert.deepEqual((await gitlab.statuses([made], connection())).get(made.key), {
      state: 'open',
      label: 'opened',
      title: 'Limit the sum of pools, see #4 & <b>@dana</b>',
      due: '2026-12-02',
      now: { key: 'acme/platform#788', url: `${replay().origin}/gitlab/acme/platform/-/issues/788` },
    });
  });

  it('follows a project that was renamed, and says so before anything is made', async () => {
    const made = await gitlab.create(push, connection());
    await ask('PUT', '', { path: 'checkout' });
    const found = await gitlab.statuses([made], connection());
    assert.equal(found.get(made.key)?.now?.key, 'acme/shop/checkout#88');
    assert.equal((await gitlab.find(push, connection()))?.key, 'acme/shop/checkout#88');
    const changed = await gitlab.update(made, { title: 'Limit the pools' }, connection());
    assert.deepEqual([changed.key, changed.title], ['acme/shop/checkout#88', 'Limit the pools']);
    await assert.rejects(
      async () => gitlab.create(push, connection()),
      (error) =>
        error instanceof ConnectorError &&
        !error.sent &&
        /is called acme\/shop\/checkout now/.test(error.message),
    );
  });

  it('surely made nothing where what it asks first is lost', async () => {
    replay().faults({ kind: 'drop-before', vendor: 'gitlab', times: 'always' });
    await assert.rejects(
      async () => gitlab.create(push, connection()),
      (error) => error instanceof ConnectorError && error.code === 'unreachable' && !error.sent,
    );
  });

  it('says before a preview that an owner is not known', async () => {
    await gitlab.check(push, connection());
    const stranger = connection({ options: { ...options, users: { lin: 'gone' } } });
    await assert.rejects(async () => gitlab.check(push, stranger), /no user "gone"/);
  });

  it('waits as long as the limit says, after a 429 and before it', async () => {
    replay().faults({ kind: 'rate-limit', seconds: 7, vendor: 'gitlab' });
    const patient = connection();
    assert.equal((await gitlab.verify(patient)).name, 'Dana Okafor');
    assert.deepEqual(patient.waits, [{ ms: 7000, why: 'GitLab asks for a pause.' }]);
  });

  it('knows an issue by the address of its page', () => {
    const keyIn = (address: string) => gitlab.keyIn(address, { baseUrl: gitlab.defaultBaseUrl });
    for (const last of ['issues/88', 'issues/88#note_1', 'work_items/88', 'work_items/88?show=1'])
      assert.equal(keyIn(`https://gitlab.com/${PROJECT}/-/${last}`), `${PROJECT}#88`);
    for (const address of [
      `https://gitlab.com/${PROJECT}/-/merge_requests/88`,
      `https://gitlab.example/${PROJECT}/-/issues/88`,
      'https://gitlab.com/-/issues/88',
    ])
      assert.equal(keyIn(address), undefined);
  });

  it('knows its pages, wherever it is', () => {
    const key = `${PROJECT}#88`;
    assert.equal(
      gitlab.page(key, { baseUrl: gitlab.defaultBaseUrl }),
      `https://gitlab.com/${PROJECT}/-/issues/88`,
    );
    assert.equal(
      gitlab.page(key, { baseUrl: 'https://git.example.com/gitlab/api/v4/' }),
      `https://git.example.com/gitlab/${PROJECT}/-/issues/88`,
    );
    assert.equal(gitlab.page('CHK-12', { baseUrl: gitlab.defaultBaseUrl }), undefined);
  });

  const troubles: readonly (readonly [string, Parameters<typeof quickConnection>[1], RegExp, string])[] = [
    ['an unknown token', { secrets: { token: 'gone' } }, /Connect again/, 'unauthorized'],
    ['a token that may not write', { secrets: { token: 'narrow-token' } }, /insufficient_scope/, 'forbidden'],
    ['no token', { secrets: {} }, /Connect it first/, 'unauthorized'],
    ['no project', { options: {} }, /`project` of gitlab is not set/, 'misconfigured'],
    ['a project that climbs', { options: { project: '../user' } }, /not in the form/, 'misconfigured'],
    ['a project that is not there', { options: { project: 'acme/gone' } }, /does not know/, 'not-found'],
    [
      'an owner that GitLab does not know',
      { options: { ...options, users: { lin: 'gone' } } },
      /no user "gone".*Nothing was sent/,
      'misconfigured',
    ],
  ];
  for (const [name, given, words, code] of troubles)
    it(`says what to do about ${name}, and makes nothing`, async () => {
      const before = replay().state().gitlab.length;
      await assert.rejects(
        async () => gitlab.create(push, connection(given)),
        (error) => error instanceof ConnectorError && error.code === code && words.test(error.message),
      );
      assert.equal(replay().state().gitlab.length, before);
    });
});
