import { isBlankAt, letterAt } from './characters.ts';
import { stopAt } from './stops.ts';
import { wordAt, type Word } from './word.ts';

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
    const kind = kindAt(text, at);
    if (kind === 'blank') {
      at += 1;
      continue;
    }
    const stop = kind === 'letter' || at < looked ? undefined : stopAt(text, at);
    if (stop) looked = stop.end;
    if (stop?.isOne === true) looked = end = stop.end;
    const next = kind === 'letter' ? wordEnd(text, at) : signEnd(text, from, at);
    if (next > at) {
      words.push(wordAt(text, at, next));
      starts.push(at);
    }
    at = Math.max(next, at + 1);
  }
  return end;
}

/** Nearly all characters are plain letters, and blanks between words. */
function kindAt(text: string, at: number): 'letter' | 'blank' | 'other' {
  if (text.charCodeAt(at) === 32) return 'blank';
  return letterAt(text, at) > 0 ? 'letter' : 'other';
}

/** The end of the sign or handle that begins here; here, where none does. */
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
  while (isJoining(text.charCodeAt(end))) {
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
