import type { TextEdit } from '../../document/edit.ts';
import type { Postmortem } from '../../document/postmortem.ts';
import { ConnectorError } from '../../http/connector-error.ts';
import type { DueContext } from '../due-day.ts';
import { isRead, readTickets } from './read-tickets.ts';
import { stoppable } from '../../http/once/stoppable.ts';
import { baseOf, settled, withSettled, type SyncBase, type SyncBases } from './sync-base.ts';
import { movedTicket, syncEdits, type DocumentRow } from './sync-edits.ts';
import type { FieldRow, SyncPlan } from './sync-plan.ts';
import { agrees, stateFor, TICKET_FIELD, ticketValues, type SyncField } from './sync-values.ts';
import type { TicketReading } from './ticket-statuses.ts';
import type { TicketChange, TicketStatus } from '../tracker.ts';

/** What a person has agreed to: each row with the side whose value holds. */
export interface Chosen {
  /** Their tickets are changed. */
  readonly toTickets: readonly FieldRow[];
  /** The document is changed. */
  readonly toDocument: readonly DocumentRow[];
}

/** The document, which may change while trackers answer. */
export interface SyncedDocument {
  readonly due: DueContext;
  /** Gives the document as it is now and makes the edits, as one step. False where they could not be made. */
  edit(edits: (now: Postmortem) => readonly TextEdit[]): Promise<boolean>;
}

export interface SyncOutcome {
  /** Tickets that took the document's value. */
  readonly sent: readonly FieldRow[];
  readonly written: readonly DocumentRow[];
  /** What was agreed to and left alone, with the reason. */
  readonly left: readonly { readonly row: DocumentRow; readonly reason: string }[];
  /** What was read of tickets on the way. */
  readonly readings: readonly TicketReading[];
}

/**
 * Changes tickets, then the document, and notes what both sides say from then on. Each ticket is read again before it
 * is changed: what somebody did there meanwhile is not written over. An abort leaves the rest alone.
 */
export async function runSync(
  plan: Pick<SyncPlan, 'agreed'>,
  { toTickets, toDocument }: Chosen,
  {
    document,
    bases,
    signal,
  }: {
    readonly document: SyncedDocument;
    readonly bases: SyncBases;
    readonly signal: AbortSignal;
  },
): Promise<SyncOutcome> {
  const before = new Map([...(await bases.read()), ...plan.agreed]);
  const known = new Map(plan.agreed);
  const outcome = { sent: [], written: [], left: [], readings: [] } as Growing;
  const settle = (row: FieldRow, base: SyncBase['fields']): void => {
    const { id } = row.item;
    known.set(id, withSettled(known.get(id) ?? before.get(id), baseOf(row.item, row.place), base));
  };
  for (const rows of byItem(toTickets)) {
    if (signal.aborted) outcome.left.push(...rows.map((row) => ({ row, reason: 'Stopped.' })));
    else await sendItem(rows, signal, outcome, settle);
  }
  if (toDocument.length > 0) await writeDocument(toDocument, document, outcome);
  for (const row of outcome.written) {
    const { id, ticket = '' } = row.item;
    if (row.kind === 'field') settle(row, { [row.field]: settled(row.ticket, row.ticket) });
    const base = known.get(id) ?? before.get(id);
    if (row.kind === 'moved' && base?.ticket === ticket) known.set(id, base);
  }
  if (known.size > 0) await bases.write(rekeyed(known, outcome.written));
  return outcome;
}

/** What was settled after a ticket moved holds for its new key. */
function rekeyed(
  known: ReadonlyMap<string, SyncBase>,
  written: readonly DocumentRow[],
): ReadonlyMap<string, SyncBase> {
  const moved = new Map(
    written.flatMap((row) =>
      row.kind === 'moved' ? [[row.item.id, movedTicket(row.item.ticket ?? '', row.now)] as const] : [],
    ),
  );
  return new Map([...known].map(([id, base]) => [id, { ...base, ticket: moved.get(id) ?? base.ticket }]));
}

interface Growing {
  readonly sent: FieldRow[];
  readonly written: DocumentRow[];
  readonly left: { readonly row: DocumentRow; readonly reason: string }[];
  readonly readings: TicketReading[];
}

type Settle = (row: FieldRow, base: SyncBase['fields']) => void;

const byItem = (rows: readonly FieldRow[]): readonly (readonly FieldRow[])[] =>
  [...new Set(rows.map(({ item }) => item.id))].map((id) => rows.filter(({ item }) => item.id === id));

