/**
 * The text with everything that isn't words replaced by blanks of the same length: code, comments, HTML, addresses,
 * link targets, footnote marks, and the signs of emphasis and links. Offsets and line ends stay, so that what is found
 * in the mask stands at the same place in the text. Linear: each sign is looked at a bounded number of times.
 */
export function maskInline(text: string): string {
  if (!SIGN.test(text)) return text;
  const masked: string[] = [];
  const nowhere: Nowhere = new Set();
  let from = 0;
  for (let at = next(text, 0); at < text.length; at = next(text, from)) {
    const [first, end, resume = end] = stretchAt(text, at, nowhere);
    const start = Math.max(from, first);
    masked.push(text.slice(from, start), blanks(text.slice(start, end)));
    from = Math.max(end, at + 1, resume);
    masked.push(text.slice(Math.max(start, end), from));
  }
  masked.push(text.slice(from));
  return masked.join('');
}

/** The text as blanks that keep its line ends. */
export const blanks = (text: string): string =>
  /[\r\n]/.test(text) ? text.replace(/[^\r\n]/g, ' ') : ' '.repeat(text.length);

/** Closing signs that don't come any more, so that nobody looks for them twice. */
type Nowhere = Set<string>;
/** From `start` to `end` goes; the next sign is looked for from `resume` on. */
type Stretch = readonly [start: number, end: number, resume?: number];

const SIGN = /[\\`<[\]*_~&]|:\/\/|\]:/;

function next(text: string, from: number): number {
  SIGNS.lastIndex = from;
  return SIGNS.exec(text)?.index ?? text.length;
}

const SIGNS = /[\\`<[\]*_~&]|:\/\//g;

/** What is to be blank from this sign on; empty where the sign is a word's. */
function stretchAt(text: string, at: number, nowhere: Nowhere): Stretch {
  switch (text[at]) {
    case '\\':
      return ESCAPE.test(text.charAt(at + 1)) ? [at, at + 1, at + 2] : [at, at];
    case '`':
      return [at, codeEnd(text, at, nowhere)];
    case '<':
      return [at, text.startsWith('<!--', at) ? commentEnd(text, at, nowhere) : (match(TAG, text, at) ?? at)];
    case '[':
      return bracket(text, at);
    case ']':
      return [at, match(TARGET, text, at) ?? match(LABEL, text, at) ?? at + 1];
    case '&':
      return [at, match(ENTITY, text, at) ?? at];
    case ':':
      return address(text, at);
    default:
      return isWithinWord(text, at) ? [at, at] : [at, at + 1];
  }
}

const ESCAPE = /[!-/:-@[-`{-~]/;
const TAG =
  /<(?:\/?[a-z][a-z0-9-]*(?:[\s/][^<>]{0,500})?|[a-z][a-z0-9+.-]{1,31}:[^\s<>]{0,2000}|[^\s<>@]{1,100}@[^\s<>]{1,100})>/iy;
const TARGET =
  /\]\([ \t]*(?:<[^<>\n]{0,2000}>|(?:[^\s()<>]|\([^\s()<>]{0,500}\)){0,2000})(?:\s{1,9}(?:"[^"]{0,500}"|'[^']{0,500}'))?[ \t]*\)/y;
const LABEL = /\][ \t]?\[[^\][\n]{0,200}\]/y;
const ENTITY = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});/iy;
const FOOTNOTE = /\[\^[^\]\s]{1,100}\]:?/y;
const CHECKBOX = /\[[ xX]\](?=\s)/y;
const DEFINITION = /\[[^\][\n]{1,200}\]:[^\r\n]*/y;
const SCHEME = /[a-z][a-z0-9+.-]{1,20}$/i;
const ADDRESS = /:\/\/[^\s<>"`|]*/y;

function match(pattern: RegExp, text: string, at: number): number | undefined {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : undefined;
}

/** Nobody opens code with more backticks; looking for each length would not be linear. */
const LONGEST_RUN = 16;

/** The end of a code span: behind as many backticks as open it. Backticks that nothing closes are text. */
function codeEnd(text: string, at: number, nowhere: Nowhere): number {
  const run = runAt(text, at);
  let close = run.length > LONGEST_RUN || nowhere.has(run) ? -1 : text.indexOf(run, at + run.length);
  while (close >= 0) {
    const found = runAt(text, close);
    if (found.length === run.length) return close + run.length;
    close = text.indexOf(run, close + found.length);
  }
  nowhere.add(run);
  return at + run.length;
}

function runAt(text: string, at: number): string {
  let end = at;
  while (text[end] === '`') end += 1;
  return text.slice(at, end);
}

function commentEnd(text: string, at: number, nowhere: Nowhere): number {
  const close = nowhere.has('-->') ? -1 : text.indexOf('-->', at + 2);
  if (close < 0) nowhere.add('-->');
  return close < 0 ? at : close + 3;
}

function bracket(text: string, at: number): Stretch {
  const isLineStart = at === 0 || /[\r\n]\s*$/.test(text.slice(Math.max(0, at - 4), at));
  const start = text[at - 1] === '!' ? at - 1 : at;
  const whole = match(FOOTNOTE, text, at) ?? (isLineStart ? match(DEFINITION, text, at) : undefined);
  return [start, whole ?? match(CHECKBOX, text, at) ?? at + 1];
}

/** From the scheme to the last sign that isn't the sentence's. */
function address(text: string, at: number): Stretch {
  const scheme = SCHEME.exec(text.slice(Math.max(0, at - 21), at))?.[0];
  if (scheme === undefined) return [at, at];
  const end = match(ADDRESS, text, at) ?? at;
  const tail = /[.,;:!?)\]}'*_]+$/.exec(text.slice(at, end))?.[0].length ?? 0;
  return [at - scheme.length, end - tail];
}

/** An underscore within a word belongs to a name; a lone tilde to a figure. */
function isWithinWord(text: string, at: number): boolean {
  const sign = text.charAt(at);
  if (sign === '*') return false;
  let [first, last] = [at, at];
  while (text[first - 1] === sign && at - first < 3) first -= 1;
  while (text[last + 1] === sign && last - at < 3) last += 1;
  if (sign === '~') return first === last;
  return LETTER.test(text.charAt(first - 1)) && LETTER.test(text.charAt(last + 1));
}

const LETTER = /[\p{L}\p{N}]/u;
