import type { Classes } from './classes.ts';
import { commonnessOf } from './commonness.ts';
import type { Need, Pattern } from './pattern.ts';

/** Finds, of many patterns, the numbers of those whose every need a sentence of these units meets, in order. */
export type PatternIndex = (units: readonly { readonly classes: Classes }[]) => readonly number[];

/** Only the patterns are looked at whose most telling need the sentence meets. */
export function patternIndex(patterns: readonly Pattern[]): PatternIndex {
  const numbers = numbered(patterns);
  const needs = patterns.map((pattern) => telling(pattern).map((need) => need.map(numbers.of)));
  const byClass = Array.from({ length: numbers.count }, (): number[] => []);
  for (const [pattern, [first = [ANYTHING]]] of needs.entries())
    for (const one of new Set(first)) byClass[one]?.push(pattern);
  const others = needs.map((all) => all.slice(1));
  // The sentence that each class and pattern was met in last: nothing has to be wiped before the next.
  const [classMet, patternMet] = [new Uint32Array(numbers.count), new Uint32Array(patterns.length)];
  let sentence = 0;
  return (units) => {
    sentence += 1;
    const met = [ANYTHING];
    for (const { classes } of units) {
      for (const one of numbers.ofAll(classes)) {
        if (classMet[one] === sentence) continue;
        classMet[one] = sentence;
        met.push(one);
      }
    }
    const found: number[] = [];
    for (const one of met) {
      for (const pattern of byClass[one] ?? []) {
        if (patternMet[pattern] === sentence) continue;
        patternMet[pattern] = sentence;
        if (areMet(others[pattern] ?? [], classMet, sentence)) found.push(pattern);
      }
    }
    return found.length < 2 ? found : found.sort((a, b) => a - b);
  };
}

/** Written out: it is asked of every pattern that might be tried. */
function areMet(
  needs: readonly (readonly number[])[],
  classMet: Uint32Array,
  sentence: number,
): boolean {
  for (const need of needs) {
    let isMet = false;
    for (const one of need)
      if (classMet[one] === sentence) {
        isMet = true;
        break;
      }
    if (!isMet) return false;
  }
  return true;
}

/** The needs of a pattern, the most telling first: what the fewest sentences meet. */
const telling = ({ needs }: Pattern): readonly Need[] =>
  needs.toSorted((a, b) => commonnessOf(a) - commonnessOf(b));

/** What every sentence has: where patterns stand that need nothing. */
const ANYTHING = 0;

interface Numbers {
  readonly count: number;
  readonly of: (name: string) => number;
  /** Of those that a pattern needs. */
  readonly ofAll: (classes: Classes) => readonly number[];
}

/** A number for each class that a pattern needs. */
function numbered(patterns: readonly Pattern[]): Numbers {
  const names = new Set(patterns.flatMap(({ needs }) => needs.flat()));
  const numbers = new Map([...names].map((name, index) => [name, index + 1]));
  const known: (readonly number[] | undefined)[] = [];
  const fresh = (classes: Classes): readonly number[] =>
    (known[classes.number] = [...classes].flatMap((one) => numbers.get(one) ?? []));
  const ofAll = (classes: Classes): readonly number[] => known[classes.number] ?? fresh(classes);
  return { count: numbers.size + 1, of: (name) => numbers.get(name) ?? ANYTHING, ofAll };
}
