import type { Loudness, Looks } from './looks.ts';
import { copied } from './copied.ts';
import type { Match } from './match.ts';
import { anyOf, type Classes } from './classes.ts';
import type { Units } from './phrases/unit.ts';
import type { Reading } from './reading.ts';
import { rewriteAt, type Rewrite } from './rewrite/rewrite.ts';
import type { Sentence } from './sentence.ts';

/** Words that a rule points at; offsets count from the beginning of their passage. */
export interface Hit {
  readonly start: number;
  readonly end: number;
  /** Where the sentence ends: what asks about it is put there. */
  readonly behind: number;
  readonly said: string;
  readonly level: 'error' | 'warning' | 'information';
  readonly rewrite: Rewrite | undefined;
  readonly message: Looks['message'];
}

export function hitOf(
  { text, isPasted }: Reading,
  { words, starts }: Sentence,
  { classes, firsts }: Units,
  { first, last }: Match,
  looks: Looks,
): Hit {
  const start = starts[firsts[first] ?? 0] ?? 0;
  const end = endOfWord({ words, starts }, (firsts[last + 1] ?? words.length) - 1);
  const said = copied(text.slice(start, end).replace(/\s+/g, ' '));
  return {
    start,
    end,
    behind: Math.max(end, endOf({ words, starts })),
    said,
    level:
      isPasted || (looks.reasoned === true && hasReason(classes, last + 1))
        ? 'information'
        : levelOf(looks.level, classes.slice(first, last + 1)),
    rewrite: looks.rewrite && rewriteAt(looks.rewrite, text, { start, end }),
    message: looks.message,
  };
}

const endOfWord = ({ words, starts }: Sentence, index: number): number =>
  (starts[index] ?? 0) + (words[index]?.text.length ?? 0);

/** Behind its last sign, unless that parts it from what comes next. */
function endOf(sentence: Sentence): number {
  const last = sentence.words.length - 1;
  return endOfWord(sentence, /^[|;]$/.test(sentence.words[last]?.text ?? '') ? last - 1 : last);
}

const WARNED = ['THIRD', 'GROUP', 'THIRD:s', 'YOU', 'NOBODY', 'THEY', 'TWOFOLD'];

function levelOf(level: Loudness, units: readonly Classes[]): Hit['level'] {
  if (level !== 'who') return level;
  const has = (kind: string): boolean => units.some((classes) => classes.has(kind));
  if (has('KNOWN') || has('KNOWN:s')) return 'error';
  return WARNED.some(has) ? 'warning' : 'information';
}

const isReason = anyOf(['because', 'since', 'based', 'given']);
const isAs = anyOf(['as']);
const isPlan = anyOf(['planned', 'agreed', 'instructed', 'intended', 'documented', 'announced', 'requested']);
const isComma = anyOf([',']);

/** Whether the words from here on say why: "…, as both look alike", "… as planned". */
function hasReason(units: readonly Classes[], from: number): boolean {
  for (let at = from; at < units.length; at += 1) {
    const [unit, before, next] = [units[at], units[at - 1], units[at + 1]];
    if (unit === undefined) return false;
    if (isReason(unit)) return true;
    if (isAs(unit) && ((before && isComma(before)) || (next && isPlan(next)))) return true;
  }
  return false;
}

const LOUD: readonly Hit['level'][] = ['error', 'warning', 'information'];

/** Of those that overlap the loudest, of these the first, of these the longest; in the order of the text. */
export function withoutOverlaps(hits: readonly Hit[]): readonly Hit[] {
  if (hits.length < 2) return hits;
  const best = hits.toSorted(
    (a, b) => LOUD.indexOf(a.level) - LOUD.indexOf(b.level) || a.start - b.start || b.end - a.end,
  );
  // Each character that is taken: there may be thousands of hits, each of them short.
  const taken = new Set<number>();
  const kept = best.filter(({ start, end }) => {
    for (let at = start; at < end; at += 1) if (taken.has(at)) return false;
    for (let at = start; at < end; at += 1) taken.add(at);
    return true;
  });
  return kept.toSorted((a, b) => a.start - b.start);
}
