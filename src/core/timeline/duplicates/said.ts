import type { TimelineEvent } from '../event.ts';

/** What a text says, apart from how a tool writes it: case, signs, emphasis and links are no words. */
export interface Said {
  readonly words: readonly string[];
  /** The words in one line: the same for what says the same. */
  readonly key: string;
  /** Enough words that two who say them hardly do so by chance. */
  readonly telling: boolean;
  /** What finds the text in longer ones: how it begins. Undefined where it is too short for that. */
  readonly beginning: string | undefined;
  /** Its end was cut off where it was shown. */
  readonly cut: boolean;
}

const LINK = /https?:\/\/\S+/g;
const WORD = /[\p{L}\p{M}\p{N}]+/gu;
/** The same where a text has no other signs: most have none, and this is found faster. */
const ASCII_WORD = /[a-z0-9]+/g;
const NOT_ASCII = /[^ -~]/;
const CUT = /(?:…|\.{3})\s*$/;
const LEAST_WORDS = 3;
const LEAST_LENGTH = 16;

// Their sentences have no spaces, and say more in a sign.
const DENSE = /[\p{scx=Han}\p{scx=Hangul}\p{scx=Hira}\p{scx=Kana}\p{scx=Thai}]/gu;
const LEAST_DENSE = 8;

const known = new WeakMap<TimelineEvent, Said>();

/** What an event says; kept, since events stay the same while others come in. */
export function saidOf(event: TimelineEvent): Said {
  const said = known.get(event) ?? read(event.text);
  known.set(event, said);
  return said;
}

function read(text: string): Said {
  const cut = CUT.test(text);
  const plain = (text.includes('://') ? text.replaceAll(LINK, ' ') : text).toLowerCase();
  const all = plain.match(NOT_ASCII.test(plain) ? WORD : ASCII_WORD) ?? [];
  // Of a text that was cut off, the last word may be half of one.
  const words = cut ? all.slice(0, -1) : all;
  const key = words.join(' ');
  const spaced = words.length >= LEAST_WORDS && key.length >= LEAST_LENGTH;
  const telling = spaced || (NOT_ASCII.test(key) && (key.match(DENSE)?.length ?? 0) >= LEAST_DENSE);
  return { words, key, cut, telling, beginning: telling ? beginningOf(words, key) : undefined };
}

/** How many words make it sure that a longer text has them from a shorter one. */
export const FIRST_WORDS = 4;
const LEAST_PART = 20;

const beginningOf = (words: readonly string[], key: string): string | undefined =>
  words.length >= FIRST_WORDS && key.length >= LEAST_PART ? words.slice(0, FIRST_WORDS).join(' ') : undefined;

const LEAST_OF_CUT = 6;

/** True where `whole` has all of `part` from its word `from` on, or as much of it as was not cut off. */
export function holds(whole: Said, from: number, part: Said): boolean {
  const room = whole.words.length - from;
  const shared = Math.min(room, part.words.length);
  if (shared < part.words.length && !(whole.cut && shared >= LEAST_OF_CUT)) return false;
  return part.words.slice(0, shared).every((word, index) => whole.words[from + index] === word);
}
