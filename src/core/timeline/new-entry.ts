import type { Mark } from '../document/mark.ts';

/** An entry to put into the document. */
export interface NewEntry {
  /** Milliseconds since the epoch; written to the second, in the timeline's zone. */
  readonly at: number;
  readonly precision?: 'minute';
  readonly text: string;
  readonly marks?: readonly Mark[];
  readonly actor?: string;
  /** Without its `^`. */
  readonly id?: string;
  readonly public?: boolean;
  readonly sources: readonly string[];
}
