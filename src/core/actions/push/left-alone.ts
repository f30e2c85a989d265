import type { ActionItem } from '../action-item.ts';
import type { PushedDocument } from './push-of.ts';
import { readActionItems } from '../read-items.ts';
import { sameItem } from '../same-item.ts';

/** Why an item that was to be pushed is left alone now: the document changed since. Undefined where it still asks for a ticket. */
export function leftAlone(
  item: ActionItem,
  planned: readonly ActionItem[],
  document: Pick<PushedDocument, 'actionItems'>,
): string | undefined {
  const items = readActionItems(document);
  const place = sameItem(planned, items, item);
  const now = place === undefined ? undefined : items[place];
  if (!now) return 'It is not in the document as it was. Nothing was sent for it.';
  if (now.ticket !== undefined)
    return `Somebody wrote ${now.ticket} there meanwhile. Nothing was sent for it.`;
  return now.status === 'open' || now.status === 'in_progress'
    ? undefined
    : 'Its status asks for no ticket any more. Nothing was sent for it.';
}
