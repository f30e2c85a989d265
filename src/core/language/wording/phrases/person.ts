import type { Word } from '../word.ts';
import { headFrom, isCapital } from './heads.ts';
import { unit, type Unit } from './unit.ts';

/** A person or group with this head, or what belongs to it. */
export function person(words: readonly Word[], first: number, head: number, kinds: readonly string[]): Unit {
  const lower = words[head]?.lower ?? '';
  if (words[head]?.possessive === true)
    return unit(first, head, [...kinds.map((kind) => `${kind}:s`), 'WHOSE', ...owner(kinds)]);
  return unit(
    first,
    withTail(words, head),
    kinds.includes('TWOFOLD') ? [...kinds, lower] : [...kinds, 'PERSON', lower],
  );
}

const owner = (kinds: readonly string[]): readonly string[] => (kinds.includes('THIRD') ? ['THIRD:s'] : []);

/** "… of the payments team", "… on duty", "…, who": what belongs to the person and is no verb yet. */
export function withTail(words: readonly Word[], head: number): number {
  let last = head;
  const at = (ahead: number): string => words[last + ahead]?.lower ?? '';
  if (
    /^(?:on|in|at)$/.test(at(1)) &&
    /^(?:duty|call|shift|watch|rotation|charge|question|site|hand)$/.test(at(2))
  )
    last += 2;
  if (
    /^(?:at|behind)$/.test(at(1)) &&
    at(2) === 'the' &&
    /^(?:keyboard|helm|wheel|time|controls|console)$/.test(at(3))
  )
    last += 3;
  if (/^(?:of|from|on|in|at|over|within)$/.test(at(1))) last = tailGroup(words, last + 2) ?? last;
  if (
    /^(?:in)$/.test(words[last - 1]?.lower ?? '') &&
    at(0) === 'charge' &&
    at(1) === 'of' &&
    words[last + 2]?.classes.has('DET') === true
  )
    last += 3;
  if (
    /^(?:involved|responsible|concerned|themselves|himself|herself|themself)$/.test(at(1)) &&
    at(2) !== 'for'
  )
    last += 1;
  if (
    /^(?:of|for)$/.test(at(1)) &&
    words[last + 2]?.classes.has('DET') === true &&
    words[last + 3]?.part !== 'head'
  )
    last += 3;
  if (at(1) === ',' && /^(?:who|whoever)$/.test(at(2))) last += 2;
  if (at(1) === ',' && at(2).startsWith('@') && at(3) === ',') last += 3;
  return last;
}

function tailGroup(words: readonly Word[], from: number): number | undefined {
  const word = words[from];
  if (!word) return undefined;
  const determined = word.classes.has('DET');
  const head = headFrom(words, determined ? from + 1 : from, determined);
  return head !== undefined &&
    (determined || isCapital(word) || word.classes.has('DEPTWORD')) &&
    words[head]?.possessive !== true
    ? head
    : undefined;
}
