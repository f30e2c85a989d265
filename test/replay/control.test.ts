import { strict as assert } from 'node:assert';
import { ask, bearer, withReplay } from './replay.ts';

describe('replay: control plane', () => {
  const replay = withReplay();
  const control = (method: string, path: string, body?: string) =>
    ask(`${replay().origin}/_control${path}`, { method, ...(body !== undefined && { body }) });
  const user = () => ask(`${replay().origin}/github/user`, { headers: bearer() });

  it('tells which requests came, by the names of their headers and never a token', async () => {
    await user();
    const { text } = await control('GET', '/requests');
    const [seen] = JSON.parse(text) as { method: string; path: string; headers: string[] }[];
    assert.deepEqual([seen?.method, seen?.path], ['GET', '/user']);
    assert.ok(seen?.headers.includes('authorization'));
    assert.doesNotMatch(text, /replay-token/);
  });

  it('sets faults, one or a list, and refuses what it does not know', async () => {
    assert.equal((await control('POST', '/faults', '{"kind":"server-error","vendor":"github"}')).status, 204);
    assert.equal((await user()).status, 500);
    assert.equal((await control('POST', '/faults', '[{"kind":"latency","ms":1}]')).status, 204);
    assert.equal((await control('POST', '/faults', '{"kind":"earthquake"}')).status, 400);
    assert.equal((await control('POST', '/faults', 'not JSON')).status, 400);
  });

  it('begins again on reset', async () => {
    const issues = `${replay().origin}/github/repos/acme/checkout-api/issues`;
    await ask(issues, { method: 'POST', headers: bearer(), body: '{"title":"One"}' });
    await control('POST', '/faults', '{"kind":"server-error","times":"always"}');
    assert.equal((await control('POST', '/reset')).status, 204);
    assert.equal((await user()).status, 200);
    const { text } = await control('GET', '/state');
    assert.doesNotMatch(text, /"One"/);
  });

  it('shows a person who follows a ticket’s link a page, without a token', async () => {
    const page = await ask(`${replay().origin}/jira/browse/CHK-1288`);
    assert.equal(page.status, 200);
    assert.match(page.text, /Move the cart cache/);
  });

  it('names what there is where nothing is', async () => {
    const answer = await ask(`${replay().origin}/elsewhere`);
    assert.equal(answer.status, 404);
    assert.match(answer.text, /_control/);
  });
});
