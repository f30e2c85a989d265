import type { Account, Connection, Connector } from '../http/connection.ts';
import type { TimelineEvent } from './event.ts';

/** An incident as a source lists it. */
export interface IncidentRef {
  /** `pagerduty:Q2X7ABCDE12345` */
  readonly uri: string;
  readonly title: string;
  readonly severity?: string;
  readonly service?: string;
  /** Milliseconds since the epoch. */
  readonly startedAt: number;
  readonly endedAt?: number;
}

/** What to fetch: the records of one incident, in a window of time. */
export interface IncidentQuery {
  /** Records by uri: `pagerduty:Q2X…`, `slack:C0INC2041`. A source takes those of its own id. */
  readonly incidents: readonly string[];
  /** Milliseconds since the epoch; unset where the record's own window serves. */
  readonly since?: number;
  readonly until?: number;
}

/** Where captured events come from. Stateless: all it may use comes with the connection. */
export interface Source extends Connector {
  /** Codicon that stands for it. */
  readonly icon: string;
  /** It holds more than one incident and has no time of its own: a repository. */
  readonly byTime?: true;
  /** What the query needs of this source, in the words of a question: "Channel ID (C0INC2041) or link". */
  readonly ask: string;
  /** The uri for what a person typed or pasted (an id, a link); undefined where it is none of ours. */
  readonly reference: (typed: string) => string | undefined;
  /** Yields events page by page in the vendor's order (gather sorts); stops when the signal aborts. @throws ConnectorError */
  events(query: IncidentQuery, connection: Connection): AsyncIterable<TimelineEvent>;
  recent?(connection: Connection): AsyncIterable<IncidentRef>;
  verify?(connection: Connection): Promise<Account>;
}
