import type { TicketLookup } from '../actions/sync/ticket-statuses.ts';

/** What other documents need to know of a postmortem. */
export interface PostmortemSummary {
  readonly id: string;
  readonly title: string;
  readonly status: string | undefined;
  readonly severity: string | undefined;
  /** The day its timeline begins. */
  readonly date: string | undefined;
  readonly services: readonly string[];
  readonly teams: readonly string[];
  readonly tags: readonly string[];
  readonly causes: readonly string[];
}

/** What is known beside a document: the postmortems of its repository, and its tickets. */
export interface Lookup {
  /** Undefined while they aren't known: then nothing can be said about them. Asking makes them known in time. */
  postmortems(): readonly PostmortemSummary[] | undefined;
  /** The tickets of action items as they were last read. Looking asks no tracker. */
  readonly ticket?: TicketLookup;
  /**
   * The actions of all postmortems that are still to be done; those of the document that asks may be among them. The
   * same list for as long as nothing changes. Undefined while they aren't known.
   */
  openActions?(): readonly OpenAction[] | undefined;
  /** The other files that give themselves this id, as people call them. Undefined while they aren't known. */
  sameId?(id: string): readonly string[] | undefined;
  /**
   * The other postmortems that tell of a contributing factor in nearly the same words, the likest first; none of them is
   * restricted. Undefined while they aren't known.
   */
  similar?(asked: AskedFactor): readonly SimilarIncident[] | undefined;
}

/** A contributing factor that somebody writes. */
export interface AskedFactor {
  readonly text: string;
  readonly services: readonly string[];
  /** The id of its own postmortem. */
  readonly id: string | undefined;
}

/** A postmortem that tells of a contributing factor in nearly the same words. */
export interface SimilarIncident {
  readonly uri: string;
  /** Its id, else its title. */
  readonly postmortem: string;
  readonly title: string;
  readonly date: string | undefined;
  /** Zero-based: where the factor begins. */
  readonly line: number;
  readonly factorId: string | undefined;
  readonly factor: string;
  /** The words of both, the rarest first. */
  readonly shared: readonly string[];
  /** Services that both are about. */
  readonly services: readonly string[];
  /** What was to be done about it, with what became of it in words. */
  readonly actions: readonly { readonly id: string; readonly action: string; readonly fate: string }[];
}

/** An action that is still to be done somewhere. */
export interface OpenAction {
  /** The id of its postmortem. */
  readonly postmortem: string;
  readonly id: string;
  readonly action: string;
  readonly ticket?: string;
}
