import { statusWords, type TicketReading } from '../actions/sync/ticket-statuses.ts';
import { isDueSoon, isOverdue, type ActionRow } from './open-actions.ts';

const STATUS_WORDS: Readonly<Record<ActionRow['action']['status'], string>> = {
  open: 'open',
  in_progress: 'in progress',
  done: 'done',
  wont_do: "won't do",
  idea: 'an idea',
};

/** `due today`, `due in 3 days`, `2 days late`, `no due date`; of what is settled how it ended. */
export function dueWords({ action, isOpen, daysLeft }: ActionRow): string {
  if (!isOpen) return STATUS_WORDS[action.status];
  if (daysLeft === undefined)
    return action.due === undefined ? 'no due date' : `due ${action.due} after resolved`;
  if (daysLeft === 0) return 'due today';
  const days = `${Math.abs(daysLeft)} ${Math.abs(daysLeft) === 1 ? 'day' : 'days'}`;
  return daysLeft < 0 ? `${days} late` : `due in ${days}`;
}

/** `CHK-1290 In Review`, with what the tracker said last where it was asked. */
export const ticketWords = (ticket: string, reading: TicketReading | undefined): string =>
  [shortTicket(ticket), ...(reading ? [statusWords(reading)] : [])].join(' ');

/** Of an address its end: `https://github.com/acme/shop/issues/88` is `shop/issues/88`. */
const shortTicket = (ticket: string): string =>
  /^https?:/i.test(ticket)
    ? ticket
        .replace(/[?#].*$/, '')
        .split('/')
        .filter(Boolean)
        .slice(-3)
        .join('/')
    : ticket;

/** What stands before an action that is late or due soon, since a narrow view cuts off its end; '' before others. */
export const dueHead = (row: ActionRow): string =>
  isOverdue(row) || isDueSoon(row) ? `${dueWords(row)} · ` : '';

/** What stands behind an action: `P1 · lin · CHK-1290 In Review`, after when it is due where that isn't in front. */
export const actionFacts = (row: ActionRow, reading: TicketReading | undefined, but?: 'owner'): string =>
  [
    dueHead(row) === '' ? dueWords(row) : undefined,
    row.action.priority,
    but === 'owner' ? undefined : (row.action.owner ?? 'no owner'),
    row.action.ticket === undefined ? undefined : ticketWords(row.action.ticket, reading),
  ]
    .filter((fact) => fact !== undefined)
    .join(' · ');

/** The whole of it, a line a fact: in a narrow view what stands behind an action is cut off. */
export function actionLines(row: ActionRow, reading: TicketReading | undefined): readonly string[] {
  const { action, document, day, isOpen } = row;
  const { id, type, priority, owner, ticket, reason } = action;
  const when = dueWords(row);
  return [
    action.action,
    [id, type, priority, owner ?? 'no owner'].filter((one) => one !== undefined).join(' · '),
    day === undefined || !isOpen ? capital(when) : `Due ${day}: ${when}`,
    ticket === undefined ? 'No ticket' : `Ticket ${ticketWords(ticket, reading)}`,
    ...(reason === undefined ? [] : [`Reason: ${reason}`]),
    [document.id, document.title].filter(Boolean).join(' · '),
  ];
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** The whole of it in one sentence, for whoever hears it. */
export function spokenAction(row: ActionRow, reading: TicketReading | undefined): string {
  const { action, document } = row;
  return [
    action.action || 'An action item without words',
    dueWords(row),
    ...(action.priority === undefined ? [] : [`priority ${action.priority}`]),
    action.owner === undefined ? 'no owner' : `owner ${action.owner}`,
    ...(action.status === 'in_progress' ? ['in progress'] : []),
    action.ticket === undefined ? 'no ticket' : `ticket ${ticketWords(action.ticket, reading)}`,
    `${action.id} of ${document.id ?? document.title}`,
  ].join(', ');
}
