import type { Mark } from '../document/mark.ts';

/** What a captured event is, whatever tool it came from. */
export type EventKind =
  'message' | 'alert' | 'page' | 'status' | 'change' | 'deploy' | 'note' | 'severity' | 'action' | 'other';

/** One captured event. Everything textual in it is hostile data: quote it, escape it, never run it. */
export interface TimelineEvent {
  /** Unique and stable across imports: `slack:C0INC2041/p1795014600000900`. Also what an entry cites as source. */
  readonly uri: string;
  /** Milliseconds since the epoch, as the vendor sent it. */
  readonly at: number;
  /** Set where the time was only told to the minute: it is written so. */
  readonly precision?: 'minute';
  /** Id of the source: `slack`. */
  readonly source: string;
  readonly kind: EventKind;
  /** One line; runs of white space are one space. */
  readonly text: string;
  /** The vendor's name of the person or bot. */
  readonly actor?: string;
  readonly bot?: boolean;
  /** Channel, service or the like, for display: `#inc-2041`. */
  readonly place?: string;
  readonly level?: 'error' | 'warning';
  /** Somebody marked it: a pin, a reaction. Display text: "marked by 2 responders". */
  readonly pinned?: string;
  /** The uri of the message it answers. */
  readonly thread?: string;
  readonly replies?: number;
  /** Edited after it was sent (ms since the epoch). */
  readonly edited?: number;
  /** Where it can be opened: https only. */
  readonly permalink?: string;
  /** Marks that this event suggests, each with its reason. */
  readonly suggests?: readonly { readonly mark: Mark; readonly reason: string }[];
  /** From a private channel or incident: not everybody who can read the repository may read it. */
  readonly restricted?: boolean;
  /** The vendor's own type where we don't know it: kept, never dropped. */
  readonly raw?: string;
}
