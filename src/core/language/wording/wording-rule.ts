import type { Finding, Level, Note } from '../../document/finding.ts';
import type { Postmortem } from '../../document/postmortem.ts';
import type { Span } from '../../document/span.ts';
import type { Rule } from '../rule.ts';
import { passages } from './passages.ts';
import { peopleOf } from './people.ts';
import { sentences, type Sentence } from './sentence.ts';

/** Words in a sentence that a wording rule points at. */
export interface Hit {
  /** Index of the first and the last word. */
  readonly first: number;
  readonly last: number;
  readonly message: string;
  readonly level?: Level;
  /** What these words can honestly be replaced by; undefined where only the writer knows. */
  readonly replacement?: string;
}

/** A wording rule as its file states it. */
export interface WordingRule {
  readonly code: `blame/${string}`;
  readonly summary: string;
  readonly level: Level;
  readonly note: Note;
  hits(sentence: Sentence): Iterable<Hit>;
}

/** Makes a rule of the common form from a wording rule. */
export function wordingRule(rule: WordingRule): Rule {
  return {
    code: rule.code,
    summary: rule.summary,
    level: rule.level,
    *check(postmortem) {
      for (const sentence of readSentences(postmortem)) {
        if (isAboutBlame(sentence)) continue;
        for (const hit of rule.hits(sentence)) yield finding(rule, sentence, hit);
      }
    },
  };
}

function finding({ code, note }: WordingRule, { words }: Sentence, hit: Hit): Finding {
  const span: Span = {
    start: words[hit.first]?.span.start ?? 0,
    end: words[hit.last]?.span.end ?? 0,
  };
  return {
    code,
    span,
    message: hit.message,
    ...(hit.level === undefined ? {} : { level: hit.level }),
    note,
    fixes: fixes(note, span, asWritten(hit.replacement, words[hit.first]?.text)),
  };
}

/** What begins a sentence keeps its capital. */
function asWritten(replacement: string | undefined, first: string | undefined): string | undefined {
  const capital = first !== undefined && /^\p{Lu}\p{Ll}/u.test(first);
  return capital && replacement !== undefined
    ? replacement.charAt(0).toUpperCase() + replacement.slice(1)
    : replacement;
}

/** A rewrite where one is honest; else the question in place of the words, for the writer to answer. */
function fixes(
  { question }: Note,
  span: Span,
  replacement: string | undefined,
): NonNullable<Finding['fixes']> {
  if (replacement !== undefined) {
    return [{ title: `Write "${replacement}"`, edits: [{ span, newText: replacement }], preferred: true }];
  }
  if (question === undefined) return [];
  return [{ title: 'Put the question here, to be answered', edits: [{ span, newText: `(${question})` }] }];
}

// Every wording rule reads the same sentences of the same document.
const read = new WeakMap<Postmortem, readonly Sentence[]>();

function readSentences(postmortem: Postmortem): readonly Sentence[] {
  const known = read.get(postmortem);
  if (known) return known;
  const named = peopleOf(postmortem);
  const fresh = passages(postmortem).flatMap((passage) => sentences(passage, named));
  read.set(postmortem, fresh);
  return fresh;
}

const POLICY =
  /\b(?:not?|never|without|avoid|nobody is|rather than|instead of|beyond|no longer)\b[^.]{0,40}\b(?:blame|human error|fault|be more careful|action item)\b|\b(?:is|are) (?:not|never) (?:an? )?(?:action|cause|explanation|root cause|answer)/;

/** A sentence that speaks about blame, as a policy does, blames nobody. */
const isAboutBlame = ({ plain }: Sentence): boolean => POLICY.test(plain);
