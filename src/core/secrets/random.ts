/** True for text without a pattern: signs of three kinds that change again and again, as no word and no path does. */
export function isRandom(text: string): boolean {
  const kinds = new Set(kindsIn(text));
  if (!kinds.has('digit') || kinds.size - Number(kinds.has('sign')) < 2) return false;
  return changes(text) / text.length >= LEAST_CHANGES && entropy(text) >= leastEntropy(text.length);
}

type Kind = 'upper' | 'lower' | 'digit' | 'sign';

function kindOf(code: number): Kind {
  if (code >= 97 && code <= 122) return 'lower';
  if (code >= 65 && code <= 90) return 'upper';
  return code >= 48 && code <= 57 ? 'digit' : 'sign';
}

/** Random base 62 changes its kind at every 1.6th sign, words in camel case at every fourth. */
const LEAST_CHANGES = 0.36;

const kindsIn = (text: string): readonly Kind[] => Array.from(text, (_, at) => kindOf(text.charCodeAt(at)));

const changes = (text: string): number =>
  kindsIn(text).filter((kind, at, all) => at > 0 && kind !== all[at - 1]).length;

/** Bits a sign. Source: C. E. Shannon, "A Mathematical Theory of Communication", 1948. */
export function entropy(text: string): number {
  const counts = new Map<string, number>();
  for (const sign of text) counts.set(sign, (counts.get(sign) ?? 0) + 1);
  return [...counts.values()].reduce((sum, count) => {
    const share = count / text.length;
    return sum - share * Math.log2(share);
  }, 0);
}

/** A short text can't have the entropy of a long one: a sign fewer than three quarters of the most there can be. */
const leastEntropy = (length: number): number => Math.min(4.2, Math.log2(length) * 0.8);
