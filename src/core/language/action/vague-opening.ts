import type { Item } from '../../document/postmortem.ts';
import { fieldText } from './action-text.ts';
import { VAGUE, type Vague } from './lexicon/vague.ts';
import { wishesForAll } from './unspecific.ts';

export interface VagueOpening {
  readonly vague: Vague;
  readonly start: number;
  readonly length: number;
}

const WISH =
  /^(?:(?:please|also)\s+)?(?:(?:we|i|they|teams?)\s+)?(?:(?:also\s+)?(?:should|must|need to|have to|will|want to|could|ought to)\s+)?(?:also\s+|further\s+|continue to\s+)?/i;

const FORMS = VAGUE.map((vague) => ({
  vague,
  form: new RegExp(`^${vague.words.replaceAll(' ', '\\s+')}(?![\\w-])`, 'i'),
}));

/** `Make the runbook better`, `Make it more robust`. */
const COMPARATIVE =
  /^make\s+(?:\S+\s+){1,8}?(?:better|easier|faster|safer|clearer|stronger|simpler|nicer|more\s+[a-z-]+|less\s+[a-z-]+)\s*[.!]?$/i;

/** The vague verb that a text begins with, or behind "We should". */
export function vagueIn(text: string): VagueOpening | undefined {
  const start = WISH.exec(text)?.[0].length ?? 0;
  const rest = text.slice(start);
  const comparative = COMPARATIVE.exec(rest)?.[0];
  const better = FORMS.at(0)?.vague;
  if (comparative !== undefined && better) return { vague: better, start, length: comparative.length };
  for (const { vague, form } of FORMS) {
    const match = form.exec(rest)?.[0];
    if (match !== undefined) return { vague, start, length: match.length };
  }
  return undefined;
}

/** A figure with its unit, or from one to another, is an end. */
const MEASURED =
  /\d\s*(?:%|ms|s\b|sec|min|h\b|hours?|days?|GB|MB|KB|TB|x\b|percent|requests?|replicas?|nodes?|pods?|connections?|times\b)|\bfrom\s+\S+\s+to\s+\S*\d|\b(?:below|under|above|over|within|to)\s+[<>]?\d|\b(?:at least|at most)\s+(?:\d|one|two|three|four|five|six|ten|half)/i;

/** "Which clients still send it", with a state in which that is known, is a question that ends. */
const COUNTED = /^\S+(?:\s+into)?\s+(?:which|how (?:many|long|often|much))\b/i;

/** "… by recycling workers": what is done is said, further on. */
const SAYS_HOW = /\sby\s+(?:not\s+)?[a-z-]{3,}ing\b/i;

/** What comes of a study is something that can be seen. */
const DELIVERS =
  /(?:\band|,)\s+(?:list|report|write|publish|recommend|decide|record|document|present|compare|count|name|rank)\b|\bwith\s+an?\s+(?:recommendation|report|list|decision|proposal|estimate)\b/i;

/** The vague verb of an action that has no figure and no answer to end with. */
export function vagueFault(text: string, item: Item): VagueOpening | undefined {
  const found = vagueIn(text);
  if (!found || MEASURED.test(text) || SAYS_HOW.test(text) || wishesForAll(text)) return undefined;
  if (found.vague.finds !== true) return found;
  const isBounded = fieldText(item, 'done_when') !== '';
  const isFinding = fieldText(item, 'type') === 'investigate' || COUNTED.test(text);
  return DELIVERS.test(text) || (isFinding && isBounded) ? undefined : found;
}
