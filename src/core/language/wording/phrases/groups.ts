import type { Word } from '../word.ts';
import { OWN } from './begins.ts';
import { headFrom, isCapital } from './heads.ts';
import { kindsOf } from './kinds.ts';
import { person } from './person.ts';
import { indefiniteAt } from './pronouns.ts';
import { unit, type Unit } from './unit.ts';

/** A noun phrase whose head is a role, a team, a vendor, or somebody. */
export function groupAt(words: readonly Word[], index: number): Unit | undefined {
  const first = words[index];
  if (!first) return undefined;
  const pronoun = indefiniteAt(words, index);
  if (pronoun) return pronoun;
  const own = OWN.get(first.lower);
  const isDetermined = first.classes.has('DET');
  if (!isDetermined && !mayBegin(first, words[index - 1]))
    return own && unit(index, index, [...own, first.lower]);
  const head = headFrom(words, isDetermined ? index + 1 : index, isDetermined);
  if (head === undefined) return own && unit(index, index, [...own, first.lower]);
  const kinds = kindsOf(words, index, head);
  return kinds.length === 0
    ? own && unit(index, index, [...own, first.lower])
    : person(words, index, head, kinds);
}

function mayBegin(word: Word, before: Word | undefined): boolean {
  const { classes } = word;
  if (classes.has('ROLEWORD') || classes.has('TEAMWORD') || classes.has('VENDORWORD')) return true;
  if (classes.has('JUNIORWORD') || classes.has('CHARACTER')) return true;
  return classes.has('DEPTWORD') && (isCapital(word) || before === undefined || before.classes.has('CONJ'));
}
