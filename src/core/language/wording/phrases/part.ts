import type { Classes } from '../classes.ts';

/** What a word is to a phrase for people: its head, its end, a verb in the past, which ends it unless it begins it. */
export type Part = 'head' | 'end' | 'verb' | 'other';

export function partOf(lower: string, classes: Classes): Part {
  const has = (one: string): boolean => classes.has(one);
  if (!/^[\p{L}\p{N}]/u.test(lower) || ENDING.test(lower) || ENDS.some(has)) return 'end';
  if (HEADS.some(has)) return 'head';
  return PAST.some(has) && !has('JUNIORWORD') ? 'verb' : 'other';
}

const ENDS = ['PREP', 'CONJ', 'BE', 'NOT', 'MODAL', 'DET'];
const ENDING =
  /^(?:has|have|had|did|do|does|can|may|will|must|shall|who|that|how|why|where|what|to|also|then|just|simply|us|them|me|him)$/;
const HEADS = ['ROLEWORD', 'TEAMWORD', 'DEPTWORD', 'VENDORWORD', 'TWOFOLDWORD', 'TRADE'];
const PAST = [
  'ACT.did',
  'HARM.did',
  'OMIT.did',
  'HEED.did',
  'BELIEVE.did',
  'UNDO.did',
  'TASK.did',
  'DECIDE.did',
  'LET.did',
];
