import type { TextEdit } from './edit.ts';
import type { Span } from './span.ts';

/** How loud a finding is. *Severity* is kept for incidents. */
export type Level = 'error' | 'warning' | 'information' | 'hint' | 'off';

/** A change that mends a finding, offered and never applied unasked. */
export interface Fix {
  readonly title: string;
  readonly edits: readonly TextEdit[];
  /** The one to take when nothing else is known. */
  readonly preferred?: boolean;
}

/** What a hover tells beside the message. */
export interface Note {
  /** Why it matters, in one or two sentences. */
  readonly why: string;
  /** A question that leads further than the sentence does. */
  readonly question?: string;
  /** One way to put it. */
  readonly rewrite?: string;
  /** What a model that was asked says of it, and which one. Untrusted text. */
  readonly opinion?: { readonly model: string; readonly text: string };
  /** Where the idea comes from. */
  readonly source?: { readonly title: string; readonly url?: string };
}

/** Another place in the document that a finding speaks of. */
export interface Related {
  readonly span: Span;
  readonly message: string;
}

/** One thing to look at in a document. Codes are stable: `family/name`. */
export interface Finding {
  readonly code: string;
  readonly span: Span;
  readonly message: string;
  /** Overrides the level of the rule. */
  readonly level?: Level;
  readonly note?: Note;
  readonly fixes?: readonly Fix[];
  readonly related?: readonly Related[];
}
