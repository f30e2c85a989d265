import type { Config } from '../../config/config.ts';
import type { TextEdit } from '../../document/edit.ts';
import type { Postmortem } from '../../document/postmortem.ts';
import type { Span } from '../../document/span.ts';
import type { Problem } from '../problems.ts';

/** Where an offer stands in the editor's menus: the kinds of VS Code's code actions. */
export type OfferKind = 'quickfix' | 'refactor.rewrite' | 'refactor.extract' | 'refactor.move';

/** A change that somebody may ask for. */
export interface Offer {
  readonly title: string;
  readonly kind: OfferKind;
  /** Empty where the change is refused or asks something first. */
  readonly edits: readonly TextEdit[];
  /** A further edit, written as a snippet: with places to fill in. */
  readonly snippet?: TextEdit;
  /** Why it can't be done here. */
  readonly refused?: string;
  /** What has to be picked before the edits are known. */
  readonly asks?: Question;
  /** The code of the problem that it mends, where it mends one. */
  readonly mends?: string;
}

export type Question =
  { readonly what: 'evidence'; readonly factor: number } | { readonly what: 'zone'; readonly from: string };

/** What a refactoring may know beside the document. */
export interface RefactorContext {
  readonly config: Config;
  readonly problems: readonly Problem[];
  /** The zone that the writer has set for new timelines. */
  readonly zone: string;
  /** Somebody asked: else only what is quickly found, and belongs to just this place. */
  readonly asked?: boolean;
  /** The zone of the timeline when the document was last saved. */
  readonly savedZone?: string | undefined;
}

/** Looks at a selection, or the caret as an empty one, and says what could be made of it. Total and without effect. */
export type Refactoring = (postmortem: Postmortem, span: Span, context: RefactorContext) => readonly Offer[];
