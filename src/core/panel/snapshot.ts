import type { Mark } from '../document/mark.ts';
import type { EventKind } from '../timeline/event.ts';

/** All that the panel shows, as plain data. Texts are captured or typed by people: shown as text, never as markup. */
export interface Snapshot {
  readonly title: string;
  readonly id: string | undefined;
  readonly severity: string | undefined;
  readonly status: string | undefined;
  readonly services: readonly string[];
  readonly day: string | undefined;
  readonly zone: string;
  /** The instant T+ counts from. */
  readonly zero: number | undefined;
  readonly metrics: readonly MetricView[];
  readonly phases: readonly PhaseView[];
  readonly entries: readonly EntryView[];
  readonly events: readonly EventView[];
  /** Sources with captured events or an import under way, most events first. */
  readonly lanes: readonly Lane[];
  readonly imports: readonly ImportView[];
  readonly running: boolean;
  readonly documentOpen: boolean;
  /** The document is a draft that was closed unsaved; what is shown of it is how it last was. */
  readonly discarded: boolean;
  readonly canImport: boolean;
  /** Labels of the sources that can be asked for what is new. */
  readonly again: readonly string[];
  /** What was noticed about all of it: clocks that differ. */
  readonly notices: readonly string[];
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
  readonly marks: readonly Mark[];
  readonly public: boolean;
  readonly icon: string;
}

export interface EventView {
  readonly uri: string;
  readonly at: number;
  readonly clock: string;
  readonly offset: string;
  readonly source: string;
  readonly icon: string;
  readonly kind: EventKind;
  readonly text: string;
  readonly actor: string | undefined;
  readonly bot: boolean;
  readonly place: string | undefined;
  readonly level: 'error' | 'warning' | undefined;
  readonly pinned: string | undefined;
  readonly replies: number;
  readonly permalink: boolean;
  /** The key of the entry that cites it. */
  readonly inDocument: string | undefined;
  /** The entry that tells the same from elsewhere, and why it counts as the same. */
  readonly sameAs:
    { readonly key: string; readonly from: string | undefined; readonly why: string } | undefined;
  /** The events that tell the same and are folded under this one. */
  readonly also: readonly AlsoView[];
  /** The uri of the event that this one is folded under. */
  readonly under: string | undefined;
  readonly suggests: { readonly mark: Mark; readonly reason: string } | undefined;
}

/** Another event of the same thing: "also in Slack: same text 12 s later". */
export interface AlsoView {
  readonly uri: string;
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
