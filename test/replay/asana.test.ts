import { strict as assert } from 'node:assert';
import { ask, bearer, withReplay } from './replay.ts';

const PROJECT = '1204017342912345';
const data = { name: 'Limit the pools', notes: 'postmortem:0123456789abcdef', projects: [PROJECT] };

describe('replay: Asana', () => {
  const replay = withReplay();
  const call = (method: string, path: string, body?: unknown, headers = bearer()) => {
    const sent = body === undefined ? {} : { body: JSON.stringify(body) };
    return ask(`${replay().origin}/asana/api/1.0${path}`, { method, headers, ...sent });
  };

  it('shows of a task its name only, and what is asked for beside it', async () => {
    await call('POST', '/tasks', { data });
    assert.doesNotMatch((await call('GET', `/tasks?project=${PROJECT}`)).text, /notes/);
    assert.match((await call('GET', `/tasks?project=${PROJECT}&opt_fields=notes`)).text, /postmortem:0123/);
  });

  it('pages a list by offset', async () => {
    const first = await call('GET', `/tasks?project=${PROJECT}&limit=1`);
    assert.match(first.text, /"next_page":\{"offset":"1"/);
    assert.match((await call('GET', `/tasks?project=${PROJECT}&limit=1&offset=1`)).text, /"next_page":null/);
  });

  it('shows a new task to a list later than to its own address', async () => {
    replay().set({ searchDelay: 60_000 });
    const made = await call('POST', '/tasks', { data });
    const gid = /"gid":"(\d+)"/.exec(made.text)?.[1] ?? '';
    assert.doesNotMatch((await call('GET', `/tasks?project=${PROJECT}`)).text, new RegExp(gid));
    assert.equal((await call('GET', `/tasks/${gid}`)).status, 200);
  });

  const wrong = [
    { name: 'a field that it does not know', change: { severity: 'SEV-1' }, words: /severity/ },
    { name: 'a date in words', change: { due_on: 'soon' }, words: /due_on: Not a valid date/ },
    { name: 'a stranger', change: { assignee: 'x@y.z' }, words: /assignee/ },
    {
      name: 'an option by its name',
      change: { custom_fields: { '1204017342912400': 'High' } },
      words: /Enum/,
    },
  ];
  for (const { name, change, words } of wrong)
    it(`refuses ${name}, and makes nothing`, async () => {
      const answer = await call('POST', '/tasks', { data: { ...data, ...change } });
      assert.equal(answer.status, 400);
      assert.match(answer.text, words);
      assert.equal(replay().state().asana.length, 2);
    });

  it('answers up to ten reads in one, each with its own status', async () => {
    const read = (gid: string) => ({ method: 'get', relative_path: `/tasks/${gid}` });
    const answer = await call('POST', '/batch', { data: { actions: [read('1204017342990001'), read('1')] } });
    assert.match(answer.text, /"status_code":200.*"status_code":404/);
    const many = Array.from({ length: 11 }, () => read('1'));
    assert.equal((await call('POST', '/batch', { data: { actions: many } })).status, 400);
  });

  for (const [token, status] of [
    ['something', 401],
    ['expired-token', 401],
    ['narrow-token', 403],
  ] as const)
    it(`answers ${status} to ${token}`, async () => {
      assert.equal((await call('POST', '/tasks', { data }, bearer(token))).status, status);
    });
});
