import { ConnectorError } from '../../http/connector-error.ts';
import type { CreateRow, LinkRow } from './plan-push.ts';
import type { TicketRef } from '../tracker.ts';

/** What became of one item. */
export type PushOutcome =
  { readonly item: string; readonly result: 'created' | 'linked'; readonly ticket: TicketRef } | Trouble;

export interface Trouble {
  readonly item: string;
  /**
   * `failed`: surely nothing was made. `unknown`: no answer came, and the ticket was not found yet. It may be there: no
   * other is made until it is found, or a person says that it is not. `queued`: nothing was sent, since there is no
   * network; the yes is kept. `left`: the document asks for no ticket of it any more; nothing was sent.
   */
  readonly result: 'failed' | 'unknown' | 'queued' | 'left';
  readonly reason: string;
  readonly error?: ConnectorError;
}

export function unknown({ item, target }: CreateRow | LinkRow, error: ConnectorError | undefined): Trouble {
  const { label } = target.tracker;
  const reason = `${label} did not say whether a ticket was made, and shows none yet. No other is made until that is clear.`;
  return { item: item.id, result: 'unknown', reason, ...(error && { error }) };
}

export function failed({ item }: CreateRow | LinkRow, thrown: unknown): Trouble {
  const reason = thrown instanceof Error ? thrown.message : String(thrown);
  return {
    item: item.id,
    result: 'failed',
    reason,
    ...(thrown instanceof ConnectorError && { error: thrown }),
  };
}
