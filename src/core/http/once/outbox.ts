import type { SentFields } from './digest-fields.ts';

/** What was made: how it is known to its vendor, and where a person opens it. */
export interface MadeRef {
  readonly key: string;
  readonly url: string;
  /** Which edition of it that was, where its vendor tells: a version, or a digest of what it shows. */
  readonly edition?: string;
}

/**
 * What is known of something on its way to a vendor, a ticket or a page: `queued` has a person's yes and was not sent, since there was no network;
 * `pending` was written before the request and stays until an answer came, or a person said what became of it; `made`
 * has its key, which may not stand in the document yet.
 */
export interface OutboxRow {
  readonly marker: string;
  readonly state: 'queued' | 'pending' | 'made';
  /** Id of the connector it was sent by. */
  readonly tracker: string;
  /** For a person who looks: `PM-2026-031/A1`, `PM-2026-031`. */
  readonly item: string;
  /** Milliseconds since the epoch. */
  readonly since: number;
  /** Set once made. */
  readonly ticket?: MadeRef;
  /** What was sent, where the ticket was made from here. */
  readonly sent?: SentFields;
  /** Digest of what the item says, by which it is known again where its id was changed. */
  readonly about?: string;
  /** Of a `queued` row: digest of all that was shown when the yes was given. */
  readonly consent?: string;
}

/** Outlives the process. A row is stored when `put` resolves. */
export interface Outbox {
  readonly get: (marker: string) => Promise<OutboxRow | undefined>;
  readonly put: (row: OutboxRow) => Promise<void>;
  readonly delete: (marker: string) => Promise<void>;
  list(): Promise<readonly OutboxRow[]>;
}
