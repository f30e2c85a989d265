import { ConnectorError } from '../../http/connector-error.ts';
import { oneLine } from '../../http/one-line.ts';
import type { ActionItem } from '../action-item.ts';
import { NO_SUCH_TRACKER, ticketOf, type KnownPlace } from '../ticket-of.ts';
import type { TicketReading } from './ticket-statuses.ts';
import type { PushTarget, TicketStatus } from '../tracker.ts';

type Named = Pick<ActionItem, 'ticket' | 'tracker'>;

/** What became of asking for one ticket: a reading, or why there is none. */
export type Asked = TicketReading | { readonly ticket: string; readonly why: string };

export const isRead = (asked: Asked): asked is TicketReading => 'status' in asked;

/**
 * Asks each tracker once for the tickets of these items, each of them once.
 * @throws the signal's reason where it was aborted; what a tracker throws is told of its own tickets
 */
export async function readTickets<T extends Named>(
  items: readonly T[],
  targets: readonly PushTarget[],
  now: () => number = Date.now,
): Promise<ReadonlyMap<T, Asked>> {
  const found = new Map<T, Asked>();
  const places = new Map<PushTarget, [T, KnownPlace][]>();
  for (const item of items) {
    const place = ticketOf(item, targets);
    if (place) places.set(place.target, [...(places.get(place.target) ?? []), [item, place]]);
    else if (item.ticket !== undefined) found.set(item, { ticket: item.ticket, why: NO_SUCH_TRACKER });
  }
  for (const [target, wanted] of places)
    for (const [item, asked] of await ask(target, wanted, now)) found.set(item, asked);
  return found;
}

const DAY = /^\d{4}-\d\d-\d\d$/;

/** What others wrote goes into a line of the document and of a terminal. */
function inOneLine(status: TicketStatus | undefined): TicketStatus | undefined {
  if (!status) return undefined;
  const { state, label, title, due, now } = status;
  return {
    state,
    label: oneLine(label),
    ...(title !== undefined && { title: oneLine(title) }),
    ...(due !== undefined && DAY.test(due) && { due }),
    ...(now && { now: { key: oneLine(now.key), url: oneLine(now.url) } }),
  };
}

async function ask<T extends Named>(
  { tracker, connection }: PushTarget,
  wanted: readonly (readonly [T, KnownPlace])[],
  now: () => number,
): Promise<readonly (readonly [T, Asked])[]> {
  const refs = [...new Map(wanted.map(([, { ref }]) => [ref.key, ref])).values()];
  try {
    const there = await tracker.statuses(refs, connection);
    const asked = { tracker: tracker.id, label: tracker.label, readAt: now() };
    return wanted.map(([item, { ref }]) => [
      item,
      { ...asked, ticket: item.ticket ?? '', status: inOneLine(there.get(ref.key)) },
    ]);
  } catch (error) {
    connection.signal.throwIfAborted();
    if (!(error instanceof ConnectorError)) throw error;
    return wanted.map(([item]) => [item, { ticket: item.ticket ?? '', why: error.message }]);
  }
}
