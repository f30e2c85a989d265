import type { TextEdit } from './edit.ts';

/** The one edit that makes `after` of `before`: what lies between their common beginning and their common end. */
export function changeBetween(before: string, after: string): TextEdit {
  const shortest = Math.min(before.length, after.length);
  const start = sameFor(shortest, (from, to) => before.slice(from, to) === after.slice(from, to));
  const same = sameFor(shortest - start, (from, to) => endOf(before, from, to) === endOf(after, from, to));
  return {
    span: { start, end: before.length - same },
    newText: after.slice(start, after.length - same),
  };
}

const endOf = (text: string, from: number, to: number): string =>
  text.slice(text.length - to, text.length - from);

/** Long stretches are compared at once, which takes a fraction of the time that going by characters does. */
const STEPS = [4096, 64, 1];

function sameFor(most: number, isSame: (from: number, to: number) => boolean): number {
  let count = 0;
  for (const step of STEPS) while (count + step <= most && isSame(count, count + step)) count += step;
  return count;
}
