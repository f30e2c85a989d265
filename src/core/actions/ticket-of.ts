import type { ActionItem } from './action-item.ts';
import type { PushTarget, TicketRef } from './tracker.ts';

/** A ticket with where it can be asked for. */
export interface KnownPlace {
  readonly target: PushTarget;
  readonly ref: TicketRef;
}

/** The tracker that has such tickets, and the ticket's key there; undefined where none of them does. */
export function ticketOf(
  { ticket, tracker }: Pick<ActionItem, 'ticket' | 'tracker'>,
  targets: readonly PushTarget[],
): KnownPlace | undefined {
  if (ticket === undefined) return undefined;
  for (const target of targets.filter((one) => tracker === undefined || one.tracker.id === tracker))
    for (const key of keysIn(ticket)) {
      const url = target.tracker.page(key, target.connection);
      if (url !== undefined && (key === ticket || isSame(url, ticket))) return { target, ref: { key, url } };
    }
  return undefined;
}

/** What could be the key of it: itself, or a part of its address, which the tracker's own address of that key proves. */
function keysIn(ticket: string): readonly string[] {
  const url = /^https?:/i.test(ticket) && URL.canParse(ticket) ? new URL(ticket) : undefined;
  if (!url) return [ticket];
  const parts = url.pathname.split('/').filter((part) => part !== '');
  const numbered = /^\/(.+?)\/(?:-\/)?(?:issues|work_items)\/(\d+)\/?$/.exec(url.pathname);
  return [...(numbered ? [`${numbered[1]}#${numbered[2]}`] : []), ...parts.toReversed()];
}

const isSame = (url: string, other: string): boolean => bare(url) === bare(other);

function bare(written: string): string {
  if (!URL.canParse(written)) return written;
  const { host, pathname } = new URL(written);
  return `${host}${pathname.replace(/\/+$/, '')}`;
}
