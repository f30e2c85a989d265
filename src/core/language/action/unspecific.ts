import { GENERIC, QUALIFIERS } from './lexicon/nouns.ts';
import { isVerb } from './opening.ts';

const oneOf = (words: string): string => words.trim().split(/\s+/).join('|');

/** "Make sure this never happens again" names nothing that could be done. */
const FOR_ALL =
  /^(?:(?:please|we|should|must|need to|will|let's)\s+){0,3}(?:(?:make\s+sure|ensure|guarantee)\s+(?:that\s+)?(?:this|it|that|such\s+\w+|(?:the\s+)?same\s+\w+|this\s+\w+)\s+(?:does\s+not|doesn['’]t|do\s+not|don['’]t|will\s+not|won['’]t|can\s*not|can['’]t|never)\s+(?:ever\s+)?(?:happens?|occurs?|recurs?|come\s+back|repeat(?:ed)?|be\s+repeated)|(?:prevent|avoid|stop)\s+(?:this|that|it|such\s+\w+|similar\s+\w+|the\s+same\s+\w+|(?:a\s+)?re-?occurrences?|(?:any\s+)?(?:future|further)\s+(?:incidents?|outages?|problems?|issues?|failures?)|this\s+\w+)(?:\s+(?:from\s+)?(?:happening|occurring|recurring|again))*|do\s+better|learn\s+from\s+(?:this|it|the)(?:\s+\w+)?)\s*(?:again|in\s+(?:the\s+)?future|next\s+time)?\s*[.!]*$/i;

export const wishesForAll = (text: string): boolean => FOR_ALL.test(text);

/** "Fix the issue that caused the outage": which, and how it is mended, is left to be found. */
const POINTER =
  /^(?:fix|solve|resolve|address|mend|remedy|remediate|correct|handle|eliminate|tackle|sort\s+out|clean\s+up)\s+(?:up\s+)?(?:the\s+|this\s+|that\s+|these\s+|all\s+(?:the\s+)?|any\s+)?(?:(?:root|underlying|actual|real|main|above|same|mentioned|known|remaining|production)\s+)?(?:issues?|bugs?|problems?|causes?|root\s+causes?|errors?|incidents?|outages?|faults?|things?|it|this|that|everything)(?:\s+(?:that|which)\s+(?:caused|led\s+to|triggered|lay\s+behind)\s+.{0,60}|\s+(?:behind|of|from|causing)\s+(?:the|this)\s+(?:outage|incident|failure|problem|issue))?\s*[.!]*$/i;

const THING = `(?:(?:${oneOf(QUALIFIERS)}|unit|integration|end-to-end|e2e)\\s+){0,3}(?:${oneOf(GENERIC)}|error\\s+handling|unit\\s+tests?)`;
const NAKED = new RegExp(
  `^([a-z-]+)\\s+(?:up\\s+)?${THING}(?:\\s*(?:,|and|/|&|or)\\s*${THING}){0,3}\\s*[.!]*$`,
  'i',
);
const MENDING = /^(?:fix|solve|improve|enhance|strengthen|optimi[sz]e)$/i;

export type Unspecific = 'all' | 'pointer' | 'naked';

/** What keeps an action from saying which thing it means; undefined where it names one. */
export function unspecificIn(text: string): Unspecific | undefined {
  if (wishesForAll(text)) return 'all';
  if (POINTER.test(text)) return 'pointer';
  const verb = NAKED.exec(text)?.[1]?.toLowerCase();
  return verb !== undefined && isVerb(verb) && !MENDING.test(verb) ? 'naked' : undefined;
}
