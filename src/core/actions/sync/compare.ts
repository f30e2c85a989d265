import type { Postmortem } from '../../document/postmortem.ts';
import { ConnectorError } from '../../http/connector-error.ts';
import type { DueContext } from '../due-day.ts';
import { readActionItems } from '../read-items.ts';
import { isRead, readTickets } from './read-tickets.ts';
import type { SyncBases } from './sync-base.ts';
import { planSync, type SyncPlan, type SyncRow } from './sync-plan.ts';
import { stateFor } from './sync-values.ts';
import type { TicketReading } from './ticket-statuses.ts';
import type { PushTarget } from '../tracker.ts';

export interface Compared extends SyncPlan {
  readonly readings: readonly TicketReading[];
}

/**
 * Asks each tracker once for the tickets of a postmortem and compares them with it.
 * @throws the signal's reason where it was aborted
 */
export async function compareTickets(
  postmortem: Pick<Postmortem, 'actionItems'>,
  {
    targets,
    due,
    bases,
  }: {
    readonly targets: readonly PushTarget[];
    readonly due: DueContext;
    readonly bases: Pick<SyncBases, 'read'>;
  },
): Promise<Compared> {
  const items = readActionItems(postmortem);
  const found = await readTickets(items, targets);
  const asked = new Map(
    items.flatMap((item, index) => {
      const one = found.get(item);
      return one ? [[index, one] as const] : [];
    }),
  );
  const plan = planSync({ postmortem, due, targets, asked, bases: await bases.read() });
  const rows = await Promise.all(plan.rows.map(withBetween));
  return { ...plan, rows, readings: [...asked.values()].filter(isRead) };
}

/** With the status that the ticket would pass. Where that can't be asked, nothing is passed, and sending says why. */
async function withBetween(row: SyncRow): Promise<SyncRow> {
  if (row.kind !== 'field' || row.field !== 'status' || row.wins === 'ticket' || row.document === undefined)
    return row;
  const { target, ref } = row.place;
  try {
    const through = await target.tracker.between?.(ref, stateFor(row.document, target), target.connection);
    return through === undefined ? row : { ...row, through };
  } catch (error) {
    if (error instanceof ConnectorError) return row;
    throw error;
  }
}
