import type { ActionItem } from '../action-item.ts';
import { digest } from '../../http/once/digest.ts';
import { markerOf } from './marker.ts';
import type { OutboxRow } from '../../http/once/outbox.ts';

/** What the document and the outbox say, as far as markers depend on it. */
export interface Known {
  readonly postmortemId: string;
  readonly items: readonly ActionItem[];
  readonly rows: readonly OutboxRow[];
}

/**
 * The marker of an item: frozen once the outbox has a row. So an item whose id was changed while its ticket was under
 * way keeps the marker of its old id, where its words alone tell which row is its own.
 */
export async function frozenMarker(item: ActionItem, known: Known): Promise<string> {
  const { postmortemId, items, rows } = known;
  const own = await markerOf(postmortemId, item.id);
  if (rows.some(({ marker }) => marker === own)) return own;
  const about = await digest(item.action);
  const ids = new Set(items.map(({ id }) => `${postmortemId}/${id}`));
  const lost = rows.filter((row) => row.about === about && !ids.has(row.item));
  const alike = items.filter(({ action }) => action === item.action);
  const [row] = lost;
  return row && lost.length === 1 && alike.length === 1 ? row.marker : own;
}
