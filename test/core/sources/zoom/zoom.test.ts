import assert from 'node:assert/strict';
import type { Fault } from '../../../../replay/server.ts';
import type { Connection } from '../../../../src/core/http/connection.ts';
import { ConnectorError } from '../../../../src/core/http/connector-error.ts';
import { meetingPath, meetingReference } from '../../../../src/core/sources/zoom/meeting-id.ts';
import { zoom } from '../../../../src/core/sources/zoom/zoom.ts';
import type { TimelineEvent } from '../../../../src/core/timeline/event.ts';
import { gather } from '../../../../src/core/timeline/gather.ts';
import type { IncidentQuery } from '../../../../src/core/timeline/source.ts';
import { quickConnection } from '../../../support/connection.ts';
import { useReplay } from '../../../support/replay.ts';

const UUID = '/ajXp112Qm//Kj4854875A==';

describe('Zoom, replayed', () => {
  const replay = useReplay();
  const connection = (clientSecret = 'replay-token', given: Partial<Connection> = {}) =>
    quickConnection(`${replay().origin}/zoom`, {
      secrets: { accountId: 'acme', clientId: 'app', clientSecret },
      ...given,
    });
  const fetched = (query: IncidentQuery, given = connection()) =>
    gather([{ source: zoom, connection: given }], query);
  const drawn = ({ at, actor = '', text }: TimelineEvent): string =>
    `${new Date(at).toISOString().slice(11, 19)} ${actor}: ${text}`;

  const WHOLE = [
    '14:12:00 : Recording of the call begins: INC-2041 checkout bridge',
    '14:12:02 Dana Reyes: Can everyone see the error graph? It starts at four to two.',
    '14:13:10 Lin Okafor: orders-db is at 800 of 800 connections.',
    '14:14:00 Priya Nair: payments is fine, only checkout fails',
    '14:30:30 Tomas Lindqvist: rolling back to v317',
    '14:43:04 Tomas Lindqvist: Error rate is under a tenth of a percent.',
  ];

  it('gives what was said and written, by number and by a UUID that is encoded twice', async () => {
    for (const typed of ['812 3456 7890', UUID]) {
      const uri = zoom.reference(typed);
      assert.ok(uri);
      const { events, outcomes } = await fetched({ incidents: [uri] });
      assert.deepEqual([outcomes[0]?.error, events.map(drawn)], [undefined, WHOLE]);
      assert.equal(new Set(events.map(({ uri: one }) => one)).size, events.length);
    }
    const asked = replay()
      .requests()
      .map(({ path }) => path);
    assert.ok(asked.some((path) => path.startsWith('/meetings/%252FajXp112Qm%252F%252FKj')));
  });

  it('keeps to the window', async () => {
    const since = Date.parse('2026-11-18T14:13:00Z');
    const until = Date.parse('2026-11-18T14:31:00Z');
    const { events } = await fetched({ incidents: ['zoom:81234567890'], since, until });
    assert.deepEqual(events.map(drawn), WHOLE.slice(2, 5));
  });

  it('lists recorded calls over pages, and says who is connected', async () => {
    const refs = [];
    for await (const ref of zoom.recent(connection())) refs.push(`${ref.title} ${ref.uri}`);
    assert.deepEqual(refs, [
      `INC-2041 checkout bridge zoom:${encodeURIComponent(UUID)}`,
      `Weekly zoom:${encodeURIComponent('pljXp112QmuoKj48548uA4==')}`,
    ]);
    assert.deepEqual(await zoom.verify(connection()), {
      name: 'dana@acme.example',
      detail: 'can read recordings',
    });
  });

  const refused: readonly (readonly [secret: string, code: string, words: RegExp])[] = [
    ['', 'unauthorized', /three parts of its app/],
    ['wrong', 'unauthorized', /does not accept the app’s keys/],
    ['narrow-token', 'forbidden', /one more permission: cloud_recording:read:list_recording_files:admin/],
  ];
  for (const [secret, code, words] of refused) {
    it(`says what to do about ${secret === '' ? 'no secret' : secret}`, async () => {
      const { outcomes } = await fetched({ incidents: ['zoom:81234567890'] }, connection(secret));
      assert.equal(outcomes[0]?.error?.code, code);
      assert.match(outcomes[0]?.error?.message ?? '', words);
    });
  }

  it('says where there is no such recording, or no text in it', async () => {
    const missing = await fetched({ incidents: ['zoom:81111111111'] });
    assert.match(missing.outcomes[0]?.error?.message ?? '', /no recording of this meeting/);
    const silent = await fetched({ incidents: ['zoom:89876543210'] });
    assert.match(silent.outcomes[0]?.error?.message ?? '', /neither a transcript nor a chat/);
    assert.equal(silent.events.length, 1);
  });

  it('sends the token to Zoom alone', async () => {
    const { http } = connection();
    const elsewhere = connection('replay-token', {
      http: async (request) => {
        const response = await http(request);
        return {
          ...response,
          header: (name) => response.header(name),
          text: response.text.replaceAll(/http:[^"]*rec\/download/g, 'https://files.example.com'),
        };
      },
    });
    const { outcomes, events } = await fetched({ incidents: ['zoom:81234567890'] }, elsewhere);
    assert.match(outcomes[0]?.error?.message ?? '', /another host/);
    assert.equal(events.length, 1);
  });

  const survived: readonly Fault[] = [
    { kind: 'rate-limit', vendor: 'zoom' },
    { kind: 'rate-limit-bare', vendor: 'zoom', path: '/rec/' },
    { kind: 'server-error', vendor: 'zoom', path: '/rec/', times: 2 },
    { kind: 'server-error', vendor: 'zoom', path: '/recordings' },
    { kind: 'drop-before', vendor: 'zoom', path: '/rec/' },
    { kind: 'drop-after', vendor: 'zoom', path: '/oauth' },
    { kind: 'slow-body', vendor: 'zoom', path: '/rec/', ms: 200 },
  ];
  for (const fault of survived) {
    it(`is complete in spite of ${fault.kind} at ${fault.path ?? 'any request'}`, async () => {
      replay().faults(fault);
      const { events, outcomes } = await fetched({ incidents: ['zoom:81234567890'] });
      assert.deepEqual([outcomes[0]?.error, events.map(drawn)], [undefined, WHOLE]);
    });
  }

  it('keeps what came before a token expired midway, and names the way out', async () => {
    replay().faults({ kind: 'expired-token', vendor: 'zoom', path: '/rec/', skip: 1, times: 'always' });
    const { events, outcomes } = await fetched({ incidents: ['zoom:81234567890'] });
    const { error, state } = outcomes[0] ?? {};
    assert.deepEqual([state, error instanceof ConnectorError && error.code], ['partial', 'unauthorized']);
    assert.equal(events.length, 4);
    assert.doesNotMatch(error?.message ?? '', /replay-token/);
    replay().reset();
    const again = await fetched({ incidents: ['zoom:81234567890'] });
    assert.deepEqual(again.events.map(drawn), WHOLE);
  });
});

describe('what a person types for a call', () => {
  const table: readonly (readonly [typed: string, uri: string | undefined])[] = [
    ['81234567890', 'zoom:81234567890'],
    ['812-3456-7890', 'zoom:81234567890'],
    ['https://acme.zoom.us/j/81234567890?pwd=x', 'zoom:81234567890'],
    ['zoom:81234567890', 'zoom:81234567890'],
    [UUID, `zoom:${encodeURIComponent(UUID)}`],
    [`zoom:${encodeURIComponent(UUID)}`, `zoom:${encodeURIComponent(UUID)}`],
    ['https://evil.example/j/81234567890', undefined],
    ['inc-2041', undefined],
    ['%', undefined],
  ];
  for (const [typed, uri] of table) it(typed, () => assert.equal(meetingReference(typed), uri));

  it('is encoded twice where Zoom wants it', () => {
    assert.equal(meetingPath('a/b=='), 'a%2Fb%3D%3D');
    assert.equal(meetingPath('/b=='), '%252Fb%253D%253D');
    assert.equal(meetingPath('a//b'), 'a%252F%252Fb');
  });
});
