import { strict as assert } from 'node:assert';
import { ask, bearer, withReplay } from './replay.ts';

const ISSUE = {
  title: 'Add the pool limit to the change template',
  body: 'Done when the template asks for it.\n\n<!-- postmortem:0123456789abcdef -->',
  labels: ['postmortem'],
};

describe('replay: GitHub', () => {
  const replay = withReplay();
  const call = (method: string, path: string, body?: unknown, token?: string) => {
    const sent = body === undefined ? {} : { body: JSON.stringify(body) };
    return ask(`${replay().origin}/github${path}`, { method, headers: bearer(token), ...sent });
  };
  const issues = '/repos/acme/checkout-api/issues';

  it('makes an issue and its labels, and lists it by label at once', async () => {
    const made = await call('POST', issues, ISSUE);
    assert.equal(made.status, 201);
    assert.equal(made.body?.['number'], 88);
    const { text } = await call('GET', `${issues}?labels=postmortem&state=all`);
    assert.match(text, /<!-- postmortem:0123456789abcdef -->/);
    assert.match((await call('GET', '/repos/acme/checkout-api/labels')).text, /"postmortem"/);
  });

  it('lists open issues only unless all are asked for, pull requests among them', async () => {
    await call('POST', issues, ISSUE);
    await call('PATCH', `${issues}/88`, { state: 'closed' });
    const open = await call('GET', issues);
    const all = await call('GET', `${issues}?state=all`);
    assert.deepEqual([open.body?.length, all.body?.length], [3, 4]);
    assert.match(open.text, /"pull_request"/);
  });

  it('pages by links', async () => {
    const numbers: string[] = [];
    let next: string | undefined = `${replay().origin}/github${issues}?per_page=2`;
    while (next !== undefined) {
      const answer = await ask(next, { headers: bearer() });
      numbers.push(...[...answer.text.matchAll(/"number":(\d+)/g)].map((one) => one[1] ?? ''));
      next = /<([^>]+)>; rel="next"/.exec(answer.headers.get('link') ?? '')?.[1];
    }
    assert.deepEqual(numbers, ['87', '86', '85']);
  });

  it('says which field is missing, and makes nothing', async () => {
    const answer = await call('POST', issues, { body: 'x' });
    assert.equal(answer.status, 422);
    assert.match(answer.text, /"missing_field"/);
    assert.equal(replay().state().github.length, 2);
  });

  it('knows whose token it is, and how much it may still ask', async () => {
    const answer = await call('GET', '/user');
    assert.equal(answer.body?.['login'], 'dana');
    assert.equal(answer.headers.get('x-ratelimit-limit'), '5000');
    assert.equal((await call('GET', '/repos/acme/other')).status, 404);
  });

  const refusals = [
    { token: 'something', status: 401 },
    { token: 'expired-token', status: 401 },
    { token: 'narrow-token', status: 403 },
  ];
  for (const { token, status } of refusals) {
    it(`answers ${status} to ${token}`, async () => {
      assert.equal((await call('POST', issues, ISSUE, token)).status, status);
    });
  }
});
