import assert from 'node:assert/strict';
import type { JsonObject } from '../../../src/core/http/json.ts';
import { messageEvent, type SlackContext } from '../../../src/core/sources/slack/message.ts';
import { instantOfTs, tsOfInstant } from '../../../src/core/sources/slack/ts.ts';

const context: SlackContext = {
  channel: { id: 'C0INC2041', name: 'inc-2041', restricted: false },
  teamUrl: 'https://acme.slack.com/',
  user: (id) => ({ U0LIN: 'lin' })[id],
  pins: new Map([['1795011972.000664', ['U0DANA']]]),
};

const read = (message: JsonObject) =>
  messageEvent({ ts: '1795011972.000664', user: 'U0LIN', ...message }, context);

describe('a Slack message', () => {
  it('becomes an event with a link to it', () =>
    assert.deepEqual(read({ text: 'It is the pool' }), {
      uri: 'slack:C0INC2041/p1795011972000664',
      at: Date.UTC(2026, 10, 18, 14, 26, 12),
      source: 'slack',
      kind: 'message',
      text: 'It is the pool',
      actor: 'lin',
      place: '#inc-2041',
      pinned: 'marked by 1 responder',
      permalink: 'https://acme.slack.com/archives/C0INC2041/p1795011972000664',
    }));

  it('knows what it answers', () => {
    const event = read({ ts: '1795011979.000100', thread_ts: '1795011972.000664', text: 'Yes' });
    assert.equal(event?.thread, 'slack:C0INC2041/p1795011972000664');
    assert.match(event?.permalink ?? '', /\?thread_ts=1795011972\.000664&cid=C0INC2041$/);
  });

  it('that begins a thread answers nothing', () => {
    const event = read({ thread_ts: '1795011972.000664', reply_count: 6, text: 'x' });
    assert.equal(event?.thread, undefined);
    assert.equal(event?.replies, 6);
  });

  it('counts the people who marked it once, and other reactions not at all', () => {
    const reactions = [
      { name: 'pushpin::skin-tone-2', users: ['U0DANA', 'U0SAM'] },
      { name: 'tada', users: ['U1', 'U2', 'U3'] },
    ];
    assert.equal(read({ text: 'x', reactions })?.pinned, 'marked by 2 responders');
  });

  it('that was deleted is left out', () =>
    assert.equal(read({ subtype: 'tombstone', text: 'gone' }), undefined));

  it('that was edited says when', () =>
    assert.equal(read({ text: 'x', edited: { ts: '1795012000.500000' } })?.edited, 1_795_012_000_500));

  it('about the channel keeps its kind', () => {
    const event = read({ subtype: 'channel_topic', text: 'set the topic' });
    assert.deepEqual([event?.kind, event?.raw], ['other', 'channel_topic']);
  });

  const bots: readonly (readonly [what: string, message: JsonObject, actor: string, text: string])[] = [
    [
      'by name',
      { bot_id: 'B1', username: 'deploy bot', subtype: 'bot_message', text: 'v318' },
      'deploy bot',
      'v318',
    ],
    ['by profile', { bot_id: 'B1', bot_profile: { name: 'Datadog' }, text: 'x' }, 'Datadog', 'x'],
    [
      'with everything in an attachment',
      { bot_id: 'B1', username: 'Mon', text: '', attachments: [{ title: 'p99', text: '8 s &gt; 1 s' }] },
      'Mon',
      'p99: 8 s > 1 s',
    ],
    [
      'with a fallback only',
      { bot_id: 'B1', username: 'Mon', attachments: [{ fallback: 'p99 high' }] },
      'Mon',
      'p99 high',
    ],
    [
      'with everything in blocks',
      {
        bot_id: 'B1',
        username: 'Mon',
        blocks: [{ type: 'section', text: { type: 'mrkdwn', text: '*p99* high' } }],
      },
      'Mon',
      '*p99* high',
    ],
  ];
  for (const [what, message, actor, text] of bots) {
    it(`by a bot, ${what}`, () => {
      const event = read({ user: undefined, ...message });
      assert.deepEqual([event?.actor, event?.bot, event?.text], [actor, true, text]);
    });
  }

  const levels: readonly (readonly [message: JsonObject, level: string | undefined])[] = [
    [{ bot_id: 'B1', text: '[Triggered] 5xx' }, 'error'],
    [{ bot_id: 'B1', text: '[Warn] p99' }, 'warning'],
    [{ bot_id: 'B1', text: '[Recovered] 5xx' }, undefined],
    [{ bot_id: 'B1', attachments: [{ color: 'danger', text: 'x' }] }, 'error'],
    [{ text: '[Triggered] said a person' }, undefined],
  ];
  for (const [message, level] of levels)
    it(`${JSON.stringify(message)} is ${level ?? 'no level'}`, () =>
      assert.equal(read(message)?.level, level));

  it('names its files with a link, where the link is safe', () => {
    const files = [
      { title: 'pool.png', permalink: 'https://acme.slack.com/files/pool.png' },
      { name: 'x.png', permalink: 'javascript:alert(1)' },
    ];
    assert.equal(
      read({ text: 'Look:', files })?.text,
      'Look: [pool.png: https://acme.slack.com/files/pool.png] [x.png]',
    );
  });

  it('of an unknown person shows the id', () => assert.equal(read({ user: 'U9', text: 'x' })?.actor, 'U9'));
  it('without a ts is none', () => assert.equal(read({ ts: 'soon', text: 'x' }), undefined));
});

describe('a ts', () => {
  it('is read to the millisecond', () => assert.equal(instantOfTs('1795011972.664000'), 1_795_011_972_664));
  it('is written for a window', () => assert.equal(tsOfInstant(1_795_011_972_064), '1795011972.064000'));
});
