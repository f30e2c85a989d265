/** The name under which a tracker is asked for an item's ticket: 16 hex digits of SHA-256(`postmortem id/item id`). */
export async function markerOf(postmortemId: string, itemId: string): Promise<string> {
  const bytes = new TextEncoder().encode(`${postmortemId}/${itemId}`);
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest.subarray(0, 8), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
