import type { Mark } from '../document/mark.ts';

/**
 * What the panel shows beside the captured events, in the parts that cross to it: of these only what changed is sent.
 * Plain data. Texts are captured or typed by people: shown as text, never as markup.
 */
export interface Parts {
  readonly facts: Facts;
  readonly metrics: readonly MetricView[];
  readonly phases: readonly PhaseView[];
  readonly entries: readonly EntryView[];
  readonly told: readonly ToldView[];
  readonly suggested: readonly SuggestedView[];
  readonly imports: readonly ImportView[];
  readonly activity: Activity;
  /** What was noticed about all of it: clocks that differ. */
  readonly notices: readonly NoticeView[];
}

/** What the document says of itself. */
export interface Facts {
  readonly title: string;
  readonly id: string | undefined;
  readonly severity: string | undefined;
  readonly status: string | undefined;
  readonly services: readonly string[];
  readonly day: string | undefined;
  readonly zone: string;
  /** The instant T+ counts from. */
  readonly zero: number | undefined;
  readonly confirmed: ConfirmationView | undefined;
}

/** Who has checked the timeline. */
export interface ConfirmationView {
  /** `the incident commander`, `@dana` */
  readonly by: string;
  /** `19 Nov` */
  readonly on: string;
  /** The entries are still those that were checked. */
  readonly holds: boolean;
  /** The keys of those that are others, and how many changed, where that is known. */
  readonly changed?: readonly string[];
  readonly count?: number;
}

/** What goes on beside the document. */
export interface Activity {
  /** How many events were captured; their columns may still be on the way. */
  readonly total: number;
  readonly running: boolean;
  readonly documentOpen: boolean;
  /** The document is a draft that was closed unsaved; what is shown of it is how it last was. */
  readonly discarded: boolean;
  readonly canImport: boolean;
  /** Labels of the sources that can be asked for what is new. */
  readonly again: readonly string[];
}

/** All parts in one, as the views read them. */
export interface Snapshot extends Facts, Activity, Omit<Parts, 'facts' | 'activity'> {
  /** The lanes of the columns, then sources under way or failed that gave no event. */
  readonly lanes: readonly Lane[];
}

/** That the clock of a source differs from another one's. */
export interface NoticeView {
  readonly text: string;
  /** The source with the later times. */
  readonly source: string;
  /** By how much, in milliseconds. */
  readonly ms: number;
}

/** Where the document tells an event. */
export interface ToldView {
  readonly event: number;
  /** The key of the entry. */
  readonly entry: string;
  /** Set where no entry cites the event but one says the same: from which source, and why it counts as the same. */
  readonly same?: { readonly from?: string; readonly why: string };
}

/** A mark that an event suggests, while the document has not set it. */
export interface SuggestedView {
  readonly event: number;
  readonly mark: Mark;
  readonly reason: string;
}

/** The words of an event, sent when they are to be seen. */
export interface EventText {
  readonly event: number;
  readonly text: string;
  readonly place: string | undefined;
  readonly pinned: string | undefined;
  readonly replies: number;
  /** Those that tell the same and are folded under it. */
  readonly also: readonly AlsoView[];
  /** Why it is folded under another one. */
  readonly reason: string | undefined;
}

export interface MetricView {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly known: boolean;
  readonly formula: string;
  readonly working: string | undefined;
  /** Share of the longest metric, 0 to 1. */
  readonly share: number;
}

export interface PhaseView {
  readonly name: string;
  readonly start: number;
  readonly end: number;
  /** `7m` */
  readonly duration: string;
}

export interface EntryView {
  /** Finds the entry again in the document as it then is. */
  readonly key: string;
  readonly at: number | undefined;
  readonly clock: string;
  readonly offset: string;
  readonly text: string;
  readonly actor: string | undefined;
  /** What other sections name it by. */
  readonly id: string | undefined;
  readonly marks: readonly Mark[];
  readonly public: boolean;
  readonly icon: string;
  /** What it cites. */
  readonly sources: readonly string[];
  /** The instant that its source sent, where the document tells another. */
  readonly sent: number | undefined;
}

/** Another event of the same thing: "also in Slack: same text 12 s later". */
export interface AlsoView {
  readonly event: number;
  /** `in Slack` */
  readonly where: string;
  readonly reason: string;
}

export interface Lane {
  readonly source: string;
  readonly label: string;
  readonly icon: string;
  readonly count: number;
  /** Why there is nothing, or nothing more, in it. */
  readonly note: string | undefined;
}

export interface ImportView {
  readonly source: string;
  readonly label: string;
  readonly icon: string;
  readonly state: 'waiting' | 'running' | 'done' | 'stopped' | 'error';
  readonly count: number;
  readonly note: string | undefined;
  readonly error: string | undefined;
  /** Connecting again may mend it. */
  readonly reconnect: boolean;
}
