import type { CreateRow, LinkRow } from './plan-push.ts';
import type { Ticket } from './tracker.ts';

/** Asks for the ticket until the tracker's search must have seen it; undefined where it never shows. @throws ConnectorError */
export async function lookUp({ push, item, target }: CreateRow | LinkRow): Promise<Ticket | undefined> {
  const { tracker, connection } = target;
  for (const ms of tracker.settles) {
    await connection.wait(ms, `${tracker.label} did not answer. Looking for the ticket of ${item.id}.`);
    const ticket = await tracker.find(push, connection);
    if (ticket) return ticket;
  }
  return undefined;
}
