import { strict as assert } from 'node:assert';
import { ask, basic, withReplay } from './replay.ts';

const paragraph = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] });
const description = { type: 'doc', version: 1, content: [paragraph('Done when a drill pages.')] };
const fields = {
  project: { key: 'CHK' },
  issuetype: { name: 'Task' },
  summary: 'Page when orders-db refuses connections for 60 s',
  description,
  labels: ['postmortem', 'pm-0123456789abcdef'],
  duedate: '2026-12-07',
  priority: { name: 'High' },
};
const JQL = 'project = CHK AND labels = "pm-0123456789abcdef"';

describe('replay: Jira', () => {
  const replay = withReplay();
  const call = (method: string, path: string, body?: unknown, headers = basic()) => {
    const sent = body === undefined ? {} : { body: JSON.stringify(body) };
    return ask(`${replay().origin}/jira/rest/api/3${path}`, { method, headers, ...sent });
  };
  const found = async () => {
    const { text } = await call('POST', '/search/jql', { jql: JQL });
    return (JSON.parse(text) as { issues: readonly Record<string, unknown>[] }).issues;
  };

  it('makes an issue that search finds by its label, with its id only', async () => {
    const made = await call('POST', '/issue', { fields });
    assert.equal(made.status, 201);
    assert.equal(made.body?.['key'], 'CHK-1290');
    assert.deepEqual(await found(), [{ id: made.body?.['id'] }]);
  });

  it('shows a new issue to search later than to its own address', async () => {
    replay().set({ searchDelay: 60_000 });
    await call('POST', '/issue', { fields });
    assert.equal((await found()).length, 0);
    assert.equal((await call('GET', '/issue/CHK-1290')).status, 200);
    replay().set({ searchDelay: 0 });
    assert.equal((await found()).length, 1);
  });

  it('pages a search by token', async () => {
    const first = await call('POST', '/search/jql', {
      jql: 'project = CHK',
      maxResults: 1,
      fields: ['summary'],
    });
    const nextPageToken = first.body?.['nextPageToken'];
    assert.equal(first.body?.['isLast'], false);
    const last = await call('POST', '/search/jql', { jql: 'project = CHK', maxResults: 1, nextPageToken });
    assert.equal(last.body?.['isLast'], true);
    assert.notEqual(first.text, last.text);
  });

  const wrong = [
    { name: 'a summary over 255 characters', change: { summary: 'x'.repeat(256) }, field: 'summary' },
    { name: 'no summary', change: { summary: '' }, field: 'summary' },
    { name: 'a description of plain text', change: { description: 'Done when' }, field: 'description' },
    {
      name: 'an empty text in a description',
      change: { description: { type: 'doc', version: 1, content: [paragraph('')] } },
      field: 'description',
    },
    { name: 'an unknown type of issue', change: { issuetype: { name: 'Wish' } }, field: 'issuetype' },
    { name: 'a label with a space', change: { labels: ['post mortem'] }, field: 'labels' },
    { name: 'a date in words', change: { duedate: 'soon' }, field: 'duedate' },
    { name: 'an unknown field', change: { severity: 'SEV-1' }, field: 'severity' },
    { name: 'another project', change: { project: { key: 'NOPE' } }, field: 'project' },
  ];
  for (const { name, change, field } of wrong) {
    it(`refuses ${name}, and makes nothing`, async () => {
      const answer = await call('POST', '/issue', { fields: { ...fields, ...change } });
      assert.equal(answer.status, 400);
      assert.deepEqual(Object.keys(answer.body?.['errors'] ?? {}), [field]);
      assert.equal(replay().state().jira.length, 2);
    });
  }

  it('changes an issue, moves it on, and keeps one link a global id', async () => {
    await call('POST', '/issue', { fields });
    assert.equal((await call('PUT', '/issue/CHK-1290', { fields: { duedate: '2026-12-08' } })).status, 204);
    assert.equal(
      (await call('POST', '/issue/CHK-1290/transitions', { transition: { id: '31' } })).status,
      204,
    );
    const link = { globalId: 'pm', object: { url: 'https://example.com/pm', title: 'PM-2026-031' } };
    const statuses = [await call('POST', '/issue/CHK-1290/remotelink', link)];
    statuses.push(await call('POST', '/issue/CHK-1290/remotelink', link));
    assert.deepEqual(
      statuses.map((one) => one.status),
      [201, 200],
    );
    const issue = replay().state().jira.at(-1);
    assert.deepEqual([issue?.fields['duedate'], issue?.status, issue?.links], ['2026-12-08', 'Done', ['pm']]);
  });

  it('describes the project, its types and their fields', async () => {
    assert.equal((await call('GET', '/project/CHK')).status, 200);
    assert.equal((await call('GET', '/project/NOPE')).status, 404);
    assert.match((await call('GET', '/issue/createmeta/CHK/issuetypes')).text, /"Task"/);
    assert.match((await call('GET', '/issue/createmeta/CHK/issuetypes/10001')).text, /"duedate"/);
  });

  const refusals = [
    { token: 'something', status: 401 },
    { token: 'expired-token', status: 401 },
    { token: 'narrow-token', status: 403 },
  ];
  for (const { token, status } of refusals) {
    it(`answers ${status} to ${token}`, async () => {
      assert.equal((await call('POST', '/issue', { fields }, basic(token))).status, status);
    });
  }
});
