import { assignedSecrets } from './assigned.ts';
import { randomSecrets } from './entropy.ts';
import { longWords } from './long-words.ts';
import { isMadeUp } from './made-up.ts';
import { personalData } from './people.ts';
import { armours, privateKeys } from './private-keys.ts';
import type { Secret } from './secret.ts';
import { SHAPES } from './shapes.ts';

export type { Secret } from './secret.ts';

/**
 * What in a text looks like a secret or like personal data, in the order of the text; no two overlap. Total, and linear
 * in the length of the text: what is looked at again is bounded.
 */
export const findSecrets = (text: string): readonly Secret[] => secretsIn(text, personalData(text));

/** The same without what finds a person: addresses and telephone numbers. */
export const findKeys = (text: string): readonly Secret[] => secretsIn(text, []);

function secretsIn(text: string, personal: readonly Secret[]): readonly Secret[] {
  const closed = armours(text);
  const others = [...wordSecrets(text), ...assignedSecrets(text), ...personal];
  return withoutOverlaps([...privateKeys(text, closed), ...outside(closed, others)]);
}

/** What is public in full, or told as a whole, isn't told again in pieces. */
function outside(closed: readonly Stretch[], others: readonly Secret[]): readonly Secret[] {
  if (closed.length === 0) return others;
  let next = 0;
  return others
    .toSorted((a, b) => a.start - b.start)
    .filter(({ start }) => {
      while (next < closed.length && (closed[next]?.end ?? 0) <= start) next += 1;
      return start < (closed[next]?.start ?? Infinity);
    });
}

const wordSecrets = (text: string): readonly Secret[] =>
  longWords(text).flatMap((word) => {
    if (innocent.has(word.text)) return [];
    const tokens = shaped(word.text, word.start);
    if (tokens.length > 0 || text.startsWith('base64,', word.start - 7)) return tokens;
    const found = randomSecrets(word.text, word.start);
    if (found.length === 0) keepInnocent(word.text);
    return found;
  });

// The same addresses and ids stand in a paragraph with every key. What is secret is not kept.
const innocent = new Set<string>();
const KEPT = 2000;
const LONGEST = 200;

function keepInnocent(word: string): void {
  if (word.length > LONGEST) return;
  if (innocent.size >= KEPT) innocent.clear();
  // As a text of its own: a mere slice would keep the whole text in memory.
  innocent.add(` ${word}`.slice(1));
}

function shaped(word: string, at: number): readonly Secret[] {
  const lower = word.toLowerCase();
  return SHAPES.filter(({ signs }) => signs.some((sign) => lower.includes(sign))).flatMap(({ what, form }) =>
    [...word.matchAll(form)].flatMap(({ 0: whole, 1: token = whole, index }) => {
      const end = at + index + whole.length;
      return isMadeUp(token) ? [] : [{ kind: 'token' as const, what, start: end - token.length, end }];
    }),
  );
}

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Where two claim the same stretch, the first that was asked for knows it best: its shape has a name. */
function withoutOverlaps(found: readonly Secret[]): readonly Secret[] {
  const ranked = found.toSorted((a, b) => a.start - b.start || RANK.indexOf(a.kind) - RANK.indexOf(b.kind));
  const kept: Secret[] = [];
  for (const one of ranked) {
    const last = kept.at(-1);
    if (!last || one.start >= last.end) kept.push(one);
  }
  return kept;
}

const RANK: readonly Secret['kind'][] = ['private-key', 'token', 'entropy', 'email', 'phone'];
