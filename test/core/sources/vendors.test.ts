import assert from 'node:assert/strict';
import type { Fault } from '../../../replay/server.ts';
import type { Connection } from '../../../src/core/http/connection.ts';
import { ConnectorError } from '../../../src/core/http/connector-error.ts';
import type { TimelineEvent } from '../../../src/core/timeline/event.ts';
import { gather } from '../../../src/core/timeline/gather.ts';
import { mergeEvents } from '../../../src/core/timeline/merge.ts';
import { quickConnection } from '../../support/connection.ts';
import { useReplay } from '../../support/replay.ts';
import { REPLAYED, type Replayed } from './support/replayed-vendors.ts';

const time = (at: number): string => new Date(at).toISOString().slice(11, 16);
const marksOf = (events: readonly TimelineEvent[]): readonly string[] =>
  events.flatMap(({ at, suggests = [] }) => suggests.map(({ mark }) => `${time(at)} ${mark}`));

for (const vendor of REPLAYED)
  describe(`${vendor.source.label} at ${vendor.base ?? vendor.source.id}, replayed`, () => check(vendor));

function check({
  source,
  base = source.id,
  uri,
  count,
  marks,
  paged,
  late,
  recent,
  account,
  open,
  window = {} as never,
}: Replayed) {
  const replay = useReplay();
  const query = { incidents: [uri], ...window };
  const connection = (given: Partial<Connection> = {}) =>
    quickConnection(`${replay().origin}/${base}`, given);
  const fetchAll = async (given: Partial<Connection> = {}, asked = query) => {
    const { events, outcomes } = await gather([{ source, connection: connection(given) }], asked);
    return { events, ...outcomes[0] };
  };

  it('is fetched as a whole, each event once, with the marks it suggests', async () => {
    const { events, error, state } = await fetchAll();
    assert.equal(error?.message, undefined);
    assert.equal(state, 'complete');
    assert.deepEqual(marksOf(events), marks);
    assert.equal(events.length, count);
    assert.equal(new Set(events.map((event) => event.uri)).size, count);
    assert.ok(
      events.every((event) => event.uri.startsWith(`${uri.split('@')[0]}/`) && event.source === source.id),
    );
    assert.ok(events.every(({ text }) => text === text.trim() && !/[\n\r]/.test(text) && text !== ''));
    assert.ok(events.every(({ permalink = 'https://' }) => permalink.startsWith('https://')));
  });

  it('is cut to the window asked for', async () => {
    const since = Date.parse('2026-11-18T14:05:00Z');
    const until = Date.parse('2026-11-18T14:45:00Z');
    const whole = await fetchAll();
    const { events } = await fetchAll({}, { ...query, since, until });
    assert.deepEqual(
      events.map((event) => event.uri),
      whole.events.filter(({ at }) => at >= since && at <= until).map((event) => event.uri),
    );
    assert.ok(events.length > 0 && events.length < count);
  });

  it('comes a second time without doubles', async () => {
    const [first, second] = [await fetchAll(), await fetchAll()];
    assert.deepEqual(mergeEvents(first.events, second.events).length, count);
  });

  const survived: readonly Fault[] = [
    { kind: 'rate-limit', times: 2 },
    { kind: 'rate-limit-bare', path: late },
    { kind: 'server-error', path: late, times: 2 },
    { kind: 'server-error', status: 503 },
    { kind: 'drop-before', times: 2 },
    { kind: 'drop-after', path: late },
    { kind: 'slow-body', path: late, ms: 100 },
  ];
  for (const fault of survived)
    it(`is complete in spite of ${fault.kind} at ${fault.path ?? 'the first request'}`, async () => {
      replay().faults({ ...fault, vendor: source.id as never });
      const { events, error } = await fetchAll();
      assert.equal(error?.message, undefined);
      assert.equal(events.length, count);
      const hit = replay()
        .requests()
        .filter((request) => request.fault === fault.kind);
      assert.ok(hit.length > 0);
    });

  it('says what is wrong with an answer that breaks off, and keeps what came before', async () => {
    replay().faults({ kind: 'truncated', path: late, times: 'always' });
    const { error } = await fetchAll();
    assert.equal(error?.code, 'bad-response');
    assert.match(error?.message ?? '', /breaks off/);
  });

  if (paged !== undefined)
    it('ends where a page comes again', async () => {
      replay().faults({ kind: 'repeat-page', path: paged, skip: 1, times: 'always' });
      const { error, events, state } = await fetchAll();
      assert.equal(state, 'partial');
      assert.match(error?.message ?? '', /same page twice/);
      assert.ok(events.length > 0);
    });

  it('asks for nothing where the query names no record of it', async () => {
    const { state } = await fetchAll({}, { ...query, incidents: ['zoom:1'] });
    assert.equal(state, 'complete');
    assert.deepEqual(replay().requests(), []);
  });

  it('says so where there is no such record', async () => {
    const missing = uri.replace(/\w{3}$/, '999');
    const { error } = await fetchAll({}, { ...query, incidents: [missing] });
    assert.equal(error?.code, 'not-found', error?.message);
  });

  it('is verified', async () => {
    const { name = '', detail = '' } = (await source.verify?.(connection())) ?? {};
    assert.match(`${name}, ${detail}`, account);
  });

  if (recent !== undefined)
    it('is listed among the recent ones', async () => {
      const refs = [];
      for await (const ref of source.recent?.(connection()) ?? []) refs.push(ref);
      const found = refs.find((ref) => ref.uri === recent);
      assert.ok(found, refs.map((ref) => ref.uri).join(' '));
      assert.equal(source.reference(found.uri), found.uri);
    });

  if (open) return;

  const tokens: readonly (readonly [token: string, code: string])[] = [
    ['', 'unauthorized'],
    ['nonsense', 'unauthorized'],
    ['expired-token', 'unauthorized'],
    ['narrow-token', 'forbidden'],
  ];
  for (const [token, code] of tokens)
    it(`is not to be had with ${token || 'no token'}`, async () => {
      const email = 'dana@example.com';
      const { error } = await fetchAll({ secrets: { token, apiKey: token, appKey: token, email } });
      assert.ok(error instanceof ConnectorError);
      assert.equal(error.code, code, error.message);
      assert.ok(token === '' || !error.message.includes(token));
      assert.equal(replay().requests().length > 0, token !== '');
    });

  it('keeps what came where the token ends midway', async () => {
    replay().faults({ kind: 'expired-token', path: late, times: 'always' });
    const { error } = await fetchAll();
    assert.equal(error?.code, 'unauthorized', error?.message);
  });
}
