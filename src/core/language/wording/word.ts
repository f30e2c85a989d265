import { mayBeginPhrase } from './phrases/begins.ts';
import { partOf, type Part } from './phrases/part.ts';
import { classesOf, type Classes } from './words.ts';

/** A word or a sign of a sentence; offsets count from the beginning of its passage. */
export interface Word extends Spelling {
  readonly start: number;
  readonly end: number;
}

/** What is known of a word wherever it stands. */
export interface Spelling {
  readonly text: string;
  /** Lower case, with a straight apostrophe and without a possessive ending. */
  readonly lower: string;
  readonly possessive: boolean;
  /** "Orders", but neither "orders" nor "ORDERS" or "Orders-db". */
  readonly capitalised: boolean;
  /** Whether people can be named by words that begin with this one. */
  readonly begins: boolean;
  readonly part: Part;
  readonly classes: Classes;
}

const known = new Map<string, Spelling>();
const MOST_KNOWN = 20_000;
const LONGEST_KNOWN = 40;

/** Words come again and again: each is looked at once. */
export function spellingOf(text: string): Spelling {
  const before = known.get(text);
  if (before) return before;
  if (LONG_NUMBER.test(text) && text !== ANY_LONG) return { ...spellingOf(ANY_LONG), text, lower: text };
  const fresh = spelled(text);
  if (known.size >= MOST_KNOWN) known.clear();
  if (text.length < LONGEST_KNOWN) known.set(fresh.text, fresh);
  return fresh;
}

/** There are too many numbers to look at each. No pattern names one as long as these. */
const LONG_NUMBER = /^\d{4,}$/;
const ANY_LONG = '0000';

function spelled(slice: string): Spelling {
  // A slice holds on to the whole text that it was cut from; a slice of a copy to the copy alone.
  const text = ` ${slice}`.slice(1);
  const said = text.toLowerCase().replaceAll('’', "'");
  const owner = said.endsWith("'s") ? said.slice(0, -2) : '';
  const possessive = owner !== '' && !CONTRACTED.has(owner);
  const lower = possessive ? owner : said;
  const classes = classesOf(lower);
  return {
    text,
    lower,
    possessive,
    capitalised: /^\p{Lu}\p{Ll}+$/u.test(text),
    begins: mayBeginPhrase(lower, classes),
    part: partOf(lower, classes),
    classes,
  };
}

/** "It's" and "that's" own nothing. */
const CONTRACTED: ReadonlySet<string> = new Set(
  'it that what there here he she who let where how this one'.split(' '),
);
