import type { Postmortem } from '../../document/postmortem.ts';
import type { DueContext } from '../due-day.ts';
import { readActionItems } from '../read-items.ts';
import { isRead, readTickets } from './read-tickets.ts';
import type { SyncBases } from './sync-base.ts';
import { planSync, type SyncPlan } from './sync-plan.ts';
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
  return { ...plan, readings: [...asked.values()].filter(isRead) };
}
