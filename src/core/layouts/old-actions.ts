import { isTicketForm, ticketWithin } from '../actions/ticket-form.ts';
import { readDay } from '../timeline/paste/day.ts';
import { dayInText } from '../timeline/paste/day-order.ts';
import type { OldDocument } from './old-document.ts';
import { readList, type OldItem } from './old-list.ts';
import { ownerBehind } from './owner-behind.ts';
import { people } from './people.ts';
import { tablesIn, type OldTable } from './old-table.ts';
import { priorityOf, statusOf, typeOf } from './action-words.ts';
import type { ItemValue } from './yaml-item.ts';

/** An action item as the old document says it; what its fields can't hold is in `x_` keys. */
export interface OldAction {
  readonly fields: Readonly<Record<string, ItemValue>>;
  readonly from: readonly number[];
}

export interface OldActions {
  readonly actions: readonly OldAction[];
  /** Lines that became items, heads of tables among them. */
  readonly taken: ReadonlySet<number>;
}

/** The items of lists and tables among lines. */
export function oldActions(old: OldDocument, first: number, last: number): OldActions {
  const tables = tablesIn(old, first, last).flatMap((table) => {
    const rows = actionsOfTable(table);
    return rows ? [{ table, rows }] : [];
  });
  const items = readList(old, first, last).items;
  const actions = [
    ...items.flatMap((item) => grouped(old, item) ?? [actionOfItem(item)]),
    ...tables.flatMap(({ rows }) => rows),
  ];
  const heads = tables.flatMap(({ table, rows }) =>
    rows.length === table.rows.length ? [table.first, table.first + 1] : [],
  );
  return {
    actions: actions.toSorted((a, b) => (a.from[0] ?? 0) - (b.from[0] ?? 0)),
    taken: new Set([...heads, ...actions.flatMap(({ from }) => from)]),
  };
}

const COLUMNS: readonly (readonly [head: RegExp, field: string])[] = [
  [
    /^(?:action(?: items?)?|tasks?|items?|todo|what|description|follow-?\s?up|title|summary|ma(?:ß|ss)nahmen?|aufgaben?|tâche|acción|azione|ação|actie)$/,
    'action',
  ],
  [
    /^(?:owner|assignee|assigned(?: to)?|who|dri|responsible|lead|verantwortlich(?:er?)?|zuständig|wer|responsable|responsabile|responsável|verantwoordelijke)$/,
    'owner',
  ],
  [/^(?:type|category|kind|typ|art|kategorie|tipo)$/, 'type'],
  [/^(?:bug|ticket|tickets|jira(?: ticket)?|issue|issues|link|links|tracking|tracker|ref|pr)$/, 'ticket'],
  [
    /^(?:due|due date|expected date|deadline|eta|target(?: date)?|when|date|by when|fällig(?: am)?|frist|termin|bis(?: wann)?|échéance|fecha(?: límite)?|scadenza|prazo)$/,
    'due',
  ],
  [/^(?:prio|priority|priorität|priorité|prioridad|priorità|prioridade|prioriteit)$/, 'priority'],
  [/^(?:status|state|done|progress|stand|statut|état|estado|stato)$/, 'status'],
];

const plain = (cell: string): string => cell.replaceAll(/\*\*|__/g, '').trim();

function actionsOfTable({ head, rows }: OldTable): readonly OldAction[] | undefined {
  const fields = head.map(
    (cell) => COLUMNS.find(([pattern]) => pattern.test(plain(cell).normalize('NFC').toLowerCase()))?.[1],
  );
  const text = fields.indexOf('action');
  if (text < 0) return undefined;
  return rows
    .filter(({ cells }) => (cells[text] ?? '') !== '')
    .map(({ line, cells }) => {
      const given = cells.flatMap((cell, column): readonly (readonly [string, string])[] => {
        const field = fields[column] ?? `x_${slug(head[column] ?? '') || `column_${column + 1}`}`;
        return cell === ''
          ? []
          : [
              [
                fields.indexOf(field) === column || fields[column] === undefined
                  ? field
                  : `x_${field}_${column + 1}`,
                cell,
              ],
            ];
      });
      return { fields: fieldsOf(Object.fromEntries(given)), from: [line] };
    });
}

const slug = (head: string): string =>
  plain(head)
    .toLowerCase()
    .normalize('NFKD')
    .replaceAll(/[^a-z0-9]+/g, '_')
    .replaceAll(/^_+|_+$/g, '');

