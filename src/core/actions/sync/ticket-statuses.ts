import type { ActionItem } from '../action-item.ts';
import type { TicketStatus } from '../tracker.ts';

/** A ticket as it was when it was last asked for. */
export interface TicketReading {
  /** As it stands in the document: a key or an address. */
  readonly ticket: string;
  /** Id of the tracker that was asked. */
  readonly tracker: string;
  /** The tracker's name, for people. */
  readonly label: string;
  /** Undefined where the tracker has no such ticket, or shows it to nobody of this account. */
  readonly status: TicketStatus | undefined;
  /** Milliseconds since the epoch. */
  readonly readAt: number;
}

/** What is known of the tickets without asking anybody: undefined where nobody asked yet. */
export type TicketLookup = (item: Pick<ActionItem, 'ticket' | 'tracker'>) => TicketReading | undefined;

/** Readings kept in memory; the newest of each ticket counts. */
export interface TicketReadings {
  readonly of: TicketLookup;
  readonly keep: (readings: readonly TicketReading[]) => void;
  /** For the storage: all that is not older than `since`, in milliseconds since the epoch. */
  readonly all: (since: number) => readonly TicketReading[];
}

export function ticketReadings(): TicketReadings {
  // By ticket: two trackers may call theirs 88, which an item tells apart by naming its tracker.
  const known = new Map<string, readonly TicketReading[]>();
  const keepOne = (one: TicketReading): void => {
    const before = known.get(one.ticket) ?? [];
    const old = before.find(({ tracker }) => tracker === one.tracker);
    if (old && old.readAt > one.readAt) return;
    known.set(one.ticket, [one, ...before.filter((other) => other !== old)]);
  };
  return {
    of: ({ ticket, tracker }) =>
      ticket === undefined
        ? undefined
        : known.get(ticket)?.find((one) => tracker === undefined || one.tracker === tracker),
    keep: (readings) => readings.forEach(keepOne),
    all: (since) => [...known.values()].flat().filter(({ readAt }) => readAt >= since),
  };
}

/** How far a ticket is, in a word or two: the tracker's own. */
export const statusWords = ({ status }: TicketReading): string => status?.label ?? 'not found';
