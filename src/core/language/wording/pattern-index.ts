import { countAsked, numbersOf, type Classes } from './classes.ts';
import { isNeeded, telling, type Need } from './needs.ts';
import type { Pattern, Whole } from './pattern.ts';

/** Finds, of many patterns, those whose every need a sentence of these units meets, in any order. */
export type PatternIndex = (units: readonly Classes[]) => readonly Tried[];

/** A pattern by its number, and between which units it may begin. */
export interface Tried {
  readonly number: number;
  readonly from: number;
  readonly to: number;
}

/**
 * Only the patterns are looked at whose most telling need the sentence meets. All that is looked at stands close together,
 * for every sentence passes here.
 */
export function patternIndex(patterns: readonly Pattern[]): PatternIndex {
  const needs = patterns.map((one) => telling(one.needs));
  const count = countAsked() + 1;
  const numbersIn = keptNumbers(count);
  const byClass = inRows(patternsByClass(needs, count));
  const others = inRows(needs.map(othersOf));
  const seen = nothingSeen(count);
  // The sentence that each pattern was met in last: nothing has to be wiped before the next.
  const patternMet = new Uint32Array(patterns.length);
  let sentence = 0;
  return (units) => {
    sentence += 1;
    const met = see(units, numbersIn, seen);
    let found: Tried[] | undefined;
    for (let index = 0; index < met; index += 1) {
      const one = seen.met[index] ?? ANYTHING;
      const end = byClass.starts[one + 1] ?? 0;
      for (let at = byClass.starts[one] ?? 0; at < end; at += 1) {
        const pattern = byClass.row[at] ?? 0;
        if (!areMet(others, pattern, seen.isMet) || patternMet[pattern] === sentence) continue;
        patternMet[pattern] = sentence;
        const whole = patterns[pattern]?.whole();
        if (whole && canSayAll(whole.groups, seen.isMet))
          (found ??= []).push(triedBetween(pattern, whole.begins, units.length, seen));
      }
    }
    forget(seen, met);
    return found ?? NOTHING;
  };
}

const NOTHING: readonly Tried[] = [];

/** The classes of a sentence, each once, and the first and the last unit that has it. */
interface Seen {
  readonly isMet: Uint8Array;
  readonly first: Uint32Array;
  readonly last: Uint32Array;
  readonly met: Uint16Array;
}

const nothingSeen = (count: number): Seen => ({
  isMet: new Uint8Array(count),
  first: new Uint32Array(count),
  last: new Uint32Array(count),
  met: new Uint16Array(count),
});

/** Notes the classes of a sentence, and says how many they are: the first is what every sentence has. */
function see(units: readonly Classes[], numbersIn: NumbersOf, { isMet, first, last, met }: Seen): number {
  met[0] = ANYTHING;
  let count = 1;
  let at = 0;
  for (const classes of units) {
    for (const one of numbersIn(classes)) {
      last[one] = at;
      if (isMet[one] === 1) continue;
      isMet[one] = 1;
      first[one] = at;
      met[count] = one;
      count += 1;
    }
    at += 1;
  }
  return count;
}

function forget({ isMet, met }: Seen, count: number): void {
  for (let index = 0; index < count; index += 1) isMet[met[index] ?? ANYTHING] = 0;
}

function triedBetween(
  number: number,
  begins: readonly Need[] | undefined,
  count: number,
  { isMet, first, last }: Seen,
): Tried {
  if (!begins) return { number, from: 0, to: count - 1 };
  let from = count;
  let to = -1;
  for (const { numbers } of begins)
    for (const one of numbers) {
      if (isMet[one] !== 1) continue;
      from = Math.min(from, first[one] ?? 0);
      to = Math.max(to, last[one] ?? 0);
    }
  return { number, from, to };
}

/** Whether each of the needs that stand in a row has one class that is met. */
function areMet({ row, starts }: Rows, pattern: number, isMet: Uint8Array): boolean {
  const end = starts[pattern + 1] ?? 0;
  let isOneMet = false;
  for (let at = starts[pattern] ?? 0; at < end; at += 1) {
    const one = row[at] ?? END;
    if (one !== END) isOneMet ||= isMet[one] === 1;
    else if (!isOneMet) return false;
    else isOneMet = false;
  }
  return true;
}

/** Whether a sentence has all that one of the ways of each group needs. */
function canSayAll(groups: Whole['groups'], isMet: Uint8Array): boolean {
  for (const ways of groups) if (!canSay(ways, isMet)) return false;
  return true;
}

function canSay(ways: Whole['groups'][number], isMet: Uint8Array): boolean {
  for (const way of ways) if (hasAll(way, isMet)) return true;
  return false;
}

function hasAll(needs: readonly Need[], isMet: Uint8Array): boolean {
  for (const { numbers } of needs) if (!hasOne(numbers, isMet)) return false;
  return true;
}

function hasOne(numbers: readonly number[], isMet: Uint8Array): boolean {
  for (const one of numbers) if (isMet[one] === 1) return true;
  return false;
}

/** Lists of numbers, one behind the other. */
interface Rows {
  readonly row: Uint16Array;
  /** Where each begins, and where the last ends. */
  readonly starts: Uint32Array;
}

function inRows(lists: readonly (readonly number[])[]): Rows {
  const starts = new Uint32Array(lists.length + 1);
  for (const [index, list] of lists.entries()) starts[index + 1] = (starts[index] ?? 0) + list.length;
  const row = new Uint16Array(starts[lists.length] ?? 0);
  for (const [index, list] of lists.entries()) row.set(list, starts[index]);
  return { row, starts };
}

/** The patterns by what they need most. */
function patternsByClass(needs: readonly (readonly Need[])[], count: number): readonly (readonly number[])[] {
  const byClass = Array.from({ length: count }, (): number[] => []);
  for (const [pattern, [first]] of needs.entries())
    for (const one of first?.numbers ?? [ANYTHING]) byClass[one]?.push(pattern);
  return byClass;
}

/** What a pattern needs besides, need by need. */
function othersOf([, ...others]: readonly Need[]): readonly number[] {
  const row: number[] = [];
  for (const { numbers } of others) row.push(...numbers, END);
  return row;
}

/** What every sentence has: where patterns stand that need nothing. */
const ANYTHING = 0;
/** Behind the classes of a need. */
const END = 0;

type NumbersOf = (classes: Classes) => readonly number[];

/** Of each set of classes the numbers, up to a last one. */
function keptNumbers(count: number): NumbersOf {
  const known: (readonly number[] | undefined)[] = [];
  const fresh = (classes: Classes): readonly number[] =>
    (known[classes.number] = numbersOf(classes).filter((one) => one < count && isNeeded(one)));
  return (classes) => known[classes.number] ?? fresh(classes);
}
