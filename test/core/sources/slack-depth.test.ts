import assert from 'node:assert/strict';
import type { JsonObject } from '../../../src/core/http/json.ts';
import { messageEvent, type SlackContext } from '../../../src/core/sources/slack/message.ts';
import { slack } from '../../../src/core/sources/slack/slack.ts';
import { gather } from '../../../src/core/timeline/gather.ts';
import { answering } from '../../support/answering-server.ts';
import { quickConnection } from '../../support/connection.ts';

const context: SlackContext = {
  channel: { id: 'C0INC2041', name: 'inc-2041', restricted: false },
  teamUrl: undefined,
  user: (id) => ({ U0LIN: 'lin', U0OPS: 'opsbot' })[id],
  isBot: (id) => id === 'U0OPS',
  pins: new Map(),
};
const read = (message: JsonObject) =>
  messageEvent({ ts: '1795011972.000664', user: 'U0LIN', ...message }, context);

describe('a command in Slack', () => {
  const table: readonly (readonly [text: string, kind: string])[] = [
    ['/deploy rollback checkout-api', 'action'],
    ['!page sre', 'action'],
    ['<@U0OPS> scale checkout 40', 'action'],
    ['<@U0OPS>', 'message'],
    ['<@U0LIN> can you look?', 'message'],
    ['/var/log is full', 'message'],
    ['!!! it is down', 'message'],
    ['Rolled back', 'message'],
  ];
  for (const [text, kind] of table)
    it(`${text} is told as ${kind}`, () => assert.equal(read({ text })?.kind, kind));
  it('that a bot writes is a message', () =>
    assert.equal(read({ text: '/deploy done', bot_id: 'B1' })?.kind, 'message'));
});

describe('what a Slack message says', () => {
  const element = (one: JsonObject) => ({ type: 'rich_text_section', elements: [one] });
  const table: readonly (readonly [what: string, message: JsonObject, text: string])[] = [
    [
      'a file as a link',
      { text: 'See', files: [{ name: 'pool.png', permalink: 'https://acme.slack.com/files/1' }] },
      'See [pool.png: https://acme.slack.com/files/1]',
    ],
    ['a deleted file', { text: '', files: [{ mode: 'tombstone' }] }, '[a file that was deleted]'],
    [
      'a person in rich text',
      { blocks: [{ type: 'rich_text', elements: [element({ type: 'user', user_id: 'U0LIN' })] }] },
      '@lin',
    ],
    [
      'a link in rich text',
      { blocks: [{ elements: [element({ type: 'link', url: 'https://a.example/x' })] }] },
      'https://a.example/x',
    ],
  ];
  for (const [what, message, text] of table) it(what, () => assert.equal(read(message)?.text, text));
});

describe('people in Slack', () => {
  it('are asked for once, also those that a bot names in an attachment', async () => {
    const message = (ts: string, more: JsonObject) => ({ ts, user: 'U0LIN', text: 'x', ...more });
    const messages = [
      message('1795011973.000100', {}),
      message('1795011972.000100', { text: '', attachments: [{ text: 'Assigned to <@U0SAM>' }] }),
      message('1795011971.000100', { text: '<@U0SAM> and <@U0LIN>' }),
    ];
    const server = await answering(({ path, given }) => {
      if (path === '/conversations.history')
        return { body: { ok: true, messages, response_metadata: { next_cursor: '' } } };
      const user = given.get('user');
      return { body: { ok: true, items: [], channel: {}, user: { id: user, profile: { real_name: user } } } };
    });
    const source = { source: slack, connection: quickConnection(server.origin) };
    const { events } = await gather([source], { incidents: ['slack:C0INC2041'] });
    await server.close();
    assert.deepEqual(
      events.map(({ text }) => text),
      ['@U0SAM and @U0LIN', 'Assigned to @U0SAM', 'x'],
    );
    const people = server.asked.filter(({ path }) => path === '/users.info');
    assert.deepEqual(
      people.map(({ given }) => given.get('user')),
      ['U0LIN', 'U0SAM'],
    );
  });
});

describe('replies in a window', () => {
  const at = (ts: string): number => Number(ts) * 1000;
  const SINCE = at('1795010000');
  const reply = (ts: string, parent: string) => ({
    ts,
    thread_ts: parent,
    user: 'U0LIN',
    text: `reply ${ts}`,
  });
  const parents = [
    { ts: '1795009000.000100', reply_count: 2, latest_reply: '1795010500.000100', text: 'answered in it' },
    { ts: '1795008000.000100', reply_count: 1, latest_reply: '1795008500.000100', text: 'answered before' },
    { ts: '1795007000.000100', text: 'never answered' },
  ];
  const slackWith = (pageSize: number) =>
    answering(({ path, given }) => {
      const ok = (more: object) => ({ body: { ok: true, response_metadata: { next_cursor: '' }, ...more } });
      if (path === '/conversations.replies')
        return ok({
          messages: [
            reply('1795009500.000100', given.get('ts') ?? ''),
            reply('1795010500.000100', given.get('ts') ?? ''),
          ],
        });
      if (path !== '/conversations.history')
        return ok({ items: [], channel: {}, user: { id: 'U0LIN', profile: { real_name: 'lin' } } });
      const inWindow = Number(given.get('oldest')) * 1000 >= SINCE;
      if (!inWindow) return ok({ messages: parents });
      const messages = Array.from({ length: pageSize }, (_, index) => ({
        ts: `17950101${String(index).padStart(2, '0')}.000100`,
        user: 'U0LIN',
        text: 'in it',
      }));
      const more = pageSize === 15 && given.get('cursor') === null ? 'next' : '';
      return ok({
        messages: more === '' && pageSize === 15 ? [] : messages,
        response_metadata: { next_cursor: more },
      });
    });
  const read = async (pageSize: number) => {
    const server = await slackWith(pageSize);
    const source = { source: slack, connection: quickConnection(server.origin) };
    const { events } = await gather([source], { incidents: ['slack:C0INC2041'], since: SINCE });
    await server.close();
    return { texts: events.map(({ text }) => text), asked: server.asked };
  };

  it('are there, also to what was said before it', async () => {
    const { texts, asked } = await read(1);
    assert.deepEqual(texts, ['in it', 'reply 1795010500.000100']);
    const threads = asked.filter(({ path }) => path === '/conversations.replies');
    assert.deepEqual(
      threads.map(({ given }) => given.get('ts')),
      ['1795009000.000100'],
    );
  });

  it('are not looked for behind it by an app that Slack holds back', async () => {
    const { texts } = await read(15);
    assert.deepEqual(new Set(texts), new Set(['in it']));
  });
});