/** The items within one that is nothing but bold words: those name their group. */
function grouped(old: OldDocument, { text, first, last }: OldItem): readonly OldAction[] | undefined {
  const group = /^(?:\*\*([^*]+)\*\*|__([^_]+)__):?$/.exec(text);
  const within = group ? readList(old, first + 1, last) : undefined;
  if (!group || !within || within.items.length === 0 || within.rest.length > 0) return undefined;
  const name = plain(text).replace(/:$/, '');
  return within.items.map((item) => {
    const { fields, from } = actionOfItem(item);
    return { fields: { ...fields, x_group: name }, from: [first, ...from] };
  });
}

/** `- [x] Raise the limit (owner: dana)` */
function actionOfItem({ text, more, first, last }: OldItem): OldAction {
  const [begun = '', box, sign] = /^(?:\[([ xX])\]|(✅|☑️?|✔️?|🚧|⏳|❌))\s*/u.exec(text) ?? [];
  const status = box === undefined ? sign : box === ' ' ? 'open' : 'done';
  const { said, owner } = ownerBehind(text.slice(begun.length));
  const given = {
    action: said,
    ...(status !== undefined && { status }),
    ...(owner !== undefined && { owner }),
  };
  const ticket = ticketIn(said);
  const from = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  return {
    fields: {
      ...fieldsOf(given),
      ...(ticket !== undefined && { ticket }),
      ...(more.length > 0 && { x_notes: more }),
    },
    from,
  };
}

const TICKET =
  /https:\/\/[^\s<>()[\]]{1,300}\/(?:issues|browse|pull|merge_requests|issue|tickets?)\/[\w-]+/gi;

/** The one ticket that a text links to. */
function ticketIn(text: string): string | undefined {
  const links = new Set(text.match(TICKET) ?? []);
  const [only] = links;
  return links.size === 1 ? only : undefined;
}

/** The fields of an action item from values by their names; those that are undefined say nothing. */
export const actionFields = (given: Readonly<Record<string, string | undefined>>): OldAction['fields'] =>
  fieldsOf(
    Object.fromEntries(
      Object.entries(given).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])),
    ),
  );

/** Each value where its field can hold it, else as text beside it. */
function fieldsOf({
  action = '',
  owner,
  due,
  ...given
}: Readonly<Record<string, string>>): OldAction['fields'] {
  const { type, priority, status, ticket, ...more } = given;
  const behind = ticket === undefined ? undefined : /^(.*?)\s*[*_]{0,2}\b(DONE|TODO)[*_]{0,2}$/.exec(ticket);
  const day = due === undefined ? undefined : dayOf(due);
  return {
    action,
    ...typeOf(type),
    ...priorityOf(priority),
    ...ownerOf(owner),
    ...(due !== undefined && (day === undefined ? { x_due: due } : { due: day })),
    ...statusOf(status ?? behind?.[2]),
    ...ticketFields(behind ? behind[1] : ticket),
    ...more,
  };
}

/** A cell with more than a ticket is kept as it is as well. */
function ticketFields(cell: string | undefined): OldAction['fields'] {
  if (cell === undefined || cell === '') return {};
  const link = linkOf(cell);
  if (isTicketForm(link)) return { ticket: link };
  const within = ticketWithin(cell);
  return { ...(within !== undefined && { ticket: within }), x_ticket: cell };
}

/** An action has one: several are kept as they are named, and so is a cell that names nobody. */
function ownerOf(owner: string | undefined): OldAction['fields'] {
  if (owner === undefined) return {};
  const [first, ...others] = people(owner);
  if (first === undefined) return { x_owner: owner };
  return others.length > 0 ? { x_owners: owner } : { owner: handle(first) };
}

const handle = (owner: string): string => owner.replace(/^`?@/, '').replace(/`$/, '');

/** A link is its address; its words say no more where the address has them. */
function linkOf(cell: string): string {
  const [, words = '', address] = /^\[([^\]]*)\]\((\S+?)\)$/.exec(cell) ?? [];
  if (address === undefined) return /^<(\S+)>$/.exec(cell)?.[1] ?? cell;
  return address.includes(words) ? address : `${words} ${address}`;
}

function dayOf(text: string): string | undefined {
  const read = readDay(plain(text));
  return read?.rest.trim() === '' ? dayInText(read.day, undefined) : undefined;
}
