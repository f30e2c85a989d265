import type { Presence } from './known-ticket.ts';
import type { PushRow, TicketRow, UnknownRow } from './plan-push.ts';
import { groups, listed } from '../words.ts';

/** What a push says that has nothing to make: only what was looked at is claimed. */
export function nothingToPush(rows: readonly PushRow[]): string {
  const blocked = blockedWords(rows);
  const tickets = ticketsOf(rows);
  const unknown = unknownWords(rows);
  if (blocked.length > 0 || unknown.length > 0)
    return ['Nothing can be pushed yet.', ...unknown, ...blocked, ...ticketWords(tickets)].join(' ');
  if (tickets.length === 0) return 'No action item asks for a ticket.';
  return tickets.every(isAsPushed)
    ? `Everything is up to date: ${tickets.length === 1 ? '1 ticket is' : `${tickets.length} tickets are`} there, as pushed.`
    : ['Nothing to create.', ...ticketWords(tickets)].join(' ');
}

/** Each reason once, with the items that wait for it. */
export function blockedWords(rows: readonly PushRow[]): readonly string[] {
  const blocked = rows.flatMap((row) => (row.kind === 'blocked' ? [row] : []));
  return groups(blocked, ({ reason }) => reason).map(
    ([reason, members]) => `${listed(members.map(({ item }) => item.id || '(no id)'))}: ${reason}`,
  );
}

/** Of each item whose ticket may be there, once a tracker. */
export function unknownWords(rows: readonly PushRow[]): readonly string[] {
  const unknown = rows.flatMap((row) => (row.kind === 'unknown' ? [row] : []));
  return groups(unknown, unknownSince).map(
    ([said, members]) => `${listed(members.map(({ item }) => item.id))}: ${said}`,
  );
}

/** What is known of an item whose request got no answer. */
export function unknownSince({ target, since }: UnknownRow): string {
  const { label } = target.tracker;
  const when =
    since === 0 ? 'earlier' : `on ${new Date(since).toISOString().slice(0, 16).replace('T', ' at ')} UTC`;
  return `It was sent to ${label} ${when} without an answer, and no ticket is to be seen. Look there, then say what became of it.`;
}

const ticketsOf = (rows: readonly PushRow[]): readonly TicketRow[] =>
  rows.flatMap((row) => (row.kind === 'has-ticket' ? [row] : []));

const isAsPushed = ({ presence, changed }: TicketRow): boolean =>
  presence.kind === 'there' && changed?.length === 0;

function ticketWords(rows: readonly TicketRow[]): readonly string[] {
  if (rows.length === 0) return [];
  const changed = rows.filter(({ changed: fields }) => fields !== undefined && fields.length > 0);
  const gone = rows.filter(({ presence }) => presence.kind === 'gone');
  const uncompared = rows.filter(({ changed: fields }) => fields === undefined);
  return [
    rows.length === 1 ? '1 has a ticket already.' : `${rows.length} have tickets already.`,
    ...some(
      changed,
      (ids, one) =>
        `${ids} changed since ${one ? 'it was' : 'they were'} pushed: ${one ? 'its ticket keeps' : 'their tickets keep'} the old text.`,
      withFields,
    ),
    ...some(
      gone,
      (keys, one) =>
        `${keys} ${one ? 'was' : 'were'} not found: take out ${one ? 'the key' : 'a key'} to have another ticket made.`,
      withPlace,
    ),
    ...unaskedWords(rows),
    ...some(
      uncompared,
      (ids, one) =>
        `What ${ids} ${one ? 'was' : 'were'} pushed with is not known on this machine, so the text was not compared.`,
      ({ item }) => item.id,
    ),
  ];
}

const withFields = ({ item, changed = [] }: TicketRow): string => `${item.id} (${changed.join(', ')})`;

const withPlace = ({ item, ticket, presence }: TicketRow): string =>
  `${ticket} of ${item.id}${presence.kind === 'gone' ? ` (${presence.tracker})` : ''}`;

function unaskedWords(rows: readonly TicketRow[]): readonly string[] {
  const unasked = rows.flatMap(({ ticket, presence }) =>
    presence.kind === 'unasked' ? [{ ticket, why: presence.why }] : [],
  );
  return groups(unasked, ({ why }) => why).map(
    ([why, members]) => `Nobody could be asked for ${listed(members.map(({ ticket }) => ticket))}. ${why}`,
  );
}

/** One sentence for all of them, none where there are none. */
const some = (
  rows: readonly TicketRow[],
  sentence: (names: string, one: boolean) => string,
  nameOf: (row: TicketRow) => string,
): readonly string[] => (rows.length === 0 ? [] : [sentence(listed(rows.map(nameOf)), rows.length === 1)]);

/** What the page of a push says of one ticket. */
export function ticketState({ presence, changed }: TicketRow): readonly string[] {
  return [presenceWords(presence), changedWords(changed)];
}

function presenceWords(presence: Presence): string {
  switch (presence.kind) {
    case 'there':
      return 'it is there';
    case 'gone':
      return `not found in ${presence.tracker}: take the key out to have another made`;
    case 'unasked':
      return `not looked up: ${presence.why}`;
  }
}

function changedWords(changed: readonly string[] | undefined): string {
  if (changed === undefined) return 'what it was pushed with is not known here; nothing was compared';
  return changed.length === 0
    ? 'the item is as it was pushed'
    : `changed since it was pushed: ${changed.join(', ')}; the ticket keeps the old text`;
}
