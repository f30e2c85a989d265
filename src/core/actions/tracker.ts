import type { Account, Connection, Connector } from '../http/connection.ts';
import type { SentField } from '../http/once/digest-fields.ts';
import type { ActionItem } from './action-item.ts';

/** What a push carries: these fields and a link back, nothing else of the document. */
export interface Push {
  /** First 16 hex digits of SHA-256(`postmortem id/item id`); frozen once an outbox row exists. */
  readonly marker: string;
  readonly item: ActionItem;
  readonly postmortem: { readonly id: string; readonly title: string; readonly url?: string };
  /** The factors the item addresses, id and text. */
  readonly factors: readonly { readonly id: string; readonly text: string }[];
}

export interface TicketRef {
  /** `CHK-1290`, `acme/checkout-api#88` */
  readonly key: string;
  readonly url: string;
}

export interface Ticket extends TicketRef {
  readonly title: string;
}

export type PushField = SentField;

/** How far work is, in our words; `idea` is no ticket yet. */
export type TicketState = Exclude<ActionItem['status'], 'idea'>;

/** A ticket as its tracker has it now. */
export interface TicketStatus {
  /** Undefined for a state that the vendor's table does not know: then only its own word is told. */
  readonly state: TicketState | undefined;
  /** The tracker's own word: "In Progress". */
  readonly label: string;
  readonly title?: string;
  /** ISO date. */
  readonly due?: string;
  /** What it is called now, where it was moved or its project renamed. */
  readonly now?: TicketRef;
}

/** What a sync may change of a ticket. */
export interface TicketChange {
  readonly title?: string;
  readonly due?: string;
  readonly state?: TicketState;
  /** The status that `between` named, which may be passed on the way to the state. */
  readonly through?: string;
}

/** Where tickets are made. Stateless: all it may use comes with the connection. */
export interface Tracker extends Connector {
  /** Waits in ms before each look-up after a lost answer, as long as `find` may not show a new ticket. */
  readonly settles: readonly number[];
  /** What its tickets have no place for: it is neither compared nor sent. */
  readonly lacks?: readonly (keyof TicketChange)[];
  /** The states that it can tell apart and set, where those are not all: `in_progress` is open then, `wont_do` done. */
  readonly states?: readonly TicketState[] | ((options: Connection['options']) => readonly TicketState[]);
  /** Where it will go, for the preview: "project CHK on jira.example.net". @throws ConnectorError where options lack something */
  destination(connection: Pick<Connection, 'baseUrl' | 'options'>): string;
  /** The page of a ticket, where its key and what is set tell; nothing is asked. */
  page(key: string, connection: Pick<Connection, 'baseUrl'>): string | undefined;
  /** The key in an address of a ticket's page, where one ticket has several pages; undefined for what is none, or is another site's. */
  keyIn?(address: string, connection: Pick<Connection, 'baseUrl'>): string | undefined;
  /** The fields `create` will send, in words. */
  fields(push: Push, connection: Pick<Connection, 'baseUrl' | 'options'>): readonly PushField[];
  /** The ticket already made for this marker, so that a second push changes nothing. */
  find(push: Push, connection: Connection): Promise<Ticket | undefined>;
  /** Asks, before a preview, for what would be refused. @throws ConnectorError that says what to add to the configuration */
  check?(push: Push, connection: Connection): Promise<void>;
  /** Makes the ticket; never retried by itself, because a lost answer may hide a made ticket. */
  create(push: Push, connection: Connection): Promise<Ticket>;
  /** Puts a link to the document beside the ticket; doing it twice is the same as doing it once. */
  linkBack?(push: Push, ref: TicketRef, connection: Connection): Promise<void>;
  /**
   * The status on the way to a state, where no single step leads there and two do in one way alone. Asked before a
   * preview: a ticket passes through nothing that a person did not see there.
   */
  between?(ref: TicketRef, state: TicketState, connection: Connection): Promise<string | undefined>;
  update(ref: TicketRef, change: TicketChange, connection: Connection): Promise<Ticket>;
  /** How far each ticket is, by its key; those that are gone are left out. */
  statuses(refs: readonly TicketRef[], connection: Connection): Promise<ReadonlyMap<string, TicketStatus>>;
  verify(connection: Connection): Promise<Account>;
}

/** A tracker with what it may use. Its signal ends planning and pushing. */
export interface PushTarget {
  readonly tracker: Tracker;
  readonly connection: Connection;
}
