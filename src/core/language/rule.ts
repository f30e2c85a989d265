import type { Finding, Level, Note } from '../document/finding.ts';
import type { Postmortem } from '../document/postmortem.ts';
import type { Span } from '../document/span.ts';
import type { Policy } from '../schema/generated/types.ts';
import type { Lookup } from './lookup.ts';

/** What a rule needs from outside its document. */
export interface RuleContext {
  /** Milliseconds since the epoch. */
  readonly now: number;
  /** Offset of the caret while somebody types. */
  readonly caret?: number;
  readonly config: RuleConfig;
  /** Published documents: only findings that touch these count. */
  readonly changedLines?: readonly Span[];
  /** The postmortems beside this one, where the host knows them. */
  readonly lookup?: Lookup;
  /** Whom the whole document names, for a rule that is shown a part of it. */
  readonly people?: ReadonlySet<string>;
  /** The ids of the whole document that end in a letter, as those of items that were split do. */
  readonly splitIds?: ReadonlySet<string>;
}

/** The part of `.postmortem.yaml` that rules read. */
export interface RuleConfig {
  /** Levels by code or `family/*`. */
  readonly levels: Readonly<Record<string, Level>>;
  readonly wording?: { readonly add?: readonly string[]; readonly ignore?: readonly string[] };
  readonly severities?: readonly string[];
  readonly policy?: Policy;
  /** Days that business days leave out, `YYYY-MM-DD`. */
  readonly holidays?: readonly string[];
}

export type RuleFamily = 'blame' | 'timeline' | 'action' | 'reference' | 'document';

/** One thing to look for. Adding one: a file beside the others, a line in the registry, a page in docs/rules. */
export interface Rule {
  /** `family/name`; stable for ever. */
  readonly code: `${RuleFamily}/${string}`;
  readonly summary: string;
  readonly level: Level;
  /** Why it matters, for hover and page. */
  readonly note?: Note;
  /** Looks at each paragraph, entry and item by itself: what it found there is kept while nobody writes there. */
  readonly byPart?: boolean;
  /** Editor and text output show nothing of it until `levels` names it. */
  readonly optIn?: boolean;
  check(postmortem: Postmortem, context: RuleContext): Iterable<Finding>;
}

/** What some rules find, each with the level of its rule where it says none itself. */
export function ruleFindings(
  postmortem: Postmortem,
  context: RuleContext,
  rules: readonly Rule[],
): readonly Finding[] {
  // Nearly every rule finds nothing in nearly every part of a document.
  const found: Finding[] = [];
  for (const rule of rules) {
    const told = rule.check(postmortem, context);
    if (isNothing(told)) continue;
    for (const finding of told) found.push({ level: rule.level, ...finding });
  }
  return found;
}

const isNothing = (told: Iterable<Finding>): boolean => Array.isArray(told) && told.length === 0;
