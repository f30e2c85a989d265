import { editionOfClasses, type Classes } from './classes.ts';
import { beginningOf, type Beginning } from './phrases/begins.ts';
import { partOf, type Part } from './phrases/part.ts';
import { copied } from './copied.ts';
import { toneOf } from './tone-key.ts';
import { classesOf, namesOf } from './words.ts';

/** A word or a sign, and what is known of it wherever it stands. */
export interface Word {
  readonly text: string;
  /** Lower case, with a straight apostrophe and without a possessive ending. */
  readonly lower: string;
  readonly possessive: boolean;
  /** "Orders", but neither "orders" nor "ORDERS" or "Orders-db". */
  readonly capitalised: boolean;
  /** What phrase for people may begin with this word. */
  readonly begins: Beginning | undefined;
  readonly part: Part;
  readonly classes: Classes;
  /** How much it weighs in sentences that insinuate, in tenths. */
  readonly tone: number;
  /** How many classes it has, itself among them: a word that no list explains has one. */
  readonly size: number;
}

const known = new Map<string, Word>();
let edition = 0;
const MOST_KNOWN = 20_000;
const LONGEST_KNOWN = 40;

/** The word that stands there, whose letters make this number. What came before is found without cutting it out. */
export function wordAt(text: string, start: number, end: number, hash: number): Word {
  if (edition !== editionOfClasses()) forget();
  const before = lately[hash & MOST_LATELY];
  if (before && before.text.length === end - start && text.startsWith(before.text, start)) return before;
  const said = text.slice(start, end);
  const word = wordOf(said);
  if (word.text === said && said.length < LONGEST_KNOWN) lately[hash & MOST_LATELY] = word;
  return word;
}

/** The number of a word's letters, with one more. */
export const hashed = (hash: number, code: number): number => (Math.imul(hash, 31) + code) | 0;

const MOST_LATELY = 8191;
let lately: (Word | undefined)[] = [];

/** Words come again and again: each is looked at once. */
function wordOf(text: string): Word {
  return known.get(text) ?? fresh(text);
}

function fresh(text: string): Word {
  const number = LONG_NUMBER.test(text) ? '0'.repeat(text.length) : text;
  if (number !== text) return wordOf(number);
  const word = spelled(text);
  if (known.size >= MOST_KNOWN) forget();
  if (text.length < LONGEST_KNOWN) known.set(word.text, word);
  return word;
}

function forget(): void {
  known.clear();
  lately = Array.from({ length: MOST_LATELY + 1 }, () => undefined);
  edition = editionOfClasses();
}

/** There are too many numbers to look at each, and no pattern names one as long as these: those as long are the same word. */
const LONG_NUMBER = /^\d{4,}$/;

function spelled(slice: string): Word {
  const text = copied(slice);
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
    begins: beginningOf(text, lower, classes),
    part: partOf(lower, classes),
    classes,
    tone: toneOf(lower),
    size: namesOf(lower).length,
  };
}

/** "It's" and "that's" own nothing. */
const CONTRACTED: ReadonlySet<string> = new Set(
  'it that what there here he she who let where how this one'.split(' '),
);
