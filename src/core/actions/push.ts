import { ConnectorError } from '../http/connector-error.ts';
import { digestFields, type SentFields } from './digest-fields.ts';
import { lookUp } from './look-up.ts';
import type { Outbox, OutboxRow } from './outbox.ts';
import type { CreateRow, LinkRow, PushRow } from './plan-push.ts';
import { stoppable } from './stoppable.ts';
import type { TicketRef } from './tracker.ts';

export type { PushTarget } from './tracker.ts';
export {
  planPush,
  type CreateRow,
  type LinkRow,
  type PlanInput,
  type PushRow,
  type TicketRow,
} from './plan-push.ts';

/** What became of one item. */
export type PushOutcome =
  { readonly item: string; readonly result: 'created' | 'linked'; readonly ticket: TicketRef } | Trouble;

export interface Trouble {
  readonly item: string;
  /**
   * `failed`: surely nothing was made. `unknown`: no answer came, and the ticket was not found yet. It may be there:
   * the next push looks before it makes one.
   */
  readonly result: 'failed' | 'unknown';
  readonly reason: string;
  readonly error?: ConnectorError;
}

/**
 * Makes or links the tickets of the rows, one after the other, each at most once. A row of the outbox is written
 * before each request and keeps the key, since the document may not take it and a search may not show it yet.
 * Ends without a word where the signal aborts; what may be under way then is `unknown`.
 */
export async function* runPush(
  rows: readonly PushRow[],
  outbox: Outbox,
  signal: AbortSignal,
): AsyncGenerator<PushOutcome, void, undefined> {
  for (const row of rows) {
    if (row.kind !== 'create' && row.kind !== 'link') continue;
    if (signal.aborted) return;
    const connection = stoppable(row.target.connection, signal);
    const live = { ...row, target: { ...row.target, connection } };
    const outcome = await pushRow(live, outbox);
    if (!outcome) return;
    yield outcome;
    if ('ticket' in outcome && !signal.aborted) await linkBack(live, outcome.ticket);
  }
}

/** The ticket's link to the document is an extra: where it can't be made, the text of the ticket still names it. */
async function linkBack({ push, target }: CreateRow | LinkRow, ticket: TicketRef): Promise<void> {
  try {
    await target.tracker.linkBack?.(push, ticket, target.connection);
  } catch (error) {
    if (!(error instanceof ConnectorError) && !target.connection.signal.aborted) throw error;
  }
}

/** Undefined where it was stopped before anything was sent. */
async function pushRow(row: CreateRow | LinkRow, outbox: Outbox): Promise<PushOutcome | undefined> {
  const { signal } = row.target.connection;
  let known: OutboxRow | undefined;
  let sent = false;
  try {
    known = await outbox.get(row.push.marker);
    const ticket = (await madeBefore(row, known)) ?? (await before(row, known));
    if (ticket) return await made(row, outbox, { ticket, result: 'linked', sent: known?.sent });
    // Only what was shown is sent, and of a ticket to be linked no field was.
    if (row.kind === 'link') return failed(row, new Error(goneSince(row)));
    const pending = { ...rowOf(row, 'pending'), sent: await digestFields(row.fields) };
    await outbox.put(pending);
    sent = true;
    return await post(row, outbox, pending.sent);
  } catch (error) {
    if (signal.aborted) return sent ? unknown(row, undefined) : undefined;
    // What an earlier push sent may still show up.
    return known?.state === 'pending'
      ? unknown(row, error instanceof ConnectorError ? error : undefined)
      : failed(row, error);
  }
}

/**
 * The ticket of an earlier push, unless it is gone by now: trackers know a key at once, whatever their search shows.
 * Where they can't be asked it counts as there.
 */
