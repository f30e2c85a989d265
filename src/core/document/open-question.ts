import { blanks, maskInline } from './mask.ts';
import type { Span } from './span.ts';

/** What a text leaves open: `(TODO What did the change allow?)`, `TODO: ask lin`, `TBD` alone in its line. */
export interface OpenQuestion {
  /** Offsets count from the beginning of the text. */
  readonly span: Span;
  /** In one line, without its sign; empty where the sign is all there is. */
  readonly asks: string;
}

/**
 * A question as it is put into a text to be answered there. Whatever writes one for people writes it so, and it is read
 * as open until somebody answers it. It has no colon, so that plain YAML can hold it.
 */
export const openQuestion = (question: string): string => `(TODO ${question})`;

/** What a text leaves open, in its order. Code, links, comments and words in quotation marks ask nobody. */
export function openQuestionsIn(text: string, masked = maskInline(text)): readonly OpenQuestion[] {
  if (!mayBeOpen(text)) return [];
  const words = masked.replace(QUOTED, blanks);
  const found: OpenQuestion[] = [];
  for (const match of words.matchAll(SIGNS)) {
    const isWithin = match.index < (found.at(-1)?.span.end ?? 0);
    const span = isWithin ? undefined : spanOf(text, words, match.index, match[0].length);
    if (span) found.push({ span, asks: asksOf(text.slice(span.start, span.end)) });
  }
  return found;
}

/** The mask of a text with blanks for what it leaves open: such words say nothing yet. */
export function withoutOpenQuestions(text: string, masked: string): string {
  const pieces: string[] = [];
  let from = 0;
  for (const { span } of openQuestionsIn(text, masked)) {
    pieces.push(masked.slice(from, span.start), blanks(masked.slice(span.start, span.end)));
    from = span.end;
  }
  return pieces.join('') + masked.slice(from);
}

/** False for nearly every text, and quickly. */
export const mayBeOpen = (text: string): boolean => /TODO|TBD|\?\?\?/.test(text);

const SIGNS = /(?<![\p{L}\p{N}_-])(?:TODO|TBD)(?![\p{L}\p{N}_-])|\?{3,}/gu;
const QUOTED = /"[^"\n]{1,300}"|“[^”\n]{1,300}”|«[^»\n]{1,300}»/g;

/** Far more than a question has; looking on would not be linear. */
const LONGEST = 500;

/** In brackets, in front of a colon or alone in its line the sign says that something is open; elsewhere it is a word. */
function spanOf(text: string, words: string, at: number, length: number): Span | undefined {
  const end = at + length;
  if (text[at - 1] === '(') return inBrackets(words, at, '()');
  if (text[at - 1] === '[') return isLink(text, at) ? undefined : inBrackets(text, at, '[]');
  if (isAlone(words, at, end)) return { start: at, end };
  return /^ {0,3}:/.test(words.slice(end, end + 4))
    ? { start: at, end: endOfSentence(words, end) }
    : undefined;
}

/** Up to the bracket that closes it, else to the end of the sentence. */
function inBrackets(words: string, at: number, [opening, closing]: string): Span {
  const last = Math.min(words.length, at + LONGEST);
  let depth = 1;
  for (let end = at; end < last; end += 1) {
    if (words[end] === opening) depth += 1;
    if (words[end] === closing) depth -= 1;
    if (depth === 0) return { start: at - 1, end: end + 1 };
  }
  return { start: at - 1, end: endOfSentence(words, at) };
}

const isLink = (text: string, at: number): boolean => /^[^\][]*\][([]/.test(text.slice(at, at + LONGEST));

/** Nothing else stands in its line, or in its cell of a table. */
function isAlone(words: string, start: number, end: number): boolean {
  const before = words.slice(Math.max(0, start - LONGEST), start);
  return (
    /(?:^|[\r\n|])[ \t]*$/.test(before) && /^[.:!…]?[ \t]*(?:$|[\r\n|])/.test(words.slice(end, end + LONGEST))
  );
}

function endOfSentence(words: string, from: number): number {
  const [said = ''] = SENTENCE.exec(words.slice(from, from + LONGEST)) ?? [];
  return from + said.trimEnd().length;
}

const SENTENCE = /^[^|]*?(?:[.!?…](?=\s|$)|(?=\||\r?\n[ \t]*\r?\n)|$)/;

const asksOf = (said: string): string =>
  said
    .replace(/^[([](.*?)[)\]]?$/s, '$1')
    .replace(/^(?:TODO|TBD|\?{3,})[\s:]*/, '')
    .replace(/\s+/g, ' ')
    .trim();
