import { strict as assert } from 'node:assert';
import { ask, bearer, withReplay } from './replay.ts';

interface Message {
  readonly ts: string;
  readonly text: string;
  readonly thread_ts?: string;
  readonly subtype?: string;
  readonly reply_count?: number;
}
interface Page {
  readonly ok: boolean;
  readonly error?: string;
  readonly messages: readonly Message[];
  readonly has_more: boolean;
  readonly response_metadata: { readonly next_cursor: string };
}

const FORM = 'application/x-www-form-urlencoded';
const INCIDENT = 'C0INC2041';

describe('replay: Slack', () => {
  const replay = withReplay();
  const call = async (method: string, given: Record<string, string> = {}, token = 'replay-token') => {
    const headers = { ...bearer(token), 'content-type': FORM };
    const body = new URLSearchParams(given).toString();
    const answer = await ask(`${replay().origin}/slack/api/${method}`, { method: 'POST', headers, body });
    assert.equal(answer.status, 200);
    return JSON.parse(answer.text) as Page & Readonly<Record<string, unknown>>;
  };

  it('pages a channel by cursor, newest first, and every message once', async () => {
    const seen: string[] = [];
    let cursor = '';
    do {
      const page = await call('conversations.history', { channel: INCIDENT, limit: '30', cursor });
      seen.push(...page.messages.map((one) => one.ts));
      cursor = page.response_metadata.next_cursor;
      assert.equal(page.has_more, cursor !== '');
    } while (cursor !== '');
    assert.deepEqual(seen, [...new Set(seen)].toSorted().toReversed());
    assert.ok(seen.length > 60);
  });

  it('gives a thread with its parent first, and a broadcast reply in both places', async () => {
    const history = await call('conversations.history', { channel: INCIDENT, limit: '200' });
    const broadcast = history.messages.find((one) => one.subtype === 'thread_broadcast');
    assert.ok(broadcast?.thread_ts);
    const parent = history.messages.find((one) => one.ts === broadcast.thread_ts);
    const thread = await call('conversations.replies', { channel: INCIDENT, ts: broadcast.thread_ts });
    assert.equal(thread.messages[0]?.ts, broadcast.thread_ts);
    assert.equal(thread.messages.length - 1, parent?.reply_count);
    assert.ok(thread.messages.some((one) => one.ts === broadcast.ts));
    const inThread = thread.messages.slice(1).filter((one) => one.subtype !== 'thread_broadcast');
    assert.ok(inThread.every((one) => history.messages.every((other) => other.ts !== one.ts)));
  });

  it('leaves the ends of a window out unless they are asked for', async () => {
    const edge = '1795014600.000900';
    const window = { channel: INCIDENT, oldest: edge, latest: '1795014601' };
    const without = await call('conversations.history', window);
    const within = await call('conversations.history', { ...window, inclusive: 'true' });
    assert.deepEqual([without.messages.length, within.messages.length], [0, 1]);
  });

  it('takes GET, and knows users, channels, pins and links', async () => {
    const url = `${replay().origin}/slack/api/conversations.info?channel=${INCIDENT}`;
    assert.match((await ask(url, { headers: bearer() })).text, /"inc-2041"/);
    assert.match(JSON.stringify(await call('users.list')), /"is_bot":true/);
    assert.match(JSON.stringify(await call('conversations.list', { limit: '2' })), /"next_cursor":"[^"]/);
    assert.equal((await call('pins.list', { channel: INCIDENT }))['ok'], true);
    const link = await call('chat.getPermalink', { channel: INCIDENT, message_ts: '1795014600.000900' });
    assert.equal(link['permalink'], 'https://acme.slack.com/archives/C0INC2041/p1795014600000900');
  });

  const refusals = [
    { token: '', error: 'not_authed' },
    { token: 'something', error: 'invalid_auth' },
    { token: 'expired-token', error: 'token_expired' },
    { token: 'narrow-token', error: 'missing_scope' },
    { channel: 'C0NOWHERE', error: 'channel_not_found' },
    { channel: 'C0LEGAL77', error: 'not_in_channel' },
    { cursor: 'bm9uZQ==', error: 'invalid_cursor' },
  ];
  for (const { error, token, channel = INCIDENT, cursor = '' } of refusals) {
    it(`says ${error} with HTTP 200`, async () => {
      const page = await call('conversations.history', { channel, cursor }, token);
      assert.deepEqual([page.ok, page.error], [false, error]);
    });
  }

  it('names the scope that is missing', async () => {
    const answer = await call('conversations.history', { channel: INCIDENT }, 'narrow-token');
    assert.equal(answer['needed'], 'channels:history');
    assert.equal((await call('auth.test', {}, 'narrow-token')).ok, true);
  });
});
