import { formsOf } from '../wording/forms.ts';
import { DETERMINERS, NOUNS, VERBS_LIKE_NOUNS } from './lexicon/nouns.ts';
import { ALSO_NOUNS, VERBS, VERBS_IN_ING, VERBS_LIKE_PAST, WORK } from './lexicon/verbs.ts';

/** How an action begins that surely doesn't begin with an imperative. */
export interface Opening {
  readonly kind: 'wish' | 'gerund' | 'told' | 'thing' | 'subject' | 'delegated' | 'question';
  /** How many characters of the text show it. */
  readonly length: number;
  /** The text with its verb in front, where only the form changes. */
  readonly rewrite?: string;
}

const listed = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

const BASES = listed(`${VERBS} ${VERBS_IN_ING} ${VERBS_LIKE_PAST}`);
const WORKING = listed(WORK);
const NOUN = listed(NOUNS);
const NOUN_OR_VERB = listed(ALSO_NOUNS);
const LIKE_NOUNS = listed(VERBS_LIKE_NOUNS);
const DETERMINER = listed(DETERMINERS);

const bases = [...listed(VERBS)];
const GERUNDS = new Map(bases.map((base) => [formsOf(base).gerund, base]));
const TOLD = new Map(
  bases
    .flatMap((base) => [formsOf(base).third, formsOf(base).past].map((form) => [form, base] as const))
    .filter(([form]) => !BASES.has(form)),
);
const PARTICIPLES = new Set(
  [...WORKING].map((base) => formsOf(base).participle).concat('done', 'set', 'put'),
);

export const isVerb = (word: string): boolean => BASES.has(word);
export const isWork = (word: string): boolean => WORKING.has(word);

/** The imperative that a gerund is of; undefined for what is none that is known. */
export const ofGerund = (word: string): string | undefined => GERUNDS.get(word);

const WISH =
  /^(?:(?:we|i|they|you|one|someone|somebody|teams?|engineers)(?:\s+(?:also|really|probably|definitely|still|just|all))?\s+|(?=should|must|needs? to|will|shall|could|ought))(?:should|must|needs? to|have to|has to|ought to|could|will|would like to|want to|plan to|intend to|hope to|are going to|may want to|might want to|shall|can|had better)\s+(?:(?:also|really|probably|definitely|at least|just)\s+)?|^(?:we|i)['’](?:ll|d like to|re going to)\s+|^would\s+like\s+to\s+(?:see|have)\s+|^let['’]?s\s+|^let us\s+|^(?:needs?|want|plan) to\s+/i;

