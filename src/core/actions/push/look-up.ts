import { lookPatiently } from '../../http/once/look-patiently.ts';
import type { CreateRow, LinkRow } from './plan-push.ts';
import type { Ticket } from '../tracker.ts';

/** Asks for the ticket until the tracker's search must have seen it; undefined where it never shows. @throws ConnectorError */
export const lookUp = (
  { push, item, target: { tracker, connection } }: CreateRow | LinkRow,
  elapsed = 0,
): Promise<Ticket | undefined> =>
  lookPatiently(() => tracker.find(push, connection), {
    settles: tracker.settles,
    connection,
    why: `${tracker.label} did not answer. Looking for the ticket of ${item.id}.`,
    elapsed,
  });
