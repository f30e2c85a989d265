import { movedTicket } from './sync-edits.ts';
import type { FieldRow, SyncRow } from './sync-plan.ts';
import type { SyncOutcome } from './sync.ts';

/** The ticket of a row with the name of its tracker: `CHK-1290 (Jira)`. */
const ticketName = ({ item, place }: Pick<FieldRow, 'item' | 'place'>): string =>
  `${item.ticket ?? ''} (${place.target.tracker.label})`;

const said = (value: string | undefined): string => value ?? 'nothing';

/** One difference in one line: what says what, and what would become of it. */
export function syncLine(row: SyncRow): string {
  const { id, ticket = '' } = row.item;
  switch (row.kind) {
    case 'gone':
      return `${id}: ${ticket} was not found in ${row.label}. It was deleted, or this account may not see it.`;
    case 'moved':
      return `${id}: ${ticket} is called ${row.now.key} now.`;
    case 'unclear':
      return `${id}: ${ticket} is "${row.label}", a state that says neither open nor done here. Nothing is done.`;
    case 'unasked':
      return `${id}: ${ticket} was not looked up. ${row.reason}`;
    case 'field':
      return `${id} ${row.field}: ${said(row.document)} in the document, ${said(row.ticket)} in ${ticketName(row)}. ${fieldVerdict(row)}`;
  }
}

const VERDICTS: Readonly<Record<FieldRow['why'], string>> = {
  changed: '',
  'both changed': 'Both changed since they agreed: choose one.',
  'never compared': 'They were never compared on this machine: choose one.',
  'taken out': 'One side took it out: choose one.',
};

function fieldVerdict({ wins, why, through }: FieldRow): string {
  if (wins === 'ticket') return 'The ticket changed: its value goes into the document.';
  const way = through === undefined ? '' : ` To get there, the ticket passes through "${through}".`;
  return `${wins === undefined ? VERDICTS[why] : 'The document changed: its value goes to the ticket.'}${way}`;
}

/** All that a sync will do as text, item by item: what goes behind a minus, what comes behind a plus, as in a diff. */
export function syncPage(rows: readonly SyncRow[]): string {
  const ids = [...new Set(rows.map(({ item }) => item.id))];
  return ids
    .map((id) => {
      const own = rows.filter(({ item }) => item.id === id);
      return [`@@ ${id} @@ ${own[0]?.item.action ?? ''}`, ...own.flatMap(pageLines), ''].join('\n');
    })
    .join('\n');
}

function pageLines(row: SyncRow): readonly string[] {
  if (row.kind === 'moved') {
    const before = row.item.ticket ?? '';
    return [
      `  into the document: ${row.place.target.tracker.label} moved the ticket`,
      ...change('ticket', before, movedTicket(before, row.now)),
    ];
  }
  if (row.kind !== 'field') return [`  ${syncLine(row).slice(row.item.id.length + 2)}`];
  const { field, document, ticket, wins, through } = row;
  if (wins === 'ticket')
    return [`  into the document, from ${ticketName(row)}`, ...change(field, document, ticket)];
  const way = through === undefined ? '' : `, through "${through}"`;
  if (wins === 'document') return [`  into ${ticketName(row)}${way}`, ...change(field, ticket, document)];
  return [
    `  ${field}: ${VERDICTS[row.why]}`,
    `    document: ${said(document)}${way === '' ? '' : ` (into the ticket${way})`}`,
    `    ${ticketName(row)}: ${said(ticket)}`,
  ];
}

const change = (name: string, before: string | undefined, after: string | undefined): readonly string[] => [
  ...(before === undefined ? [] : [`- ${name}: ${before}`]),
  `+ ${name}: ${said(after)}`,
];

/** What a sync has to say when it has ended. */
export function syncedWords({ sent, written }: Pick<SyncOutcome, 'sent' | 'written'>): string {
  const tickets = new Set(sent.map(({ item }) => item.ticket)).size;
  const items = new Set(written.map(({ item }) => item.id)).size;
  const parts = [
    ...(items > 0 ? [itemsSay(items)] : []),
    ...(tickets > 0
      ? [`${tickets === 1 ? '1 ticket' : `${tickets} tickets`} took what the document says`]
      : []),
  ];
  return parts.length === 0 ? 'Nothing was changed.' : `${parts.join('; ')}.`;
}

const itemsSay = (count: number): string =>
  count === 1
    ? '1 item of the document now says what its ticket says'
    : `${count} items of the document now say what their tickets say`;

/** What was left alone, each reason once with what it concerns. */
export function leftWords({ left }: Pick<SyncOutcome, 'left'>): readonly string[] {
  const reasons = [...new Set(left.map(({ reason }) => reason))];
  return reasons.map((reason) => {
    const names = left
      .filter((one) => one.reason === reason)
      .map(({ row }) => (row.kind === 'field' ? `${row.item.id} ${row.field}` : row.item.id));
    return `${names.join(', ')}: not brought over. ${reason}`;
  });
}
