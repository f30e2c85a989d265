/** A stretch of at least 16 signs of ASCII without blanks, quotes and brackets: nothing shorter is a token. */
export interface LongWord {
  readonly text: string;
  readonly start: number;
}

const SHORTEST = 16;
/** Longer ones are data; in pieces they are still looked through. */
const LONGEST = 20_000;

/** The long words of a text. Most are short: looking at every sixteenth sign first skips nearly all of a page. */
export function longWords(text: string): readonly LongWord[] {
  const found: LongWord[] = [];
  let start = 0;
  while (start + SHORTEST <= text.length) {
    const last = start + SHORTEST - 1;
    const gap = lastGap(text, start, last);
    if (gap >= start) {
      start = gap + 1;
      continue;
    }
    const end = wordEnd(text, last + 1, start + LONGEST);
    found.push({ text: text.slice(start, end), start });
    start = end;
  }
  return found;
}

/** Which signs of ASCII end a word. */
const GAPS: readonly boolean[] = Array.from(
  { length: 127 },
  (_, code) => code <= 32 || '"\'`<>|,;()'.includes(String.fromCharCode(code)),
);

const isGap = (code: number): boolean => GAPS[code] ?? true;

function lastGap(text: string, start: number, last: number): number {
  let at = last;
  while (at >= start && !isGap(text.charCodeAt(at))) at -= 1;
  return at;
}

function wordEnd(text: string, from: number, most: number): number {
  let at = from;
  while (at < text.length && at < most && !isGap(text.charCodeAt(at))) at += 1;
  return at;
}
