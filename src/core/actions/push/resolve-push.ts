import type { ActionItem } from '../action-item.ts';
import { frozenMarker } from './frozen-marker.ts';
import type { Outbox, OutboxRow } from '../../http/once/outbox.ts';
import type { PlanInput } from './plan-push.ts';
import { documentId, pushOf } from './push-of.ts';
import { readActionItems } from '../read-items.ts';
import { refOf } from '../ticket-ref.ts';
import type { Push, PushTarget, TicketRef } from '../tracker.ts';

/** A request that got no answer, with what is needed to clear it up. */
export interface Unclear {
  readonly row: OutboxRow;
  /** Undefined where the document has it no more. */
  readonly item: ActionItem | undefined;
  /** `A1` */
  readonly name: string;
  readonly push: Push;
  readonly target: PushTarget;
}

/** What is left unclear of a document. Rows of trackers that are not connected are left out: nobody can be asked. */
export async function unclearIn(
  input: PlanInput & { readonly sent: Pick<Outbox, 'list'> },
): Promise<readonly Unclear[]> {
  const { postmortem, targets, url } = input;
  const rows = await input.sent.list();
  const items = readActionItems(postmortem);
  const postmortemId = documentId(postmortem) ?? '';
  const byMarker = new Map<string, ActionItem>();
  for (const item of items) byMarker.set(await frozenMarker(item, { postmortemId, items, rows }), item);
  return rows.flatMap((row) => {
    const target = targets.find(({ tracker }) => tracker.id === row.tracker);
    if (row.state !== 'pending' || !target) return [];
    const item = byMarker.get(row.marker);
    const name = item?.id ?? row.item.slice(postmortemId.length + 1);
    const gone: ActionItem = { id: name, action: '', addresses: [], status: 'open' };
    const push = pushOf(item ?? gone, {
      document: postmortem,
      marker: row.marker,
      ...(url !== undefined && { url }),
    });
    return [{ row, item, name, push, target }];
  });
}

/** The ticket, where the tracker shows it by now; then the row has its key. @throws ConnectorError */
export async function lookAgain(unclear: Unclear, outbox: Outbox): Promise<TicketRef | undefined> {
  const { push, target } = unclear;
  const found = await target.tracker.find(push, target.connection);
  return found && settle(unclear, found, outbox);
}

async function settle({ row }: Unclear, { key, url }: TicketRef, outbox: Outbox): Promise<TicketRef> {
  await outbox.put({ ...row, state: 'made', ticket: { key, url } });
  return { key, url };
}

/** What a person said, taken or refused. */
export type Said = { readonly ticket: TicketRef } | { readonly cleared: true } | { readonly refused: string };

/** "It is CHK-1290", or its address: the tracker is asked whether that is there. @throws ConnectorError */
export async function sayKey(
  unclear: Unclear,
  typed: string,
  { outbox, items }: { readonly outbox: Outbox; readonly items: readonly ActionItem[] },
): Promise<Said> {
  const { target } = unclear;
  const { label } = target.tracker;
  const ref = refOf(typed, target);
  if (!ref) return { refused: `"${typed.trim()}" is no key of ${label}.` };
  const other = items.find(
    ({ ticket = '', id }) => id !== unclear.item?.id && refOf(ticket, target)?.key === ref.key,
  );
  if (other) return { refused: `${ref.key} is the ticket of ${other.id} already.` };
  const there = await target.tracker.statuses([ref], target.connection);
  if (!there.has(ref.key)) return { refused: `${label} has no ${ref.key}, or hides it from the token.` };
  return { ticket: await settle(unclear, ref, outbox) };
}

/** "It was not made": the tracker is asked once more, then the next push may make it. @throws ConnectorError */
export async function sayNotMade(unclear: Unclear, outbox: Outbox): Promise<Said> {
  const ticket = await lookAgain(unclear, outbox);
  if (ticket) return { ticket };
  await outbox.delete(unclear.row.marker);
  return { cleared: true };
}
