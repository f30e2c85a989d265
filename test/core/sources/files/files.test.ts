import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { ConnectorError } from '../../../../src/core/http/connector-error.ts';
import { files, fileUri, openTimes } from '../../../../src/core/sources/files/files.ts';
import type { FileAnswers } from '../../../../src/core/sources/files/given.ts';
import { lookAt } from '../../../../src/core/sources/files/look.ts';
import type { TimelineEvent } from '../../../../src/core/timeline/event.ts';
import { gather } from '../../../../src/core/timeline/gather.ts';
import { quickConnection } from '../../../support/connection.ts';
import { makeZip } from '../../../support/make-zip.ts';
import { RECORDING } from '../../../support/replay.ts';

const bytesOf = (text: string): Uint8Array<ArrayBuffer> => Uint8Array.from(new TextEncoder().encode(text));
const given = (name: string, content: string | Uint8Array<ArrayBuffer>) => ({
  name,
  bytes: typeof content === 'string' ? bytesOf(content) : content,
});

interface Read {
  readonly lines: readonly string[];
  readonly events: readonly TimelineEvent[];
  readonly trouble: string | undefined;
}

/** A file through the same gathering as every other source. */
async function read(
  file: ReturnType<typeof given>,
  answers: FileAnswers = {},
  window: { readonly since?: number; readonly until?: number } = {},
): Promise<Read> {
  const uri = fileUri(file.name);
  const connection = quickConnection('', { files: new Map([[uri, file]]), options: { [uri]: answers } });
  const { events, outcomes } = await gather([{ source: files, connection }], { incidents: [uri], ...window });
  return { lines: events.map(drawn), events, trouble: outcomes[0]?.error?.message };
}

const drawn = ({ at, actor, text, precision }: TimelineEvent): string =>
  [
    new Date(at)
      .toISOString()
      .slice(0, precision === 'minute' ? 16 : 19)
      .replace('T', ' '),
    ...(actor === undefined ? [] : [`${actor}:`]),
    text,
  ].join(' ');

describe('a CSV file', () => {
  const table = [
    'created_at,user,summary,url',
    '2026-11-18T14:03:12Z,PagerDuty,"Triggered: ""checkout-api"", 5xx",https://acme.pagerduty.com/incidents/Q2',
    '2026-11-18T14:06:41Z,Tomas,"Acknowledged',
    'from the phone",javascript:alert(1)',
    ',Dana,when was this,',
    '1795014600.000900,Dana,Rolled back,',
    'soon,Dana,later,',
    '2026-11-18T15:11:00Z,Dana,,',
  ].join('\r\n');

  it('is read by its headings, and rows that can not be are counted and named', async () => {
    const file = given('incident.csv', table);
    const look = await lookAt(file);
    assert.deepEqual(
      [look.summary, look.table?.columns],
      ['Table, 6 rows', { time: 0, text: 2, author: 1, link: 3 }],
    );
    const { lines, events, trouble } = await read(file);
    assert.deepEqual(lines, [
      '2026-11-18 14:03:12 PagerDuty: Triggered: "checkout-api", 5xx',
      '2026-11-18 14:06:41 Tomas: Acknowledged from the phone',
      '2026-11-18 15:10:00 Dana: Rolled back',
    ]);
    assert.deepEqual(
      events.map(({ permalink }) => permalink),
      ['https://acme.pagerduty.com/incidents/Q2', undefined, undefined],
    );
    assert.equal(
      trouble,
      '3 rows of incident.csv could not be read: line 5 (no time that can be read), line 7 (no time that can be read), line 8 (no text). The rest is there.',
    );
  });

  const headings: readonly (readonly [head: string, columns: unknown])[] = [
    ['Date;Time;Event;Who', { time: 1, day: 0, text: 2, author: 3 }],
    ['timestamp\tmessage', { time: 0, text: 1 }],
    ['When,What happened,Description', { time: 0, text: 2 }],
    ['Title,Created On,Owner', { time: 1, text: 0, author: 2 }],
    ['a,b,c', undefined],
  ];
  for (const [head, columns] of headings) {
    it(`with ${head.replaceAll('\t', ' ')}`, async () => {
      const { table: found } = await lookAt(given('x.csv', `${head}\n`));
      assert.deepEqual(found?.columns, columns);
    });
  }

  it('takes day and zone from their answers, and columns that somebody chose', async () => {
    const file = given('x.csv', 'a;b;c\n03/04/2026;14:03;paged\n03/04/2026;14:05;looked at');
    const { lines } = await read(file, {
      columns: { day: 0, time: 1, text: 2 },
      date: '2026-04-03',
      zone: 'Europe/Berlin',
    });
    assert.deepEqual(lines, ['2026-04-03 12:03 paged', '2026-04-03 12:05 looked at']);
  });
});