async function madeBefore(
  { target }: CreateRow | LinkRow,
  known: OutboxRow | undefined,
): Promise<TicketRef | undefined> {
  const { tracker, connection } = target;
  if (known?.ticket === undefined || known.tracker !== tracker.id) return undefined;
  try {
    const there = await tracker.statuses([known.ticket], connection);
    return there.has(known.ticket.key) ? known.ticket : undefined;
  } catch {
    connection.signal.throwIfAborted();
    return known.ticket;
  }
}

/** Asking comes before making; where a request was sent and nothing came of it, with patience. */
async function before(
  row: CreateRow | LinkRow,
  known: OutboxRow | undefined,
): Promise<TicketRef | undefined> {
  if (row.kind === 'link' && !known) return row.ticket;
  const found = await row.target.tracker.find(row.push, row.target.connection);
  if (found || known?.state !== 'pending') return found;
  return lookUp(row, Math.max(0, Date.now() - known.since));
}

const goneSince = ({ ticket, target }: LinkRow): string =>
  `${ticket.key} was to be linked and is gone from ${target.tracker.label}. Push again to see what would be made.`;

async function post(row: CreateRow, outbox: Outbox, sent: SentFields): Promise<PushOutcome> {
  const { tracker, connection } = row.target;
  try {
    const ticket = await tracker.create(row.push, connection);
    return await made(row, outbox, { ticket, result: 'created', sent });
  } catch (error) {
    connection.signal.throwIfAborted();
    if (!(error instanceof ConnectorError) || !surelyNothingMade(error))
      return afterLostAnswer(row, outbox, sent, error);
    await outbox.delete(row.push.marker);
    return failed(row, error);
  }
}

/** True where the tracker said no, or was not reached at all. Anything else may hide a ticket. */
function surelyNothingMade({ code, status, sent }: ConnectorError): boolean {
  if (!sent || code === 'rate-limited') return true;
  return status !== undefined && status >= 400 && status < 500 && status !== 408;
}

async function afterLostAnswer(
  row: CreateRow,
  outbox: Outbox,
  sent: SentFields,
  lost: unknown,
): Promise<PushOutcome> {
  const error = lost instanceof ConnectorError ? lost : undefined;
  try {
    const ticket = await lookUp(row);
    return ticket ? await made(row, outbox, { ticket, result: 'created', sent }) : unknown(row, error);
  } catch (unseen) {
    row.target.connection.signal.throwIfAborted();
    return unknown(row, unseen instanceof ConnectorError ? unseen : error);
  }
}

interface Made {
  readonly ticket: TicketRef;
  readonly result: 'created' | 'linked';
  readonly sent: SentFields | undefined;
}

async function made(
  row: CreateRow | LinkRow,
  outbox: Outbox,
  { ticket: { key, url }, result, sent }: Made,
): Promise<PushOutcome> {
  const done = { ...rowOf(row, 'made'), ticket: { key, url }, ...(sent && { sent }) };
  // Where this can't be stored the key is told all the same: the row stays pending, and the tracker knows the ticket.
  await outbox.put(done).catch(() => undefined);
  return { item: row.item.id, result, ticket: { key, url } };
}

const rowOf = ({ push, item, target }: CreateRow | LinkRow, state: OutboxRow['state']): OutboxRow => ({
  marker: push.marker,
  state,
  tracker: target.tracker.id,
  item: `${push.postmortem.id}/${item.id}`,
  since: Date.now(),
});

function unknown({ item, target }: CreateRow | LinkRow, error: ConnectorError | undefined): Trouble {
  const { label } = target.tracker;
  const reason = `${label} did not say whether a ticket was made. Push again later: it looks before it makes one.`;
  return { item: item.id, result: 'unknown', reason, ...(error && { error }) };
}

function failed({ item }: CreateRow | LinkRow, thrown: unknown): Trouble {
  const reason = thrown instanceof Error ? thrown.message : String(thrown);
  return {
    item: item.id,
    result: 'failed',
    reason,
    ...(thrown instanceof ConnectorError && { error: thrown }),
  };
}
