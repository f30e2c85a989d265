import * as vscode from 'vscode';
import type { ActionItem } from '../../core/actions/action-item.ts';
import { readActionItems } from '../../core/actions/read-items.ts';
import { isRead, readTickets } from '../../core/actions/sync/read-tickets.ts';
import {
  ticketReadings,
  type TicketLookup,
  type TicketReading,
} from '../../core/actions/sync/ticket-statuses.ts';
import type { PushTarget } from '../../core/actions/tracker.ts';
import type { App } from '../app.ts';
import { planSync, type SyncInput } from '../../core/actions/sync/sync-plan.ts';
import { targetsOf } from './push-targets.ts';
import { isPostmortem, postmortemOf } from '../documents.ts';
import { basesOf, syncedDocument } from './synced-document.ts';

/** Milliseconds: a ticket is not asked for again sooner, whatever happens. */
const AT_MOST_EVERY = 5 * 60_000;
/** Milliseconds: what was read before is forgotten. */
const KEPT = 14 * 24 * 3600_000;
const STORED = 'postmortem.ticketStatuses';

const readings = ticketReadings();
const changed = new vscode.EventEmitter<void>();
/** When each ticket was asked for last, also where no answer came. */
const askedAt = new Map<string, number>();

/** Tickets as they were last read, without asking anybody. */
export const ticketLookup: TicketLookup = (item) => readings.of(item);

/** Fires when more is known of tickets. */
export const onDidChangeTickets = changed.event;

/** Takes what was just read by somebody who asked on purpose. */
export function keepReadings(app: App, fresh: readonly TicketReading[]): void {
  if (fresh.length === 0) return;
  readings.keep(fresh);
  for (const { ticket, readAt } of fresh) askedAt.set(ticket, readAt);
  void app.context.workspaceState.update(STORED, readings.all(Date.now() - KEPT).map(withoutText));
  changed.fire();
}

/** What a ticket says is the tracker's: only how far it is, is kept on this machine. */
function withoutText(reading: TicketReading): TicketReading {
  const { title: _, ...status } = reading.status ?? { state: undefined, label: '' };
  return reading.status ? { ...reading, status } : reading;
}

/** Takes what an earlier window read. */
export function restoreReadings({ context }: App): void {
  const stored: unknown = context.workspaceState.get(STORED);
  readings.keep(Array.isArray(stored) ? stored.filter(isReading) : []);
}

function isReading(value: unknown): value is TicketReading {
  if (typeof value !== 'object' || value === null) return false;
  const { ticket, tracker, label, readAt, status } = value as Readonly<Record<string, unknown>>;
  const texts = [ticket, tracker, label].every((one) => typeof one === 'string');
  const isStatus =
    status === undefined || (typeof status === 'object' && status !== null && 'label' in status);
  return texts && typeof readAt === 'number' && isStatus;
}

/**
 * Reads the tickets of the open postmortems, a batch a tracker, where the last reading is some minutes old. Says
 * nothing where that can't be done: not connected, offline, not trusted, or in the web host.
 */
export async function refreshTickets(app: App): Promise<void> {
  // One after the other: who comes second finds what the first one read.
  running = running.then(() => refresh(app)).catch(() => undefined);
  await running;
}

let running: Promise<void> = Promise.resolve();

async function refresh(app: App): Promise<void> {
  if (!app.host.http || !vscode.workspace.isTrusted) return;
  const open = vscode.workspace.textDocuments.filter((one) => !one.isClosed && isPostmortem(one));
  const documents = open.filter((one) => readActionItems(postmortemOf(one)).some(isDue));
  const batches = new Map<
    string,
    { readonly targets: readonly PushTarget[]; documents: vscode.TextDocument[] }
  >();
  for (const document of documents) {
    const { token } = new vscode.CancellationTokenSource();
    const { connected: targets } = await targetsOf(app, document.uri, token);
    if (targets.length === 0) continue;
    const key = JSON.stringify(targets.map(({ tracker, connection }) => [tracker.id, connection.options]));
    batches.set(key, { targets, documents: [...(batches.get(key)?.documents ?? []), document] });
  }
  for (const batch of batches.values()) await readBatch(app, batch);
}

const isDue = (item: ActionItem): boolean =>
  item.ticket !== undefined && Date.now() - lastAsked(item.ticket, item) >= AT_MOST_EVERY;

/** An earlier window may have asked a minute ago. */
const lastAsked = (ticket: string, item: ActionItem): number =>
  Math.max(askedAt.get(ticket) ?? 0, readings.of(item)?.readAt ?? 0);

/** Asks each tracker once for what is due in some documents that share their trackers. */
async function readBatch(
  app: App,
  {
    targets,
    documents,
  }: { readonly targets: readonly PushTarget[]; readonly documents: readonly vscode.TextDocument[] },
): Promise<void> {
  const read = documents.map((document) => ({ document, postmortem: postmortemOf(document) }));
  const listed = read.map(({ postmortem }) => readActionItems(postmortem));
  const due = listed.flat().filter(isDue);
  for (const { ticket = '' } of due) askedAt.set(ticket, Date.now());
  const found = await readTickets(due, targets.map(impatient));
  keepReadings(app, [...found.values()].filter(isRead));
  for (const [index, { document, postmortem }] of read.entries()) {
    const asked = (listed[index] ?? []).flatMap((item, at) => {
      const one = found.get(item);
      return one ? [[at, one] as const] : [];
    });
    await noteAgreed(app, document, { postmortem, targets, asked: new Map(asked) });
  }
}

/** Where document and ticket say the same, a later sync knows which of them changed. The state folder is written, no file. */
async function noteAgreed(
  app: App,
  document: vscode.TextDocument,
  seen: Pick<SyncInput, 'postmortem' | 'targets' | 'asked'>,
): Promise<void> {
  const bases = await basesOf(app, document);
  if (!bases) return;
  const known = await bases.read();
  const { due } = await syncedDocument(document);
  const { agreed } = planSync({ ...seen, due, bases: known });
  const news = [...agreed].filter(([id, base]) => JSON.stringify(known.get(id)) !== JSON.stringify(base));
  if (news.length > 0) await bases.write(new Map(news));
}

/** Nobody waits for this: where a tracker asks for a pause, it is left in peace. */
const impatient = ({ tracker, connection }: PushTarget): PushTarget => ({
  tracker,
  connection: {
    ...connection,
    wait: async () => {
      throw new vscode.CancellationError();
    },
  },
});
