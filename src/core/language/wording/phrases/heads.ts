import type { Word } from '../word.ts';

export const isCapital = ({ text }: Word): boolean => /^\p{Lu}/u.test(text);

const MOST_MODIFIERS = 5;

/** The last head before the phrase ends. */
export function headFrom(words: readonly Word[], from: number, determined: boolean): number | undefined {
  let head: number | undefined;
  for (let index = from; index < words.length && index < from + MOST_MODIFIERS; index += 1) {
    const word = words[index];
    if (!word || word.part === 'end') break;
    if (word.part === 'verb' && (index > from || !determined)) break;
    if (word.part === 'head' && !isAttribute(words, index)) head = index;
    else if (head !== undefined) break;
    if (word.possessive) break;
  }
  return head;
}

const THINGS =
  /^(?:schedule|schedules|rotation|rotations|rota|calendar|handbook|phone|channel|tool|dashboard|page|pages|alert|load|burden|list|guide|documentation|console|panel|account|portal|interface|email|inbox|ticket|tickets|contract|meeting|site|area|error|errors|mistake|mistakes)$/;

/** "The on-call schedule" is a schedule; "his head" is no head of anything. */
function isAttribute(words: readonly Word[], index: number): boolean {
  const next = words[index + 1]?.lower ?? '';
  if (words[index]?.lower === 'head' && next !== 'of') return true;
  return THINGS.test(next) && words[index]?.possessive !== true;
}
