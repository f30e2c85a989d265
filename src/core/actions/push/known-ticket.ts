import { ConnectorError } from '../../http/connector-error.ts';
import type { ActionItem } from '../action-item.ts';
import { differing } from '../../http/once/digest-fields.ts';
import type { OutboxRow } from '../../http/once/outbox.ts';
import { withoutLink } from './push-of.ts';
import { ticketOf } from '../ticket-of.ts';
import type { Push, PushTarget, TicketRef } from '../tracker.ts';

/** Whether the tracker has a ticket that stands in the document; where that was not learned, why. */
export type Presence =
  | { readonly kind: 'there' }
  | { readonly kind: 'gone'; readonly tracker: string }
  | { readonly kind: 'unasked'; readonly why: string };

/** Asks each tracker once for the tickets that stand in the document. @throws the signal's reason where it was aborted */
export async function lookAtTickets(
  items: readonly ActionItem[],
  targets: readonly PushTarget[],
): Promise<ReadonlyMap<ActionItem, Presence>> {
  const found = new Map<ActionItem, Presence>();
  for (const target of targets) {
    const own = items.flatMap((item) => {
      const place = ticketOf(item, targets);
      return place?.target === target ? [[item, place.ref] as const] : [];
    });
    for (const [item, presence] of await lookAt(own, target)) found.set(item, presence);
  }
  return found;
}

async function lookAt(
  items: readonly (readonly [ActionItem, TicketRef])[],
  { tracker, connection }: PushTarget,
): Promise<readonly (readonly [ActionItem, Presence])[]> {
  if (items.length === 0) return [];
  try {
    const there = await tracker.statuses(
      items.map(([, ref]) => ref),
      connection,
    );
    const gone: Presence = { kind: 'gone', tracker: tracker.label };
    return items.map(([item, { key }]) => [item, there.has(key) ? { kind: 'there' } : gone]);
  } catch (error) {
    connection.signal.throwIfAborted();
    if (!(error instanceof ConnectorError)) throw error;
    return items.map(([item]) => [item, { kind: 'unasked', why: error.message }]);
  }
}

/**
 * The fields that would be sent otherwise now than when the ticket was made; undefined where that is not known: it was
 * made elsewhere, by hand, or before this was kept.
 */
export async function changedSince(
  push: Push,
  made: OutboxRow | undefined,
  { tracker, connection }: PushTarget,
): Promise<readonly string[] | undefined> {
  const { ticket } = push.item;
  const isOfIt = made?.ticket?.key === ticket || made?.ticket?.url === ticket;
  if (made?.sent === undefined || !isOfIt) return undefined;
  try {
    return await differing(made.sent, tracker.fields(withoutLink(push), connection));
  } catch (error) {
    // What a tracker lacks in the configuration is said where something is to be made.
    if (!(error instanceof ConnectorError)) throw error;
    return undefined;
  }
}
