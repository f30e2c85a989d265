import type { OutboxRow } from '../../http/once/outbox.ts';
import { consentTo } from './outbox-row.ts';
import type { CreateRow, LinkRow, PushRow } from './plan-push.ts';

/** What was queued of a plan, and what of that is exactly as it was when somebody said yes to it. */
export interface Queued {
  readonly waiting: readonly (CreateRow | LinkRow)[];
  readonly agreed: readonly (CreateRow | LinkRow)[];
}

export async function agreedRows(planned: readonly PushRow[], rows: readonly OutboxRow[]): Promise<Queued> {
  const consents = new Map(
    rows.flatMap(({ state, marker, consent }) => (state === 'queued' ? [[marker, consent]] : [])),
  );
  const waiting = planned.flatMap((row) =>
    (row.kind === 'create' || row.kind === 'link') && consents.has(row.push.marker) ? [row] : [],
  );
  const agreed: (CreateRow | LinkRow)[] = [];
  for (const row of waiting)
    // A link makes nothing: the ticket is there.
    if (row.kind === 'link' || (await consentTo(row)) === consents.get(row.push.marker)) agreed.push(row);
  return { waiting, agreed };
}

/** True where something is kept, and all of it is what somebody said yes to. */
export const isAllAgreed = ({ waiting, agreed }: Queued): boolean =>
  waiting.length > 0 && agreed.length === waiting.length;

/** True where its tracker can still not be reached. */
export const isWaiting = (row: CreateRow | LinkRow): boolean =>
  row.kind === 'create' && row.offline !== undefined;
