import { digest } from '../../http/once/digest.ts';

/** The name under which a tracker is asked for an item's ticket: 16 hex digits of SHA-256(`postmortem id/item id`). */
export const markerOf = (postmortemId: string, itemId: string): Promise<string> =>
  digest(`${postmortemId}/${itemId}`);
