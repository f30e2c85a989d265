import { strict as assert } from 'node:assert';
import { FAULT_KINDS } from '../../replay/faults/index.ts';
import { ask, basic, bearer, pagerDutyHeaders, withReplay } from './replay.ts';

const LOG = '/pagerduty/incidents/Q2X7ABCDE12345/log_entries';
const ISSUES = '/github/repos/acme/checkout-api/issues';
const HISTORY = '/slack/api/conversations.history?channel=C0INC2041&limit=50';

describe('replay: faults', () => {
  const replay = withReplay();
  const url = (path: string): string => replay().origin + path;
  const log = (query = '') => ask(url(LOG + query), { headers: pagerDutyHeaders() });
  const history = () => ask(url(HISTORY), { headers: bearer() });
  const post = () =>
    ask(url(ISSUES), { method: 'POST', headers: bearer(), body: JSON.stringify({ title: 'Pin the pool' }) });

  it('rate-limit: 429 that says how long, once', async () => {
    replay().faults({ kind: 'rate-limit', vendor: 'pagerduty', seconds: 7 });
    const limited = await log();
    assert.deepEqual([limited.status, limited.headers.get('ratelimit-reset')], [429, '7']);
    assert.match(limited.text, /2020/);
    assert.equal((await log()).status, 200);
  });

  it('rate-limit: each vendor says it in its own way', async () => {
    replay().faults({ kind: 'rate-limit', seconds: 3, times: 'always' });
    const issue = await ask(url('/jira/rest/api/3/issue/CHK-1288'), { headers: basic() });
    for (const answer of [await history(), issue, await post()]) {
      assert.equal(answer.status, 429);
      assert.equal(answer.headers.get('retry-after'), '3');
    }
  });

  it('rate-limit-bare: 429 without a header that says how long', async () => {
    replay().faults({ kind: 'rate-limit-bare', times: 2 });
    for (const answer of [await log(), await history()]) {
      assert.equal(answer.status, 429);
      const told = ['retry-after', 'ratelimit-reset'].map((name) => answer.headers.get(name));
      assert.deepEqual(told, [null, null]);
    }
  });

  it('secondary-limit: 403 with retry-after', async () => {
    replay().faults({ kind: 'secondary-limit', vendor: 'github' });
    const answer = await post();
    assert.deepEqual([answer.status, answer.headers.get('retry-after')], [403, '1']);
    assert.match(answer.text, /secondary rate limit/);
  });

  it('server-error: a page of HTML', async () => {
    replay().faults({ kind: 'server-error', status: 503 }, { kind: 'server-error' });
    const answers = [await log(), await log()];
    assert.deepEqual(
      answers.map((one) => one.status),
      [503, 500],
    );
    assert.match(answers[0]?.text ?? '', /^<html>/);
  });

  it('drop-before: no answer, and nothing was made', async () => {
    replay().faults({ kind: 'drop-before', method: 'POST', path: '/issues' });
    await assert.rejects(post());
    assert.equal(replay().state().github.length, 2);
  });

  it('drop-after: no answer, and the ticket exists', async () => {
    replay().faults({ kind: 'drop-after', method: 'POST', path: '/issues' });
    await assert.rejects(post());
    assert.equal(replay().state().github.at(-1)?.title, 'Pin the pool');
    await post();
    assert.equal(replay().state().github.length, 4, 'a naive second try makes a second ticket');
  });

  it('truncated: 200 and half of the JSON', async () => {
    replay().faults({ kind: 'truncated', path: 'conversations.history' });
    const answer = await history();
    assert.deepEqual([answer.status, answer.body], [200, undefined]);
    assert.ok(answer.text.startsWith('{"ok":true'));
  });

  it('slow-body: the same answer, in pieces', async () => {
    const whole = await log();
    replay().faults({ kind: 'slow-body', ms: 40 });
    assert.equal((await log()).text, whole.text);
  });

  it('slow-body: can be left in the middle', async () => {
    replay().faults({ kind: 'slow-body', ms: 60_000 });
    const leaving = new AbortController();
    const response = await fetch(url(LOG), { headers: pagerDutyHeaders(), signal: leaving.signal });
    assert.equal(response.status, 200);
    leaving.abort();
    await assert.rejects(response.text());
  });

  it('latency: the answer comes, later', async () => {
    replay().faults({ kind: 'latency', ms: 20 });
    assert.equal((await log()).status, 200);
  });

  it('repeat-page: the first page again, whatever is asked for', async () => {
    const first = await log('?limit=10');
    replay().faults({ kind: 'repeat-page', vendor: 'pagerduty' });
    assert.equal((await log('?limit=10&offset=10')).text, first.text);
    assert.notEqual((await log('?limit=10&offset=10')).text, first.text);
  });

  it('repeat-page: by cursor too', async () => {
    const first = await history();
    const cursor = /"next_cursor":"([^"]+)"/.exec(first.text)?.[1] ?? '';
    assert.notEqual(cursor, '');
    replay().faults({ kind: 'repeat-page', vendor: 'slack' });
    const again = await ask(url(`${HISTORY}&cursor=${encodeURIComponent(cursor)}`), { headers: bearer() });
    assert.equal(again.text, first.text);
  });

  it('expired-token: in the middle of an import', async () => {
    replay().faults({ kind: 'expired-token', vendor: 'slack', skip: 1 });
    assert.match((await history()).text, /^\{"ok":true/);
    assert.match((await history()).text, /"error":"token_expired"/);
    assert.match((await history()).text, /^\{"ok":true/);
  });

  it('slow-app: 15 messages a page, and a pause between requests', async () => {
    replay().faults({ kind: 'slow-app', vendor: 'slack', seconds: 30, times: 'always' });
    const page = JSON.parse((await history()).text) as { messages: unknown[]; has_more: boolean };
    assert.deepEqual([page.messages.length, page.has_more], [15, true]);
    const refused = await history();
    assert.deepEqual([refused.status, refused.headers.get('retry-after')], [429, '30']);
  });

  it('every kind is explained in the README', async () => {
    const { readFile } = await import('node:fs/promises');
    const readme = await readFile(new URL('../../replay/README.md', import.meta.url), 'utf8');
    assert.deepEqual(
      FAULT_KINDS.filter((kind) => !readme.includes(`| \`${kind}\``)),
      [],
    );
  });
});
