import assert from 'node:assert/strict';
import type { JsonObject } from '../../../src/core/http/json.ts';
import { pagerduty } from '../../../src/core/sources/pagerduty/pagerduty.ts';
import type { TimelineEvent } from '../../../src/core/timeline/event.ts';
import { gather } from '../../../src/core/timeline/gather.ts';
import { answering, type Asked } from '../../support/answering-server.ts';
import { quickConnection } from '../../support/connection.ts';

const START = Date.parse('2026-11-18T14:00:00Z');
const id = 'Q2X7ABCDE12345';

/** Newest first, one entry in four seconds; some share a second. */
const logOf = (count: number): readonly JsonObject[] =>
  Array.from({ length: count }, (_, index) => ({
    id: `R${count - index}`,
    type: 'notify_log_entry',
    summary: 'Notified',
    created_at: new Date(START + Math.floor((count - index) / 3) * 4000).toISOString(),
  }));

function page(all: readonly JsonObject[], key: string, { given }: Asked) {
  const offset = Number(given.get('offset') ?? 0);
  const limit = Number(given.get('limit') ?? 25);
  if (offset + limit > 10_000) return { status: 400, body: { error: { message: 'Invalid', code: 2001 } } };
  const until = Date.parse(given.get('until') ?? '');
  const found = all.filter((one) => !(Date.parse(String(one['created_at'])) >= until));
  return {
    body: { [key]: found.slice(offset, offset + limit), more: offset + limit < found.length, total: null },
  };
}

interface Account {
  readonly incident?: JsonObject;
  readonly log?: readonly JsonObject[];
  readonly alerts?: readonly JsonObject[];
}

async function imported({ incident = {}, log = [], alerts = [] }: Account) {
  const server = await answering((asked) => {
    const part = asked.path.replace(`/incidents/${id}`, '');
    if (part === '') return { body: { incident: { id, ...incident } } };
    if (part === '/notes') return { body: { notes: [] } };
    if (part === '/log_entries') return page(log, 'log_entries', asked);
    if (part === '/alerts') return page(alerts, 'alerts', asked);
    return undefined;
  });
  const source = { source: pagerduty, connection: quickConnection(server.origin) };
  const gathered = await gather([source], { incidents: [`pagerduty:${id}`] });
  await server.close();
  return gathered;
}

describe('PagerDuty in depth', () => {
  it('reads a log beyond the 10,000 that offsets reach, each entry once', async () => {
    const { events, outcomes } = await imported({ log: logOf(10_250) });
    assert.equal(outcomes[0]?.error, undefined);
    assert.equal(events.length, 10_250);
  });

  it('says where it could not read on: entries without a time can not be windowed', async () => {
    const log = logOf(10_250).map((entry) => ({ ...entry, created_at: undefined }));
    const { outcomes } = await imported({ log });
    assert.match(outcomes[0]?.error?.message ?? '', /lists 10000 records and no more/);
  });

  const asked = {
    state: 'joined',
    user: { id: 'PLIN', type: 'user_reference', summary: 'Lin Zhao' },
    requester: { id: 'PDANA', type: 'user_reference', summary: 'Dana Okafor' },
    requested_at: '2026-11-18T14:13:52Z',
    updated_at: '2026-11-18T14:15:30Z',
    message: 'Can you look at orders-db?',
  };
  const incident = { incidents_responders: [asked, { ...asked, state: 'pending', user: { id: 'PX' } }] };
  const told = ({ kind, text, actor }: TimelineEvent) => [kind, text, actor];

  it('tells who was asked to help and who came, from the incident', async () => {
    const { events } = await imported({ incident });
    assert.deepEqual(events.map(told), [
      ['page', 'Lin Zhao was asked to help: Can you look at orders-db?', 'Dana Okafor'],
      ['page', 'A responder was asked to help: Can you look at orders-db?', 'Dana Okafor'],
      ['page', 'Lin Zhao joined as responder', 'Lin Zhao'],
    ]);
  });

  it('but not where the log tells it already', async () => {
    const entry = {
      id: 'R1',
      type: 'responder_request_log_entry',
      summary: 'Dana Okafor asked Lin Zhao to help',
      created_at: '2026-11-18T14:13:52Z',
    };
    const { events } = await imported({ incident, log: [entry] });
    assert.deepEqual(
      events.map(({ raw }) => raw),
      ['responder_request'],
    );
  });
});
