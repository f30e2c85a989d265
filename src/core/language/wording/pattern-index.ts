import { commonnessOf } from './commonness.ts';
import type { Need, Pattern } from './pattern.ts';

/** Finds, of many patterns, the numbers of those whose every need a sentence with these classes meets, in order. */
export type PatternIndex = (classes: ReadonlySet<string>) => readonly number[];

/**
 * Thousands of patterns share some needs. Which of those a sentence meets is found out once; then only the patterns are
 * looked at whose most telling need is among them.
 */
export function patternIndex(patterns: readonly Pattern[]): PatternIndex {
  const { numberOf, byWay, count } = numbered(patterns.flatMap(needed));
  const asked = patterns.map((pattern) => needed(pattern).map(numberOf));
  const byTelling = Array.from({ length: count }, (): number[] => []);
  for (const [number, [telling = NONE]] of asked.entries()) byTelling[telling]?.push(number);
  return (classes) => {
    const { met, list } = metBy(classes, byWay, count);
    const isMet = (need: number): boolean => met[need] === 1;
    const found: number[] = [];
    for (const need of list)
      for (const number of byTelling[need] ?? [])
        if (asked[number]?.every(isMet) === true) found.push(number);
    return found.sort((a, b) => a - b);
  };
}

/** The need of what needs nothing, which every sentence meets. */
const NONE = 0;

/** The needs of a pattern, the most telling first: what the fewest sentences meet. */
const needed = ({ needs }: Pattern): readonly Need[] =>
  needs.toSorted((a, b) => commonnessOf(a) - commonnessOf(b));

type ByWay = ReadonlyMap<string, readonly number[]>;

/** Equal needs have one number; `byWay` has, for a class, those that it meets. */
function numbered(needs: readonly Need[]): {
  readonly numberOf: (need: Need) => number;
  readonly byWay: ByWay;
  readonly count: number;
} {
  const distinct = new Map(needs.map((need) => [need.join('|'), need]));
  const numbers = new Map([...distinct.keys()].map((key, index) => [key, index + 1]));
  const numberOf = (need: Need): number => numbers.get(need.join('|')) ?? NONE;
  const byWay = new Map<string, number[]>();
  for (const need of distinct.values()) {
    for (const way of new Set(need)) {
      const others = byWay.get(way);
      if (others) others.push(numberOf(need));
      else byWay.set(way, [numberOf(need)]);
    }
  }
  return { numberOf, byWay, count: numbers.size + 1 };
}

/** Bytes, not a set: this runs for every sentence of a document that is opened. */
function metBy(
  classes: ReadonlySet<string>,
  byWay: ByWay,
  count: number,
): { readonly met: Uint8Array; readonly list: readonly number[] } {
  const met = new Uint8Array(count);
  const list = [NONE];
  for (const one of classes) {
    for (const need of byWay.get(one) ?? []) {
      if (met[need] === 1) continue;
      met[need] = 1;
      list.push(need);
    }
  }
  return { met, list };
}
