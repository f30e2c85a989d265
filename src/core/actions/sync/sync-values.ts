import type { Item } from '../../document/postmortem.ts';
import type { Connection } from '../../http/connection.ts';
import { oneLine } from '../../http/one-line.ts';
import type { ActionItem } from '../action-item.ts';
import { dueDay, type DueContext } from '../due-day.ts';
import type { TicketChange, TicketState, TicketStatus, Tracker } from '../tracker.ts';

/** What document and ticket both say of an item, by the document's names. */
export const SYNC_FIELDS = ['status', 'action', 'due'] as const;
export type SyncField = (typeof SYNC_FIELDS)[number];

/** The same by the ticket's names. */
export const TICKET_FIELD = {
  status: 'state',
  action: 'title',
  due: 'due',
} as const satisfies Readonly<Record<SyncField, keyof TicketChange>>;

type Values = Readonly<Record<SyncField, string | undefined>>;

/** What the document says. A due date that counts from a resolution nobody knows is none yet. */
export const documentValues = (item: ActionItem, written: Item, due: DueContext): Values => ({
  status: item.status,
  action: item.action === '' ? undefined : oneLine(item.action),
  due: dueOf(written, due),
});

/** True where the document says when, but not which day that is. */
export const isDueOpen = (written: Item, due: DueContext): boolean =>
  textOf(written) !== '' && dueOf(written, due) === undefined;

const dueOf = (written: Item, due: DueContext): string | undefined => dueDay(textOf(written), due);

function textOf({ fields }: Item): string {
  const value = fields['due']?.value;
  return typeof value === 'string' ? value.trim() : '';
}

export const ticketValues = ({ state, title, due }: TicketStatus): Values => ({
  status: state,
  action: title === undefined ? undefined : oneLine(title),
  due,
});

/** Whether both say the same, as far as the tracker can say it. */
export function agrees(
  field: SyncField,
  document: string | undefined,
  ticket: string | undefined,
  target: StateTarget,
): boolean {
  if (document === ticket) return true;
  if (document === undefined || ticket === undefined) return false;
  if (field === 'status') return stateFor(document, target) === ticket;
  return field === 'action' && isCut(document, ticket);
}

interface StateTarget {
  readonly tracker: Pick<Tracker, 'states'>;
  readonly connection: Pick<Connection, 'options'>;
}

/** The state that a ticket has for a status; a tracker that knows few states has the one next to it. */
export function stateFor(status: string, { tracker, connection }: StateTarget): TicketState {
  const { states = ALL } = tracker;
  const known = typeof states === 'function' ? states(connection.options) : states;
  const state = ALL.find((one) => one === status) ?? 'open';
  if (known.includes(state)) return state;
  return state === 'wont_do' ? 'done' : 'open';
}

const ALL: readonly TicketState[] = ['open', 'in_progress', 'done', 'wont_do'];

/** Trackers have an end to their titles. */
const isCut = (document: string, ticket: string): boolean =>
  ticket.endsWith('…') && document.startsWith(ticket.slice(0, -1));
