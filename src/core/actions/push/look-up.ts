import type { CreateRow, LinkRow } from './plan-push.ts';
import type { Ticket } from '../tracker.ts';

/**
 * Asks for the ticket until the tracker's search must have seen it; undefined where it never shows. `elapsed`: how
 * long ago it was sent (ms); waits that would have been over by then are left out. @throws ConnectorError
 */
export async function lookUp(
  { push, item, target }: CreateRow | LinkRow,
  elapsed = 0,
): Promise<Ticket | undefined> {
  const { tracker, connection } = target;
  let due = 0;
  for (const ms of tracker.settles) {
    due += ms;
    if (due <= elapsed) continue;
    await connection.wait(ms, `${tracker.label} did not answer. Looking for the ticket of ${item.id}.`);
    const ticket = await tracker.find(push, connection);
    if (ticket) return ticket;
  }
  return undefined;
}
