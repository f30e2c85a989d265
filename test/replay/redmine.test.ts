import { strict as assert } from 'node:assert';
import { ask, withReplay } from './replay.ts';

const issue = {
  project_id: 'checkout',
  subject: 'Limit the pools',
  description: 'postmortem:0123456789abcdef',
  custom_fields: [{ id: 4, value: '0123456789abcdef' }],
};

describe('replay: Redmine', () => {
  const replay = withReplay();
  const call = (method: string, path: string, body?: unknown, key = 'replay-token') => {
    const sent = body === undefined ? {} : { body: JSON.stringify(body) };
    const headers = { 'content-type': 'application/json', 'x-redmine-api-key': key };
    return ask(`${replay().origin}/redmine${path}`, { method, headers, ...sent });
  };
  const count = async (query: string): Promise<unknown> =>
    (await call('GET', `/issues.json?${query}`)).body?.['total_count'];

  it('filters by a field, and leaves a filter that it does not know out of account', async () => {
    assert.equal((await call('POST', '/issues.json', { issue })).status, 201);
    assert.equal(await count('status_id=*&cf_4=0123456789abcdef'), 1);
    assert.equal(await count('status_id=*&cf_4=nothing'), 0);
    assert.equal(await count('status_id=*&cf_99=nothing'), 3);
    assert.equal(await count('status_id=*&description=~postmortem:0123'), 1);
  });

  it('lists open issues only, unless it is asked for all', async () => {
    await call('POST', '/issues.json', { issue });
    await call('PUT', '/issues/43.json', { issue: { status_id: 5 } });
    assert.equal(await count(''), 2);
    assert.equal(await count('status_id=*'), 3);
  });

  it('leaves a status that no workflow leads to, and says that all went well', async () => {
    await call('POST', '/issues.json', { issue });
    assert.equal((await call('PUT', '/issues/43.json', { issue: { status_id: 7 } })).status, 204);
    assert.equal(replay().state().redmine.at(-1)?.status, 'New');
  });

  it('says what is wrong with an issue, and makes nothing', async () => {
    const answer = await call('POST', '/issues.json', { issue: { ...issue, subject: '', due_date: 'soon' } });
    assert.equal(answer.status, 422);
    assert.deepEqual(answer.body?.['errors'], ['Subject cannot be blank', 'Due date is not a valid date']);
    assert.equal(replay().state().redmine.length, 2);
  });

  it('shows an unknown key an empty list, and does not say whose it is', async () => {
    const list = await call('GET', '/issues.json?status_id=*', undefined, 'something');
    assert.deepEqual([list.status, list.body?.['total_count']], [200, 0]);
    assert.equal((await call('GET', '/users/current.json', undefined, 'something')).status, 401);
    assert.equal((await call('POST', '/issues.json', { issue }, 'something')).status, 401);
  });
});
