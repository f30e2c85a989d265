import { isBlankAt, letterAt } from './characters.ts';
import { stopAt } from './stops.ts';
import { spellingOf, type Word } from './word.ts';

/** The sentences of a masked passage, as words. A table's cell and a list's line are sentences of their own. */
export function sentences(masked: string): readonly (readonly Word[])[] {
  const found: (readonly Word[])[] = [];
  for (let from = 0; from < masked.length;) {
    const { words, end } = sentenceAt(masked, from);
    if (words.length > 0) found.push(words);
    from = end;
  }
  return found;
}

interface Sentence {
  readonly words: readonly Word[];
  readonly end: number;
}

/** One character after the other, once: every word of a document passes here when it is opened. */
function sentenceAt(text: string, from: number): Sentence {
  const words: Word[] = [];
  let end = text.length;
  for (let at = from, looked = from; at < end;) {
    const stop = at < looked ? undefined : stopAt(text, at);
    if (stop) looked = stop.end;
    if (stop?.isOne === true) looked = end = stop.end;
    const next = tokenEnd(text, from, at);
    if (next > at) words.push(wordOf(text, at, next));
    at = Math.max(next, at + 1);
  }
  return { words, end };
}

function wordOf(slice: string, start: number, end: number): Word {
  const { text, lower, possessive, capitalised, begins, part, classes } = spellingOf(slice.slice(start, end));
  return { text, lower, possessive, capitalised, begins, part, classes, start, end };
}

/** The end of the word or sign that begins here; here, where none does. */
function tokenEnd(text: string, from: number, at: number): number {
  if (letterAt(text, at) > 0) return wordEnd(text, at);
  switch (text[at]) {
    case ',':
    case ';':
    case ':':
    case '(':
    case ')':
    case '?':
    case '!':
    case '–':
    case '—':
      return at + 1;
    case '.':
      return at + 1 === text.length || isBlankAt(text, at + 1) ? at + 1 : at;
    case '-':
      return at > from && isBlankAt(text, at - 1) ? dashEnd(text, at) : at;
    case '@':
      return isInWord(text, from, at) ? at : wordEnd(text, at + 1, at);
    case SCARE:
      return scareEnd(text, at);
    default:
      return at;
  }
}

/** Letters and digits, and what may stand between two of them; `none` where there are none. */
function wordEnd(text: string, first: number, none = first): number {
  let end = lettersEnd(text, first);
  if (end === first) return none;
  while (JOINING.has(text.charAt(end))) {
    const next = lettersEnd(text, end + 1);
    if (next === end + 1) return end;
    end = next;
  }
  return end;
}

function lettersEnd(text: string, first: number): number {
  let end = first;
  for (let size = letterAt(text, end); size > 0; size = letterAt(text, end)) end += size;
  return end;
}

const JOINING: ReadonlySet<string> = new Set("'’.-_");

function dashEnd(text: string, at: number): number {
  const end = text[at + 1] === '-' ? at + 2 : at + 1;
  return isBlankAt(text, end) ? end : at;
}

/** "a@b" and "𝐚@b": a letter before it may take two code units. */
const isInWord = (text: string, from: number, at: number): boolean =>
  (at > from && (text[at - 1] === '.' || letterAt(text, at - 1) > 0)) ||
  (at > from + 1 && letterAt(text, at - 2) > 1);

/** What `maskQuoted` writes over praise in quotes. */
const SCARE = '\uE000';

function scareEnd(text: string, at: number): number {
  let end = at;
  while (text[end] === SCARE) end += 1;
  return end;
}