describe('a transcript', () => {
  const vtt = `WEBVTT

1
00:00:02.100 --> 00:00:05.400
Dana Reyes: Can everyone see the graph?

2
00:00:05.400 --> 00:00:07.900
It starts at two.

3
00:01:10,000 --> 00:01:12,000
<v Tomas Lindqvist>The pool is <i>full</i></v>

4
00:01:xx --> broken
Lin: lost
`;

  it('begins when its name says, and joins what one person says', async () => {
    const { lines, trouble } = await read(given('GMT20261118-140312_Recording.transcript.vtt', vtt));
    assert.deepEqual(lines, [
      '2026-11-18 14:03:14 Dana Reyes: Can everyone see the graph? It starts at two.',
      '2026-11-18 14:04:22 Tomas Lindqvist: The pool is full',
    ]);
    assert.match(trouble ?? '', /^1 line of GMT.* could not be read: line 16 \(its times/);
  });

  it('has its beginning asked for where its name does not say it', async () => {
    const file = given('call.vtt', vtt);
    assert.equal((await lookAt(file)).needsStart, true);
    const { lines } = await read(file, { start: Date.parse('2026-11-18T13:03:12Z') });
    assert.match(lines[0] ?? '', /^2026-11-18 13:03:14 Dana/);
    assert.match((await read(file)).trouble ?? '', /When the recording call\.vtt began is not known/);
  });
});

describe('a chat', () => {
  it('of a recording counts from its beginning', async () => {
    const file = given(
      'GMT20261118-140312_RecordingnewChat.txt',
      '00:00:48\tDana Reyes:\tjoining\n00:02:00\tLin Okafor:\t800 of 800',
    );
    assert.equal(openTimes(file, {}).zoneless, 0);
    assert.deepEqual((await read(file)).lines, [
      '2026-11-18 14:04:00 Dana Reyes: joining',
      '2026-11-18 14:05:12 Lin Okafor: 800 of 800',
    ]);
  });

  it('that was saved has times of day', async () => {
    const file = given('meeting_saved_chat.txt', '14:03:12 From Dana Reyes to Everyone:\n\tjoining');
    const { needs, zoneless } = openTimes(file, {});
    assert.deepEqual([needs, zoneless], ['date', 1]);
    const { lines } = await read(file, { date: '2026-11-18', zone: 'Europe/Berlin' });
    assert.deepEqual(lines, ['2026-11-18 13:03:12 Dana Reyes: joining']);
    assert.match((await read(file)).trouble ?? '', /does not say on which day/);
  });
});

describe("PagerDuty's answers in a file", () => {
  it('are mapped as from the API', async () => {
    const recorded = await readFile(join(RECORDING, 'pagerduty.json'), 'utf8');
    const { events, trouble } = await read(given('incident.json', recorded));
    assert.equal(trouble, undefined);
    assert.ok(events.length > 30, String(events.length));
    assert.ok(events.every(({ uri }) => uri.startsWith('pagerduty:Q2X7ABCDE12345/')));
    assert.deepEqual(
      events.flatMap(({ suggests = [] }) => suggests.map(({ mark }) => mark)),
      ['detected', 'alerted', 'acknowledged', 'resolved'],
    );
  });

  it('name the records that can not be read', async () => {
    const broken = JSON.stringify({
      data: { log_entries: [{ id: 'R1', type: 'x', created_at: 'never' }, 7] },
    });
    const { trouble } = await read(given('x.json', broken));
    assert.match(trouble ?? '', /1 record of x\.json could not be read: log entry 1/);
  });
});

describe('captured events in a file', () => {
  it('come back as they were, without what nobody may say in a file', async () => {
    const recorded = await readFile(join(RECORDING, 'pagerduty.json'), 'utf8');
    const { events } = await read(given('incident.json', recorded));
    const bare = events.map(({ suggests: _, ...event }) => event);
    const again = await read(given('captured.jsonl', bare.map((event) => JSON.stringify(event)).join('\n')));
    assert.deepEqual([again.trouble, again.events], [undefined, bare]);
    const hostile = {
      uri: 'x:1',
      at: 1,
      source: 'x',
      kind: '__proto__',
      text: 'a\n```\nb',
      permalink: 'command:x',
    };
    const { events: kept, trouble } = await read(
      given('x.jsonl', `${JSON.stringify(hostile)}\n{"at":1}\n\nnot json`),
    );
    assert.deepEqual(kept, [{ uri: 'x:1', at: 1, source: 'x', kind: 'other', text: 'a ``` b' }]);
    assert.match(trouble ?? '', /2 lines of x\.jsonl could not be read: line 2 \(.*\), line 4/);
  });
});

describe('a Slack export', () => {
  const message = (ts: string, user: string, text: string, more: object = {}) => ({
    type: 'message',
    ts,
    user,
    text,
    ...more,
  });
  const CONTENT = {
    'channels.json': JSON.stringify([
      { id: 'C0INC2041', name: 'inc-2041', pins: [{ id: '1795010592.000200', user: 'U1' }] },
      { id: 'C0GENERAL', name: 'general' },
    ]),
    'groups.json': JSON.stringify([{ id: 'G0SECRET1', name: 'legal' }]),
    'users.json': JSON.stringify([
      { id: 'U1', profile: { display_name: 'dana' } },
      { id: 'U2', real_name: 'Tomas' },
    ]),
    'inc-2041/2026-11-18.json': JSON.stringify([
      message('1795010592.000200', 'U1', 'SEV-2, see <https://status.acme.example|status> &amp; <@U2>'),
      message('1795010600.000300', 'U2', 'on it', { thread_ts: '1795010592.000200' }),
      7,
    ]),
    'inc-2041/2026-11-19.json': '[{"type": "mess',
    'general/2026-11-18.json': JSON.stringify([message('1795010500.000100', 'U2', 'lunch?')]),
    'legal/2026-11-18.json': JSON.stringify([message('1795010500.000100', 'U2', 'private')]),
  };
  const file = (options = {}) => given('export.zip', makeZip(CONTENT, options));

  it('lists its channels, those of incidents first', async () => {
    const { summary, channels } = await lookAt(file());
    assert.equal(summary, 'Slack export, 3 channels');
    assert.deepEqual(
      channels?.map(({ name, days, isPrivate }) => [name, days.length, isPrivate]),
      [
        ['inc-2041', 2, false],
        ['general', 1, false],
        ['legal', 1, true],
      ],
    );
  });

  for (const stored of [false, true]) {
    it(`is read like the channel itself${stored ? ', also where it is not packed' : ''}`, async () => {
      const { events, trouble } = await read(file({ stored }), { channels: ['inc-2041'] });
      assert.deepEqual(events.map(drawn), [
        '2026-11-18 14:03:12 dana: SEV-2, see status (https://status.acme.example) & @Tomas',
        '2026-11-18 14:03:20 Tomas: on it',
      ]);
      assert.deepEqual(
        events.map(({ uri, thread, pinned, suggests }) => [uri, thread, pinned, suggests?.[0]?.mark]),
        [
          ['slack:C0INC2041/p1795010592000200', undefined, 'marked by 1 responder', 'declared'],
          ['slack:C0INC2041/p1795010600000300', 'slack:C0INC2041/p1795010592000200', undefined, undefined],
        ],
      );
      assert.match(
        trouble ?? '',
        /^2 parts of export\.zip could not be read: inc-2041\/2026-11-18\.json, message 3.*2026-11-19/,
      );
    });
  }

  it('marks what was said in private, and keeps to the window', async () => {
    const { events } = await read(file(), { channels: ['legal', 'general'] });
    assert.deepEqual(
      events.map(({ restricted }) => restricted === true),
      [false, true],
    );
    const late = await read(file(), {}, { since: Date.parse('2026-11-18T14:03:15Z') });
    assert.deepEqual(late.lines, ['2026-11-18 14:03:20 Tomas: on it']);
  });

  it('stops where it is told to', async () => {
    const stop = new AbortController();
    const uri = fileUri('export.zip');
    const connection = quickConnection('', { files: new Map([[uri, file()]]), signal: stop.signal });
    const { outcomes } = await gather([{ source: files, connection }], { incidents: [uri] }, () =>
      stop.abort(),
    );
    assert.equal(outcomes.length, 1);
  });

  it('that lies about its size, is damaged or is none says so', async () => {
    const bomb = given(
      'x.zip',
      makeZip({ 'channels.json': '[', 'a/2026-11-18.json': '0'.repeat(1e6) }, { claimed: 10 }),
    );
    assert.match((await read(bomb)).trouble ?? '', /larger than it says/);
    const whole = makeZip(CONTENT);
    assert.match((await read(given('x.zip', whole.slice(0, -30)))).trouble ?? '', /its end is missing/);
    assert.match((await read(given('x.zip', makeZip({ 'a.txt': 'a' })))).trouble ?? '', /no Slack export/);
  });
});

describe('any file', () => {
  it('is read or refused in words, whatever is in it', async () => {
    const names = fc.constantFrom('x.zip', 'x.csv', 'x.json', 'x.jsonl', 'x.vtt', 'x.txt', 'x');
    const heads = fc.constantFrom(
      '',
      'PK\u0003\u0004',
      'WEBVTT\n\n',
      '{"log_entries":',
      '[',
      'time,text\n',
      '\uFEFF',
    );
    const body = fc.oneof(fc.string({ unit: 'binary', maxLength: 200 }), fc.json());
    await fc.assert(
      fc.asyncProperty(names, heads, body, async (name, head, rest) => {
        const file = given(name, head + rest);
        const looked = await lookAt(file).catch((error: unknown) => error);
        if (looked instanceof Error) assert.ok(looked instanceof ConnectorError, String(looked));
        const { events } = await read(file, { date: '2026-11-18', zone: 'UTC', start: 0 });
        for (const { text } of events) assert.doesNotMatch(text, /[\p{Cc}]/u);
      }),
      { numRuns: 300 },
    );
  });

  it('that is no text, or something else, is refused by name', async () => {
    assert.match(
      (await read(given('photo.png', '\u0089PNG\0\0'))).trouble ?? '',
      /photo\.png is not imported: it is no text/,
    );
    assert.match((await read(given('x.json', '{"a":1}'))).trouble ?? '', /neither PagerDuty’s/);
    assert.match((await read(given('notes.txt', 'nothing'))).trouble ?? '', /holds no line with a time/);
    const long = `2026-11-18 14:03 UTC paged\n${'- \n'.repeat(400_000)}2026-11-18 14:05 UTC late`;
    assert.match((await read(given('notes.txt', long))).trouble ?? '', /behind its first million characters/);
  });
});
