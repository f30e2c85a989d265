import type { CodeEvidence } from './code-evidence.ts';
import type { Span } from '../document/span.ts';
import type { ActionItem } from '../actions/action-item.ts';

/** What an index of many postmortems knows of one, without keeping its text. */
export interface CorpusDocument {
  /** Undefined where the front matter names none. */
  readonly id: string | undefined;
  readonly title: string;
  readonly status: string | undefined;
  /** As it is written: `SEV-2 -> SEV-1`. */
  readonly severity: string | undefined;
  /** The day its timeline begins. */
  readonly date: string | undefined;
  /** Of its timeline; UTC where it names none that can be read. */
  readonly zone: string;
  /** Milliseconds since the epoch. Looked for only where an action item is due so many days after it. */
  readonly resolved: number | undefined;
  readonly owner: string | undefined;
  readonly audience: string | undefined;
  readonly publishedAt: string | undefined;
  readonly services: readonly string[];
  readonly teams: readonly string[];
  readonly tags: readonly string[];
  readonly causes: readonly string[];
  /** The records it is about: `pagerduty:Q2X7ABCDE12345`. */
  readonly incidents: readonly string[];
  readonly actions: readonly CorpusAction[];
  readonly factors: readonly CorpusFactor[];
  /** The code that its contributing factors rest on. */
  readonly code: readonly CodeEvidence[];
  /** Why not all of it could be read, in a sentence; what could be stands in the rest. */
  readonly trouble: string | undefined;
}

/** An action item with where it stands. */
export interface CorpusAction extends Omit<ActionItem, 'due' | 'doneWhen'> {
  /** As it is written: a day, or `10bd` from the resolution. */
  readonly due?: string;
  readonly reason?: string;
  /** In UTF-16 offsets of the text that was read. */
  readonly span: Span;
}

/** A contributing factor that says something. */
export interface CorpusFactor {
  readonly id: string | undefined;
  readonly factor: string;
  /** Zero-based, in the text that was read. */
  readonly line: number;
}
