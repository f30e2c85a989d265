import type { Document, Node } from 'yaml';
import type { Fence } from './fences.ts';
import type { Finding } from './finding.ts';
import type { Lines } from './lines.ts';
import type { Mark } from './mark.ts';
import type { ProseBlock } from './prose.ts';
import type { Span } from './span.ts';

/** A postmortem as read from its text. Reading never throws: what is wrong stands in `problems`. */
export interface Postmortem {
  readonly text: string;
  readonly lines: Lines;
  readonly frontMatter: Section | undefined;
  readonly title: Heading | undefined;
  readonly headings: readonly Heading[];
  readonly fences: readonly Fence[];
  /** The YAML sections in the order of the text, repeated and unknown names included. */
  readonly sections: readonly Section[];
  readonly timeline: Timeline | undefined;
  readonly actionItems: readonly Item[];
  readonly factors: readonly Item[];
  /** Paragraphs and list items of the Markdown, masked: code, links and quotes are blanks of the same length. */
  readonly prose: readonly ProseBlock[];
  /** What reading itself found: YAML syntax, repeated sections, log lines, too large. */
  readonly problems: readonly Finding[];
  /** The same document in parts that can be looked at one by one; whoever keeps what is found looks at new ones only. */
  readonly parts: readonly PlacedPart[];
  /** The parts in runs of some dozens; whoever keeps what is told of a run looks at new ones only. */
  readonly runs: readonly PlacedRun[];
}

/** Parts one behind the other. The same object as long as nothing in any of them changes. */
export interface Run {
  readonly length: number;
  /** Where each stands, counted from the beginning of the run. */
  readonly parts: readonly PlacedPart[];
  readonly headings: readonly Heading[];
  readonly lines: Lines;
  /** YAML stumbles over a section in it. */
  readonly broken: boolean;
}

export interface PlacedRun {
  readonly start: number;
  readonly run: Run;
}

/** A stretch of whole lines, with where it stands. */
export interface PlacedPart {
  readonly start: number;
  /** What stands in it, with offsets from its beginning. The same object as long as nothing in it changes. */
  readonly alone: Postmortem;
  /** It belongs to a section that was there before, so that only its syntax counts. */
  readonly again: boolean;
}

export interface Heading {
  readonly level: number;
  readonly text: string;
  readonly span: Span;
}

/** `front-matter` or the name in the fence's info string. */
export interface Section {
  readonly name: string;
  /** From the opening fence line to the end of the closing one. */
  readonly span: Span;
  /** The YAML between the fences. */
  readonly content: Span;
  /** Where `timeline` stands in the info string; the opening line where there is none. */
  readonly nameSpan: Span;
  readonly yaml: Document.Parsed;
  /** The plain value, as the failsafe schema gives it: strings, lists and maps only. */
  readonly value: unknown;
  /** YAML stumbles over it. */
  readonly broken: boolean;
  /**
   * Where it isn't read in one: the items of a list, each a list of one; of a timeline, the keys around what happened.
   * They have no pieces themselves.
   */
  readonly pieces?: readonly Section[];
  /** What stands within `content` and isn't its own: the lines of a log or the entries, between the keys around them. */
  readonly gap?: Span;
  /** The part of the document a YAML node covers, in document offsets. */
  spanOf(node: Node): Span;
}

/** A list item of contributing-factors or action-items. */
export interface Item {
  readonly index: number;
  readonly id: string | undefined;
  readonly span: Span;
  readonly section: Section;
  readonly fields: Readonly<Record<string, Field>>;
}

/** A key of an item with its value. */
export interface Field {
  readonly key: Span;
  /** The value's own span; empty behind the key where it has none. */
  readonly span: Span;
  readonly value: unknown;
}

export interface Timeline {
  readonly section: Section;
  readonly form: 'log' | 'entries' | 'none';
  readonly zone: string | undefined;
  readonly date: string | undefined;
  /** In the order of the text. */
  readonly entries: readonly TimelineEntry[];
  /** The day lines and comments of a `log` too, in the order of the text, for edits. */
  readonly log: LogBlock | undefined;
}

/** The literal block under `log:`. */
export interface LogBlock {
  readonly span: Span;
  readonly indent: string;
}

export interface TimelineEntry {
  /** From the time to the end of the tail, continuation lines included. */
  readonly span: Span;
  readonly when: { readonly text: string; readonly span: Span };
  /** The day the entry falls on as the log says it, `YYYY-MM-DD`. */
  readonly day: string | undefined;
  /** Milliseconds since the epoch; undefined without a date or a readable time. */
  readonly at: number | undefined;
  readonly marks: readonly { readonly mark: Mark; readonly span: Span }[];
  readonly text: string;
  readonly textSpan: Span;
  readonly actor: { readonly name: string; readonly span: Span } | undefined;
  readonly id: { readonly name: string; readonly span: Span } | undefined;
  readonly public: boolean;
  readonly sources: readonly { readonly uri: string; readonly span: Span }[];
}
