import type { Item, Postmortem } from '../../document/postmortem.ts';
import type { ActionItem } from '../action-item.ts';
import type { DueContext } from '../due-day.ts';
import { readActionItems } from '../read-items.ts';
import { isRead, type Asked } from './read-tickets.ts';
import { baseFor, baseOf, settled, withSettled, type Settled, type SyncBase } from './sync-base.ts';
import {
  agrees,
  documentValues,
  isDueOpen,
  SYNC_FIELDS,
  TICKET_FIELD,
  ticketValues,
  type SyncField,
} from './sync-values.ts';
import { NO_SUCH_TRACKER, ticketOf, type KnownPlace } from '../ticket-of.ts';
import type { TicketReading } from './ticket-statuses.ts';
import type { PushTarget, TicketRef } from '../tracker.ts';

export type Side = 'document' | 'ticket';

/** A field that document and ticket say differently. */
export interface FieldRow {
  readonly kind: 'field';
  readonly item: ActionItem;
  readonly place: KnownPlace;
  readonly field: SyncField;
  readonly document: string | undefined;
  readonly ticket: string | undefined;
  /** The tracker's own word for its state, for people. */
  readonly label: string;
  /** The side that changed since they agreed; undefined where only a person can say which one holds. */
  readonly wins: Side | undefined;
  readonly why: 'changed' | 'both changed' | 'never compared' | 'taken out';
  /** The status that the ticket would pass on its way to the document's state. */
  readonly through?: string;
}

/** The ticket is called otherwise now: it was moved, or its project renamed. */
export interface MovedRow {
  readonly kind: 'moved';
  readonly item: ActionItem;
  readonly place: KnownPlace;
  readonly now: TicketRef;
}

export type SyncRow =
  | FieldRow
  | MovedRow
  | { readonly kind: 'gone'; readonly item: ActionItem; readonly label: string }
  /** Its state is none that we have a word for: it is told, and nothing is done. */
  | { readonly kind: 'unclear'; readonly item: ActionItem; readonly label: string }
  | { readonly kind: 'unasked'; readonly item: ActionItem; readonly reason: string };

export interface SyncInput {
  readonly postmortem: Pick<Postmortem, 'actionItems'>;
  readonly due: DueContext;
  readonly targets: readonly PushTarget[];
  /** What became of asking for each item's ticket, by the item's place in the document. */
  readonly asked: ReadonlyMap<number, Asked>;
  readonly bases: ReadonlyMap<string, SyncBase>;
}

export interface SyncPlan {
  /** In the document's order; nothing where both sides say the same. */
  readonly rows: readonly SyncRow[];
  /** Where they say the same now: from here on changes count. */
  readonly agreed: ReadonlyMap<string, SyncBase>;
}

/** Compares each item with its ticket and with what both said when they last agreed. Pure: nobody is asked. */
export function planSync(input: SyncInput): SyncPlan {
  const rows: SyncRow[] = [];
  const agreed = new Map<string, SyncBase>();
  const items = readActionItems(input.postmortem);
  for (const [index, item] of items.entries()) {
    const asked = input.asked.get(index);
    const written = input.postmortem.actionItems[index];
    if (item.ticket === undefined || !asked || !written) continue;
    const reason = isRead(asked) ? unplaced(item, items) : asked.why;
    const place = ticketOf(item, input.targets);
    if (reason !== undefined || !isRead(asked) || !place) {
      rows.push({ kind: 'unasked', item, reason: reason ?? NO_SUCH_TRACKER });
      continue;
    }
    const compared = compareItem({ item, written, place, reading: asked }, input);
    rows.push(...compared.rows);
    if (compared.base) agreed.set(item.id, compared.base);
  }
  return { rows, agreed };
}

function unplaced({ id }: ActionItem, all: readonly ActionItem[]): string | undefined {
  if (id === '') return 'The item has no `id`, by which it is found again.';
  if (all.filter((one) => one.id === id).length > 1)
    return `The id ${id} is there twice: each item needs its own.`;
  return undefined;
}

interface Compared {
  readonly item: ActionItem;
  readonly written: Item;
  readonly place: KnownPlace;
  readonly reading: TicketReading;
}

function compareItem(
  one: Compared,
  { due, bases }: SyncInput,
): { readonly rows: readonly SyncRow[]; readonly base?: SyncBase } {
  const { item, written, place, reading } = one;
  const { status, label } = reading;
  if (!status) return { rows: [{ kind: 'gone', item, label }] };
  const of = baseOf(item, place);
  const base = baseFor(bases.get(item.id), of);
  const [ours, theirs] = [documentValues(item, written, due), ticketValues(status)];
  const rows: SyncRow[] = [];
  const same: [SyncField, Settled][] = [];
  if (status.now && status.now.key !== place.ref.key)
    rows.push({ kind: 'moved', item, place, now: status.now });
  for (const field of SYNC_FIELDS) {
    const [document, ticket] = [ours[field], theirs[field]];
    const { tracker } = place.target;
    if (tracker.lacks?.includes(TICKET_FIELD[field]) || (field === 'due' && isDueOpen(written, due)))
      continue;
    if (field === 'status' && ticket === undefined) rows.push({ kind: 'unclear', item, label: status.label });
    else if (field === 'action' && ticket === undefined) continue;
    else if (agrees(field, document, ticket, place.target)) same.push([field, settled(document, ticket)]);
    else {
      const verdict = judge(document, ticket, base?.fields[field]);
      if (verdict)
        rows.push({ kind: 'field', item, place, field, document, ticket, label: status.label, ...verdict });
    }
  }
  if (same.length === 0) return { rows };
  return { rows, base: withSettled(base, of, Object.fromEntries(same)) };
}

/** Which side changed; undefined where neither did, so that they differ as they were left. */
function judge(
  document: string | undefined,
  ticket: string | undefined,
  base: Settled | undefined,
): Pick<FieldRow, 'wins' | 'why'> | undefined {
  if (!base) return { wins: undefined, why: 'never compared' };
  const [here, there] = [document !== base.document, ticket !== base.ticket];
  if (!here && !there) return undefined;
  if (here && there) return { wins: undefined, why: 'both changed' };
  // What somebody took out on one side is not taken out on the other without a word.
  if ((here ? document : ticket) === undefined) return { wins: undefined, why: 'taken out' };
  return { wins: here ? 'document' : 'ticket', why: 'changed' };
}