/** What says surely that an action doesn't begin with what to do; undefined for everything else, unknown words too. */
export function openingOf(text: string): Opening | undefined {
  if (LABEL.test(text)) return undefined;
  const wish = /^let['’]s encrypt\b/i.test(text) ? undefined : WISH.exec(text);
  if (wish) return wishOf(text, wish[0].length);
  const words = text.split(/\s+/, 9).map(bare);
  const [first = '', second = ''] = words;
  if (!/^\p{L}[\p{L}'’-]*$/u.test(first)) return undefined;
  if (
    /^(?:why|how|what|who|where|which|should|could|can|do|does|did|is|are|was|were)$/.test(first) &&
    text.endsWith('?')
  )
    return { kind: 'question', length: text.length };
  // "No longer accept …" asks for it in the negative.
  if (first === 'no' && second === 'longer') return undefined;
  if (BASES.has(first)) return saidOf(text, first, second);
  const length = first.length;
  return (
    formOf(text, first, second) ??
    delegation(text, words) ??
    subject(text, words) ??
    (isThing(first, second) ? { kind: 'thing', length } : undefined)
  );
}

/** `Deploys: add a step`, `[infra] Add a step`, `P1 - Add a step`: what stands before names a place. */
const LABEL = /^(?:\[|\(|`|"|“|'|P[0-4]\b|[^\s:]{1,30}(?:\s[^\s:]{1,30}){0,2}:\s)/;

const bare = (word: string): string => word.toLowerCase().replace(/^[^\p{L}\d@]+|[^\p{L}\d]+$/gu, '');

function wishOf(text: string, length: number): Opening {
  const rest = text.slice(length);
  const verb = bare(/^\S*/.exec(rest)?.[0] ?? '');
  const isFree = BASES.has(verb) && verb !== 'have' && verb !== 'get';
  const kind = 'wish';
  return isFree
    ? { kind, length: length + verb.length, rewrite: capital(text, rest) }
    : { kind, length: text.slice(0, length).trimEnd().length };
}

/** "Alert should page", "Test to be written": a noun, though it might be a verb. */
function saidOf(text: string, first: string, second: string): Opening | undefined {
  if (!NOUN_OR_VERB.has(first) || !/^(?:should|must|needs|has|will|is|was|to)$/.test(second))
    return undefined;
  const isSaid = second !== 'to' || /^\S+\s+to\s+be\s/i.test(text);
  const wants = !/^\S+\s+(?:needs|has)\s+(?!to\s)/i.test(text);
  return isSaid && wants ? { kind: 'subject', length: lengthOf(text, 2) } : undefined;
}

function formOf(text: string, first: string, second: string): Opening | undefined {
  const length = first.length;
  const rest = text.slice(length);
  const gerund = GERUNDS.get(first);
  if (gerund !== undefined || first.endsWith('ing')) {
    if (VERBS_IN_ING.includes(first)) return undefined;
    const takesObject = second !== '' && !PREPOSITION.test(second);
    return gerund !== undefined && takesObject
      ? { kind: 'gerund', length, rewrite: capital(text, gerund + rest) }
      : { kind: gerund === undefined ? 'thing' : 'gerund', length };
  }
  const base = TOLD.get(first);
  if (base === undefined) return undefined;
  if (DETERMINER.has(second)) return { kind: 'told', length, rewrite: capital(text, base + rest) };
  // "Automated checks" and "Added checks" look alike.
  return { kind: first.endsWith('ed') ? 'gerund' : NOUN.has(first) ? 'thing' : 'told', length };
}

const PREPOSITION =
  /^(?:for|of|on|to|in|at|around|about|and|or|with|by|from|across|is|are|was|should|must|needs|has|have)$/;

/** "Storage team to update the runbook": who does it stands in `owner`. */
function delegation(text: string, words: readonly string[]): Opening | undefined {
  const at = words.slice(1, 4).indexOf('to') + 1;
  const verb = words[at + 1] ?? '';
  if (at === 0 || !WORKING.has(verb)) return undefined;
  const rest = /^(?:\S+\s+){1,3}?to\s+(.*)$/is.exec(text)?.[1];
  const length = lengthOf(text, at + 2);
  return rest === undefined
    ? { kind: 'delegated', length }
    : { kind: 'delegated', length, rewrite: capital(text, rest) };
}

const CLAUSE =
  /^(?:that|which|who|what|if|when|where|whether|so|because|unless|until|while|after|before|as|how)$/;

/** "Backups must be tested", "Runbook to be updated": somebody or something is spoken of. */
function subject(text: string, words: readonly string[]): Opening | undefined {
  const modal = words.findIndex((word, index) => index > 0 && isSaying(words, word, index));
  if (modal < 0 || words.slice(0, modal).some((word) => CLAUSE.test(word))) return undefined;
  return { kind: 'subject', length: lengthOf(text, modal + 1) };
}

function isSaying(words: readonly string[], word: string, index: number): boolean {
  const [next = '', after = ''] = words.slice(index + 1);
  if (word === 'should' || word === 'must' || word === 'ought') return next !== '';
  if (word === 'will' || word === 'shall') return next === 'be' || BASES.has(next);
  if (word === 'needs' || word === 'has') return next === 'to';
  return word === 'to' && next === 'be' && PARTICIPLES.has(after);
}

const isThing = (first: string, second: string): boolean =>
  (first === 'root-cause' && second === 'analysis') ||
  NOUN.has(first) ||
  DETERMINER.has(first) ||
  (/..(?:tion|sion|ment|ance|ence|ness|ility)s?$/.test(first) &&
    !LIKE_NOUNS.has(first) &&
    !first.includes('-'));

const lengthOf = (text: string, count: number): number =>
  new RegExp(`^(?:\\S+\\s+){0,${count - 1}}\\S*`).exec(text)?.[0].length ?? text.length;

/** With a capital where the text had one. */
const capital = (text: string, written: string): string =>
  /^\p{Lu}/u.test(text) ? written.charAt(0).toUpperCase() + written.slice(1) : written;
