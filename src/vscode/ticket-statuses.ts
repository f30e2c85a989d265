import * as vscode from 'vscode';
import type { ActionItem } from '../core/actions/action-item.ts';
import { readActionItems } from '../core/actions/read-items.ts';
import { isRead, readTickets } from '../core/actions/read-tickets.ts';
import { ticketReadings, type TicketLookup, type TicketReading } from '../core/actions/ticket-statuses.ts';
import type { PushTarget } from '../core/actions/tracker.ts';
import type { App } from './app.ts';
import { connectedTrackers } from './connected-trackers.ts';
import { isPostmortem, postmortemOf } from './documents.ts';

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
  const documents = vscode.workspace.textDocuments.filter((one) => !one.isClosed && isPostmortem(one));
  const due = documents.flatMap((document) => {
    const items = readActionItems(postmortemOf(document)).filter(isDue);
    return items.length > 0 ? [{ uri: document.uri, items }] : [];
  });
  if (due.length > 0) await readQuietly(app, due);
}

const isDue = ({ ticket }: ActionItem): boolean =>
  ticket !== undefined && Date.now() - (askedAt.get(ticket) ?? 0) >= AT_MOST_EVERY;

interface Due {
  readonly uri: vscode.Uri;
  readonly items: readonly ActionItem[];
}

async function readQuietly(app: App, due: readonly Due[]): Promise<void> {
  const source = new vscode.CancellationTokenSource();
  const batches = new Map<
    string,
    { readonly targets: readonly PushTarget[]; items: readonly ActionItem[] }
  >();
  for (const { uri, items } of due) {
    const { targets } = await connectedTrackers(app, uri, { token: source.token });
    if (targets.length === 0) continue;
    for (const { ticket = '' } of items) askedAt.set(ticket, Date.now());
    const key = JSON.stringify(targets.map(({ tracker, connection }) => [tracker.id, connection.options]));
    const batch = batches.get(key);
    batches.set(key, { targets, items: [...(batch?.items ?? []), ...items] });
  }
  for (const { targets, items } of batches.values()) {
    const asked = await readTickets(items, targets.map(impatient));
    keepReadings(app, [...asked.values()].filter(isRead));
  }
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
