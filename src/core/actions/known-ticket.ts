import { ConnectorError } from '../http/connector-error.ts';
import type { ActionItem } from './action-item.ts';
import { differing } from './digest-fields.ts';
import type { OutboxRow } from './outbox.ts';
import { withoutLink } from './push-of.ts';
import type { Push, PushTarget } from './tracker.ts';

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
    const own = items.filter((item) => ticketTarget(item, targets) === target);
    for (const [item, presence] of await lookAt(own, target)) found.set(item, presence);
  }
  return found;
}

/** The tracker that knows such a key: an item may have been pushed elsewhere than it would go today. */
export const ticketTarget = (
  { ticket = '', tracker }: ActionItem,
  targets: readonly PushTarget[],
): PushTarget | undefined =>
  targets
    .filter((target) => tracker === undefined || target.tracker.id === tracker)
    .find((target) => target.tracker.page(ticket, target.connection) !== undefined);

async function lookAt(
  items: readonly ActionItem[],
  { tracker, connection }: PushTarget,
): Promise<readonly (readonly [ActionItem, Presence])[]> {
  if (items.length === 0) return [];
  const refs = items.map(({ ticket: key = '' }) => ({ key, url: '' }));
  try {
    const there = await tracker.statuses(refs, connection);
    const gone: Presence = { kind: 'gone', tracker: tracker.label };
    return items.map((item) => [item, there.has(item.ticket ?? '') ? { kind: 'there' } : gone]);
  } catch (error) {
    connection.signal.throwIfAborted();
    if (!(error instanceof ConnectorError)) throw error;
    return items.map((item) => [item, { kind: 'unasked', why: error.message }]);
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
  if (made?.sent === undefined || made.ticket?.key !== push.item.ticket) return undefined;
  try {
    return await differing(made.sent, tracker.fields(withoutLink(push), connection));
  } catch (error) {
    // What a tracker lacks in the configuration is said where something is to be made.
    if (!(error instanceof ConnectorError)) throw error;
    return undefined;
  }
}
