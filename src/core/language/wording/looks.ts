import type { Level } from '../../document/finding.ts';
import type { Rewriter } from './rewrite/rewrite.ts';

/** `who` makes an error of a person the document names, a warning of a role, and a hint of "we". */
export type Loudness = Exclude<Level, 'off' | 'hint'> | 'who';

/** Patterns of one loudness. */
export interface Looks {
  readonly level: Loudness;
  readonly like: readonly string[];
  /** Nothing is said of these in a timeline, which tells what people did. */
  readonly notInTimeline?: boolean;
  /** A hint where the sentence goes on to say why: what has its reason with it explains, and blames little. */
  readonly reasoned?: boolean;
  /** Patterns about what might have been hold behind "if", others don't. */
  readonly hypothetical?: boolean;
  readonly rewrite?: Rewriter;
  /** Said instead of the rule's message where that would not fit these words. */
  readonly message?: (said: string) => string;
}
