import { isBlankAt, isLetter, letterAt } from './characters.ts';
import { stopAt } from './stops.ts';
import { hashed, wordAt, type Word } from './word.ts';

/** Words, and where each begins, counted from the beginning of their passage. */
export interface Sentence {
  readonly words: readonly Word[];
  readonly starts: readonly number[];
}

/** The sentences of a masked passage, as words. A table's cell and a list's line are sentences of their own. */
export function sentences(masked: string): readonly Sentence[] {
  const found: Sentence[] = [];
  for (let from = 0; from < masked.length;) {
    const sentence: Growing = { words: [], starts: [] };
    from = readSentence(masked, from, sentence);
    if (sentence.words.length > 0) found.push(sentence);
  }
  return found;
}

interface Growing extends Sentence {
  readonly words: Word[];
  readonly starts: number[];
}

/** One character after the other, once: every word of a document passes here when it is opened. To where it ends. */
function readSentence(text: string, from: number, { words, starts }: Growing): number {
  let end = text.length;
  for (let at = from, looked = from; at < end;) {
    const code = text.charCodeAt(at);
    if (code === BLANK) {
      at += 1;
      continue;
    }
    if (isLetter(code) || letterAt(text, at) > 0) {
      const word = wordFrom(text, at, at);
      words.push(word);
      starts.push(at);
      at += word.text.length;
      continue;
    }
    const stop = at < looked ? undefined : stopAt(text, at);
    if (stop) looked = stop.end;
    if (stop?.isOne === true) looked = end = stop.end;
    const sign = signAt(text, from, at);
    if (sign) {
      words.push(sign);
      starts.push(at);
    }
    at += sign?.text.length ?? 1;
  }
  return end;
}

const BLANK = 32;

/** Letters and digits, and what may stand between two of them; the first letter stands here or behind an "@". */
function wordFrom(text: string, start: number, first: number): Word {
  let hash = first > start ? hashed(0, text.charCodeAt(start)) : 0;
  let at = first;
  for (;;) {
    const code = text.charCodeAt(at);
    if (code === BLANK) break;
    const size = isLetter(code) ? 1 : letterAt(text, at);
    if (size === 0 && !(at > first && joins(text, at, code))) break;
    hash = hashed(hash, code);
    at += size || 1;
  }
  return wordAt(text, start, at, hash);
}

/** The sign or the handle that begins here. */
function signAt(text: string, from: number, at: number): Word | undefined {
  if (text[at] === '@')
    return !isInWord(text, from, at) && letterAt(text, at + 1) > 0 ? wordFrom(text, at, at + 1) : undefined;
  const end = signEnd(text, from, at);
  return end > at ? wordAt(text, at, end, text.charCodeAt(at)) : undefined;
}

/** The end of the sign that begins here; here, where none does. */
function signEnd(text: string, from: number, at: number): number {
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
    case SCARE:
      return scareEnd(text, at);
    default:
      return at;
  }
}

/** Between two letters or digits; in "14:05" and "1,100" between digits only. */
const joins = (text: string, at: number, code: number): boolean =>
  isJoining(code)
    ? letterAt(text, at + 1) > 0
    : (code === COLON || code === COMMA) && isDigitAt(text, at - 1) && isDigitAt(text, at + 1);

const [COMMA, COLON] = [44, 58];

function isDigitAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 48 && code <= 57;
}

/** One of '’.-_ */
const isJoining = (code: number): boolean =>
  code === 46 || code === 45 || code === 39 || code === 95 || code === 0x2019;

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