/** One request for all that changes of a ticket, between two readings of it. */
async function sendItem(
  rows: readonly FieldRow[],
  signal: AbortSignal,
  outcome: Growing,
  settle: Settle,
): Promise<void> {
  const leave = (left: readonly FieldRow[], reason: string): void => {
    const told = new Set<DocumentRow>(outcome.left.map(({ row }) => row));
    outcome.left.push(...left.filter((row) => !told.has(row)).map((row) => ({ row, reason })));
  };
  let stopped = 'Stopped.';
  try {
    const first = await readAgain(rows, signal);
    const fresh = rows.filter((row) => ticketValues(first)[row.field] === row.ticket);
    leave(
      rows.filter((row) => !fresh.includes(row)),
      'The ticket changed meanwhile. Sync again.',
    );
    if (fresh.length === 0) return;
    stopped = 'Stopped while it was sent: the ticket may have changed. Sync again to see.';
    const { now, trouble } = await sendAndRead(fresh, signal, outcome.readings);
    const taken = fresh.filter((row) => isTaken(row, now, trouble));
    leave(
      fresh.filter((row) => !taken.includes(row)),
      trouble?.message ??
        `The ticket still says ${now.label}. Change it there: its workflow has no step to this state, or needs more.`,
    );
    outcome.sent.push(...taken);
    for (const row of fresh) settleSent(row, now, { isTaken: taken.includes(row), settle });
  } catch (error) {
    if (!(error instanceof ConnectorError) && !signal.aborted) throw error;
    leave(rows, error instanceof ConnectorError ? error.message : stopped);
  }
}

interface Sent {
  readonly now: TicketStatus;
  /** What was said while it was sent: the ticket may have taken a part of it, or all. */
  readonly trouble: ConnectorError | undefined;
}

/** Whatever is said of a request, only the ticket itself tells what became of it. @throws ConnectorError where it can't be read */
async function sendAndRead(
  rows: readonly FieldRow[],
  signal: AbortSignal,
  readings: TicketReading[],
): Promise<Sent> {
  const trouble = await send(rows, signal).then(
    () => undefined,
    (error: unknown) => {
      if (error instanceof ConnectorError) return error;
      throw error;
    },
  );
  try {
    return { now: await readAgain(rows, signal, readings), trouble };
  } catch (error) {
    if (!(error instanceof ConnectorError)) throw error;
    throw trouble ?? unread(error);
  }
}

const unread = ({ code, message, status }: ConnectorError): ConnectorError =>
  new ConnectorError(code, `It was sent, and the ticket could not be read again. ${message}`, { status });

/** A title or date may be taken in another form; a state is taken or it is not, and after trouble so is all else. */
const isTaken = (
  { field, document, place }: FieldRow,
  now: TicketStatus,
  trouble: ConnectorError | undefined,
): boolean =>
  (field !== 'status' && !trouble) || agrees(field, document, ticketValues(now)[field], place.target);

/** Of two steps the first is ours as well: the ticket changed by it, and nobody did that there. */
function settleSent(
  row: FieldRow,
  now: TicketStatus,
  { isTaken: isWhole, settle }: { readonly isTaken: boolean; readonly settle: Settle },
): void {
  const there = ticketValues(now)[row.field];
  if (isWhole) settle(row, { [row.field]: settled(row.document, there) });
  else if (row.field === 'status' && row.through !== undefined && now.label === row.through)
    settle(row, { status: settled(undefined, there) });
}

async function readAgain(
  [row]: readonly FieldRow[],
  signal: AbortSignal,
  readings: TicketReading[] = [],
): Promise<TicketStatus> {
  const target = row && { ...row.place.target, connection: stoppable(row.place.target.connection, signal) };
  const [asked] = row && target ? (await readTickets([row.item], [target])).values() : [];
  if (!asked || !isRead(asked))
    throw new ConnectorError('unreachable', asked?.why ?? 'The tracker was not asked.');
  readings.push(asked);
  if (!asked.status)
    throw new ConnectorError('not-found', `${asked.ticket} is gone from ${asked.label}. Sync again.`);
  return asked.status;
}

async function send(rows: readonly FieldRow[], signal: AbortSignal): Promise<void> {
  const [row] = rows;
  if (!row) return;
  const { target, ref } = row.place;
  const change = Object.fromEntries(
    rows.flatMap(({ field, document }) =>
      document === undefined ? [] : [[TICKET_FIELD[field], sentValue(field, document, row)] as const],
    ),
  );
  const through = rows.flatMap((one) => one.through ?? [])[0];
  const whole = { ...change, ...(through !== undefined && { through }) } as TicketChange;
  await target.tracker.update(ref, whole, stoppable(target.connection, signal));
}

const sentValue = (field: SyncField, document: string, { place }: FieldRow): string =>
  field === 'status' ? stateFor(document, place.target) : document;

async function writeDocument(
  rows: readonly DocumentRow[],
  document: SyncedDocument,
  outcome: Growing,
): Promise<void> {
  let last = syncEdits({ text: '', actionItems: [] }, rows, document.due);
  const done = await document.edit((now) => {
    last = syncEdits(now, rows, document.due);
    return last.edits;
  });
  if (done) outcome.written.push(...last.written);
  else
    outcome.left.push(...last.written.map((row) => ({ row, reason: 'The document could not be edited.' })));
  outcome.left.push(
    ...last.missed.map((row) => ({ row, reason: 'The document changed meanwhile. Sync again.' })),
  );
}
