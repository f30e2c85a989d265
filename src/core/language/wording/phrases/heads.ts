import type { Word } from '../word.ts';
import type { Classes } from '../words.ts';

const HEADS = ['ROLEWORD', 'TEAMWORD', 'DEPTWORD', 'VENDORWORD', 'TWOFOLDWORD', 'TRADE'];
export const isHead = ({ classes }: Word): boolean => HEADS.some((one) => classes.has(one));

export const isCapital = ({ text }: Word): boolean => /^\p{Lu}/u.test(text);

const MOST_MODIFIERS = 5;

/** The last head before the phrase ends. */
export function headFrom(words: readonly Word[], from: number, determined: boolean): number | undefined {
  let head: number | undefined;
  for (let index = from; index < words.length && index < from + MOST_MODIFIERS; index += 1) {
    const word = words[index];
    if (!word || endsPhrase(word, index > from || !determined)) break;
    if (isHead(word) && !isAttribute(words, index)) head = index;
    else if (head !== undefined) break;
    if (word.possessive) break;
  }
  return head;
}

const THINGS =
  /^(?:schedule|schedules|rotation|rotations|rota|calendar|handbook|phone|channel|tool|dashboard|page|pages|alert|load|burden|list|guide|documentation|console|panel|account|portal|interface|email|inbox|ticket|tickets|contract|meeting|site|area|error|errors|mistake|mistakes)$/;

/** "The on-call schedule" is a schedule. */
const isAttribute = (words: readonly Word[], index: number): boolean =>
  THINGS.test(words[index + 1]?.lower ?? '') && words[index]?.possessive !== true;

const ENDS = ['PREP', 'CONJ', 'BE', 'NOT', 'MODAL', 'DET'];

function endsPhrase({ lower, classes }: Word, verbsEnd: boolean): boolean {
  if (!/^[\p{L}\p{N}]/u.test(lower) || ENDS.some((one) => classes.has(one))) return true;
  if (
    /^(?:has|have|had|did|do|does|can|may|will|must|shall|who|that|to|also|then|just|simply|us|them|me|him)$/.test(
      lower,
    )
  )
    return true;
  return verbsEnd && !isHead({ lower, classes } as Word) && isPast(classes);
}

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
const isPast = (classes: Classes): boolean =>
  PAST.some((one) => classes.has(one)) && !classes.has('JUNIORWORD');
