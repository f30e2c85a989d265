import { ConnectorError } from '../../http/connector-error.ts';
import type { ActionItem } from '../action-item.ts';
import type { SentFields } from '../../http/once/digest-fields.ts';
import { isOffline } from '../../http/once/is-offline.ts';
import { leftAlone } from './left-alone.ts';
import { lookUp } from './look-up.ts';
import { madeBefore } from './made-before.ts';
import { consentTo, outboxRow, sentFields } from './outbox-row.ts';
import type { Outbox, OutboxRow } from '../../http/once/outbox.ts';
import type { CreateRow, LinkRow, PushRow } from './plan-push.ts';
import type { PushedDocument } from './push-of.ts';
import { failed, unknown, type PushOutcome, type Trouble } from './push-outcome.ts';
import { stoppable } from '../../http/once/stoppable.ts';
import { surelyNothingMade } from '../../http/once/surely-nothing-made.ts';
import type { TicketRef } from '../tracker.ts';

export type { PushTarget } from '../tracker.ts';
export {
  planPush,
  type CreateRow,
  type LinkRow,
  type PlanInput,
  type PushRow,
  type TicketRow,
  type UnknownRow,
} from './plan-push.ts';

export type { PushOutcome, Trouble } from './push-outcome.ts';

export interface PushRun {
  readonly outbox: Outbox;
  readonly signal: AbortSignal;
  /** All items of the document as they were planned; those of the rows where it is left out. */
  readonly planned?: readonly ActionItem[];
  /** The document as it is now, where it may change during the push. */
  readonly current?: () => Promise<Pick<PushedDocument, 'actionItems'>>;
  /** Milliseconds since the epoch. */
  readonly now?: () => number;
}

/**
 * Makes or links the tickets of the rows, one after the other, each at most once. A row of the outbox is written
 * before each request and keeps the key, since the document may not take it and a search may not show it yet.
 * Ends without a word where the signal aborts; what may be under way then is `unknown`.
 */
export async function* runPush(
  rows: readonly PushRow[],
  run: PushRun,
): AsyncGenerator<PushOutcome, void, undefined> {
  const { planned = rows.map(({ item }) => item) } = run;
  const away: Away = new Map();
  for (const row of rows) {
    if (row.kind !== 'create' && row.kind !== 'link') continue;
    if (run.signal.aborted) return;
    const connection = stoppable(row.target.connection, run.signal);
    const live = { ...row, target: { ...row.target, connection } };
    const reason = run.current && leftAlone(row.item, planned, await run.current());
    const outcome =
      reason === undefined
        ? await pushRow(live, run, away)
        : { item: row.item.id, result: 'left' as const, reason };
    if (!outcome) return;
    yield outcome;
    if ('ticket' in outcome && !run.signal.aborted) await linkBack(live, outcome.ticket);
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

/** What trackers that are out of reach said, by their ids: they are not asked for every item. */
type Away = Map<string, ConnectorError>;

/** Undefined where it was stopped before anything was sent. */
async function pushRow(row: CreateRow | LinkRow, run: PushRun, away: Away): Promise<PushOutcome | undefined> {
  const { outbox } = run;
  const { signal } = row.target.connection;
  let known: OutboxRow | undefined;
  let sent = false;
  try {
    known = await outbox.get(row.push.marker);
    const gone = away.get(row.target.tracker.id);
    if (gone && row.kind === 'create' && (known?.state ?? 'queued') === 'queued')
      return await queued(row, run, gone);
    const ticket = (await madeBefore(row.target, known)) ?? (await before(row, known, run));
    if (ticket) return await made(row, run, { ticket, result: 'linked', sent: known?.sent });
    // What an earlier push sent may still come to light, whatever a search shows: only a person can say that it won't.
    if (known?.state === 'pending') return unknown(row, undefined);
    // Only what was shown is sent, and of a ticket to be linked no field was.
    if (row.kind === 'link') return failed(row, new Error(goneSince(row)));
    const pending = { ...(await outboxRow(row, 'pending', timeOf(run))), sent: await sentFields(row) };
    await outbox.put(pending);
    sent = true;
    return await post(row, run, pending.sent);
  } catch (error) {
    if (signal.aborted) return sent ? unknown(row, undefined) : undefined;
    if (known?.state === 'pending' || sent)
      return unknown(row, error instanceof ConnectorError ? error : undefined);
    if (row.kind !== 'create' || !isOffline(error)) return failed(row, error);
    away.set(row.target.tracker.id, error);
    return queued(row, run, error);
  }
}

/** Asking comes before making; where a request was sent and nothing came of it, with patience. */
async function before(
  row: CreateRow | LinkRow,
  known: OutboxRow | undefined,
  run: PushRun,
): Promise<TicketRef | undefined> {
  if (row.kind === 'link' && !known) return row.ticket;
  const found = await row.target.tracker.find(row.push, row.target.connection);
  if (found || known?.state !== 'pending') return found;
  return lookUp(row, Math.max(0, timeOf(run) - known.since));
}

const timeOf = ({ now = Date.now }: PushRun): number => now();

const goneSince = ({ ticket, target }: LinkRow): string =>
  `${ticket.key} was to be linked and is gone from ${target.tracker.label}. Push again to see what would be made.`;

async function post(row: CreateRow, run: PushRun, sent: SentFields): Promise<PushOutcome> {
  const { tracker, connection } = row.target;
  try {
    const ticket = await tracker.create(row.push, connection);
    return await made(row, run, { ticket, result: 'created', sent });
  } catch (error) {
    connection.signal.throwIfAborted();
    if (!(error instanceof ConnectorError) || !surelyNothingMade(error))
      return afterLostAnswer(row, run, sent, error);
    if (isOffline(error)) return queued(row, run, error);
    await run.outbox.delete(row.push.marker);
    return failed(row, error);
  }
}

async function afterLostAnswer(
  row: CreateRow,
  run: PushRun,
  sent: SentFields,
  lost: unknown,
): Promise<PushOutcome> {
  const error = lost instanceof ConnectorError ? lost : undefined;
  try {
    const ticket = await lookUp(row);
    return ticket ? await made(row, run, { ticket, result: 'created', sent }) : unknown(row, error);
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
  run: PushRun,
  { ticket: { key, url }, result, sent }: Made,
): Promise<PushOutcome> {
  const done = {
    ...(await outboxRow(row, 'made', timeOf(run))),
    ticket: { key, url },
    ...(sent && { sent }),
  };
  // Where this can't be stored the key is told all the same: the row stays pending, and the tracker knows the ticket.
  await run.outbox.put(done).catch(() => undefined);
  return { item: row.item.id, result, ticket: { key, url } };
}

/** The yes is kept with what it was given for, and for nothing else. */
async function queued(row: CreateRow, run: PushRun, error: ConnectorError): Promise<Trouble> {
  await run.outbox.put({ ...(await outboxRow(row, 'queued', timeOf(run))), consent: await consentTo(row) });
  return { item: row.item.id, result: 'queued', reason: error.message, error };
}
