import type { Postmortem } from '../../document/postmortem.ts';
import { maskQuoted } from './quoted.ts';
import { passages, type Passage, type Place } from './passages.ts';
import { peopleOf } from './people.ts';
import { unitsOf, type People, type Unit } from './phrases.ts';
import { sentences, type Word } from './sentence.ts';

export interface ReadSentence {
  readonly words: readonly Word[];
  readonly units: readonly Unit[];
  /** All classes of its units together. */
  readonly classes: ReadonlySet<string>;
}

/** A passage as rules read it, wherever it stands: offsets count from its beginning. */
export interface Reading {
  readonly place: Place;
  readonly text: string;
  /** Somebody's words in a chat: they stand as they were said, and are never more than a hint. */
  readonly isPasted: boolean;
  /** Those that blame somebody, if any of them does: what speaks about blame is left out. */
  readonly sentences: readonly ReadSentence[];
}

export interface ReadingAt {
  readonly start: number;
  readonly reading: Reading;
}

// Every wording rule reads the same passages of the same document.
const read = new WeakMap<Postmortem, { readonly named: People; readonly fresh: readonly ReadingAt[] }>();

export function readings(postmortem: Postmortem, named = peopleOf(postmortem)): readonly ReadingAt[] {
  const known = read.get(postmortem);
  if (known?.named === named) return known.fresh;
  const cached = cacheFor(named);
  const fresh = passages(postmortem)
    .map((passage) => ({ start: passage.span.start, reading: readingOf(passage, named, cached) }))
    .filter(({ reading }) => reading.sentences.length > 0);
  read.set(postmortem, { named, fresh });
  return fresh;
}

// A keystroke changes one passage; the others are known by their text.
const caches = new Map<string, Map<string, Reading>>();
const MOST_DOCUMENTS = 8;
const MOST_PASSAGES = 20_000;

function cacheFor(named: People): Map<string, Reading> {
  const key = [...named].toSorted().join(' ');
  const known = caches.get(key);
  if (known && known.size < MOST_PASSAGES) return known;
  if (caches.size >= MOST_DOCUMENTS) caches.clear();
  const fresh = new Map<string, Reading>();
  caches.set(key, fresh);
  return fresh;
}

function readingOf({ place, masked, pasted }: Passage, named: People, cached: Map<string, Reading>): Reading {
  const key = `${place}${pasted ? '!' : ' '}${masked}`;
  const known = cached.get(key);
  if (known) return known;
  const fresh = { ...readPassage(place, masked, named), isPasted: pasted };
  cached.set(key, fresh);
  return fresh;
}

const TIMED =
  /^[\s|*_-]{0,12}(?:\[?\d{4}-\d{2}-\d{2}|\[?\d{1,2}:\d{2}\b|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]* \d{1,2}\w*[\s*_]+\d)/i;

function readPassage(place: Place, masked: string, named: People): Omit<Reading, 'isPasted'> {
  const text = maskQuoted(masked);
  const told = place === 'prose' && TIMED.test(text) ? 'timeline' : place;
  const kept = sentences(text)
    .filter((words) => words.length > 1 && !isAboutBlame(words))
    .map((words) => readSentence(words, named));
  return { place: told, text, sentences: kept };
}

function readSentence(words: readonly Word[], named: People): ReadSentence {
  const units = unitsOf(words, named);
  const classes = new Set<string>();
  for (const unit of units) for (const one of unit.classes) classes.add(one);
  return { words, units, classes };
}

const POLICY =
  /\b(?:not?|never|without|avoid|avoids|nobody is|rather than|instead of|beyond|no longer|don't|isn't|doesn't|refuse to|stop|replaces?|bans?)\b[^.]{0,40}\b(?:blam(?:e|ing)|human error|at fault|finger-?pointing|be(?:ing)? more careful|an? action item|an? (?:root )?cause\b(?! of| was))|\b(?:is|are|was|were) (?:not|never) (?:an? )?(?:action|cause|explanation|root cause|answer)|\b(?:do|does|did) not count as\b|\b(?:stopped|stop|abolish\w*|banned|dropped|retired|removed)\b[^.]{0,30}\bhuman errors?\b|\bblame(?:less|-free|-aware|lessly)\b|\b(?:the (?:word|words|phrase|term|label)s?|linter|lint|wording|template|guideline)\b[^.]{0,60}\b(?:flag|ban|avoid|replac|reject|forbid|discourag)/;

/** A sentence that speaks about blame, as a policy does, blames nobody. */
const isAboutBlame = (words: readonly Word[]): boolean =>
  words.length < 400 && POLICY.test(words.map(({ lower }) => lower).join(' '));
