import { isVerb, isWork } from './opening.ts';

/** Where a second action begins, and what stands between. */
export interface SecondAction {
  /** The end of the first. */
  readonly end: number;
  readonly start: number;
  /** Two sentences or a semicolon, rather than an "and". */
  readonly isSure: boolean;
}

const BREAK =
  /([.;]\s+|;\s*|\s+\+\s+)(?:(?:then|also|and|additionally|furthermore)\b,?\s+)?(?=([a-z-]+)\s+(\S+))/gi;
const AND =
  /(,?\s+and\s+(?:then\s+|also\s+|additionally\s+)?|,\s+(?:then|as\s+well\s+as)\s+)(?=([a-z-]+)\s+(?:(?:up|out|in|on|off|down|over)\s+)?(the|a|an|our|all|every|each|new|another)\s+(?!old\b|former\b|previous\b|same\b|rest\b|result|now\b)(\S+))/gi;

/** "Add an alert on the lag and rewrite the runbook": two deeds, each with a thing of its own. */
export function secondActionIn(text: string): SecondAction | undefined {
  const first = /^[\p{L}-]+/u.exec(text)?.[0].toLowerCase() ?? '';
  if (!isVerb(first)) return undefined;
  for (const { 0: gap, index, 2: verb = '', 3: next = '' } of text.matchAll(BREAK)) {
    const isAbbreviation = /(?:\b\p{L}|\be\.g|\bi\.e|\betc|\bvs)$/u.test(text.slice(0, index));
    if (isVerb(verb.toLowerCase()) && !isAbbreviation && !/^(?:is|are|was|of)$/.test(next))
      return { end: index, start: index + gap.length, isSure: true };
  }
  if (!isWork(first)) return undefined;
  for (const { 0: gap, index, 2: verb = '' } of text.matchAll(AND))
    if (isWork(verb.toLowerCase()) && !isWithinClause(text.slice(0, index)) && index > first.length + 3)
      return { end: index, start: index + gap.length, isSure: false };
  return undefined;
}

/** "Add a check that builds the image and runs the tests": what is added does both. */
function isWithinClause(before: string): boolean {
  const behind = before.replace(/^\S+\s+/, '');
  const ends = [...behind.matchAll(/\bto\s+([a-z-]+)/gi)].map(([, word = '']) => word.toLowerCase());
  return /\b(?:that|which|who|so|when|if|how|where|whether)\b/i.test(behind) || ends.some(isVerb);
}
