import type { OutboxRow } from '../../http/once/outbox.ts';
import type { PushTarget, TicketRef } from '../tracker.ts';

/**
 * The ticket of an earlier push, unless it is gone by now: trackers know a key at once, whatever their search shows.
 * Where they can't be asked it counts as there. @throws the signal's reason where it was aborted
 */
export async function madeBefore(
  { tracker, connection }: PushTarget,
  known: OutboxRow | undefined,
): Promise<TicketRef | undefined> {
  if (known?.ticket === undefined || known.tracker !== tracker.id) return undefined;
  try {
    const there = await tracker.statuses([known.ticket], connection);
    return there.has(known.ticket.key) ? known.ticket : undefined;
  } catch {
    connection.signal.throwIfAborted();
    return known.ticket;
  }
}
