import { assignedSecrets } from './assigned.ts';
import { randomSecrets } from './entropy.ts';
import { longWords } from './long-words.ts';
import { isMadeUp } from './made-up.ts';
import { personalData } from './people.ts';
import { armours, privateKeys } from './private-keys.ts';
import type { Secret } from './secret.ts';
import { hasShape, SHAPES } from './shapes.ts';

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
  if (closed.length === 0 && others.length === 0) return NONE;
  return withoutOverlaps([...privateKeys(text, closed), ...outside(closed, others)]);
}

const NONE: readonly Secret[] = [];

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
    const tokens = hasShape(word.text) ? shaped(word.text, word.start) : NONE;
    if (tokens.length > 0 || text.startsWith('base64,', word.start - 7)) return tokens;
    return randomSecrets(word.text, word.start);
  });

const shaped = (word: string, at: number): readonly Secret[] =>
  SHAPES.flatMap(({ what, form }) =>
    [...word.matchAll(form)].flatMap(({ 0: whole, 1: token = whole, index }) => {
      const end = at + index + whole.length;
      return isMadeUp(token) ? [] : [{ kind: 'token' as const, what, start: end - token.length, end }];
    }),
  );

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
