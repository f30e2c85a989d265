import type { ActionItem } from './action-item.ts';
import type { PushTarget, TicketRef } from './tracker.ts';

/** Why nothing is known of a ticket that none of the trackers at hand can have. */
export const NO_SUCH_TRACKER = 'No tracker that is connected has such tickets.';

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
    for (const key of keysIn(ticket, target.tracker.id)) {
      const url = target.tracker.page(key, target.connection);
      if (url !== undefined && (key === ticket || isSame(url, ticket))) return { target, ref: { key, url } };
    }
  return byAddress(ticket, tracker, targets);
}

/** Where one ticket has several pages, only its tracker can read their addresses. */
function byAddress(
  ticket: string,
  tracker: string | undefined,
  targets: readonly PushTarget[],
): KnownPlace | undefined {
  for (const target of targets.filter((one) => tracker === undefined || one.tracker.id === tracker)) {
    const key = target.tracker.keyIn?.(ticket, target.connection);
    if (key !== undefined) return { target, ref: { key, url: ticket } };
  }
  return undefined;
}

/** What could be the key of it: itself, or a part of its address, which the tracker's own address of that key proves. */
function keysIn(ticket: string, tracker: string): readonly string[] {
  const url = /^https?:/i.test(ticket) && URL.canParse(ticket) ? new URL(ticket) : undefined;
  if (!url) return [ticket];
  const parts = partsOf(url.pathname);
  const [, project = '', number] =
    /^(.+?)\/(?:-\/)?(?:issues|work_items)\/(\d+)\/?$/.exec(url.pathname) ?? [];
  // What stands in front of the project belongs to the site: an instance may live below a path.
  const projects = number === undefined ? [] : partsOf(project).map((_, at, all) => all.slice(at).join('/'));
  const named = parts.map((part) => `${tracker}:${part}`);
  return [...projects.map((one) => `${one}#${number}`), ...parts.toReversed(), ...named];
}

const partsOf = (path: string): readonly string[] => path.split('/').filter((part) => part !== '');

const isSame = (url: string, other: string): boolean => bare(url) === bare(other);

function bare(written: string): string {
  if (!URL.canParse(written)) return written;
  const { host, pathname } = new URL(written);
  return `${host}${pathname.replace(/\/+$/, '')}`;
}
