interface Part {
  readonly start: number;
  readonly length: number;
}

/** At the beginning; each is work without an end whatever else is said. */
const BEGINNINGS =
  /^(?:(?:we|should|must|need to|will|always|please)\s+){0,3}(?:keep\s+(?:(?:on\s+)?[a-z]+ing\b|an\s+eye\s+on|watch(?:\s+on|\s+over)?|track\s+of|in\s+mind|up\s+the|(?:the|our|all)\s+[\w -]{1,40}?\b(?:up[ -]to[ -]date|current|fresh|healthy|clean|in\s+sync|under\s+control))|continue\s+(?:to\s+[a-z]+|[a-z]+ing)|carry\s+on|monitor\s+(?:(?:the\s+situation|this|it)|for\s+(?:any\s+)?(?:further|new)\s+\w+)(?=[.!]*\s*$)|stay\s+on\s+top\s+of|(?:continuously|constantly|continually|regularly|periodically|routinely)\s+[a-z]+)\b/i;

/** Anywhere: no end, and no interval that a schedule could have. */
const ADVERBS =
  /\b(?:on\s+an\s+ongoing\s+basis|on\s+a\s+(?:regular|continuous|continual)\s+basis|as\s+an\s+ongoing\s+(?:effort|task|process)|as\s+(?:and\s+when\s+)?needed|as\s+necessary|from\s+time\s+to\s+time|at\s+regular\s+intervals|going\s+forward|from\s+now\s+on|in\s+perpetuity)\b|\b(?:regularly|periodically|continuously|continually|constantly|routinely)\s*[.!]*$|\(?\b(?:ongoing|on-going)\b\)?\s*[.!]*$|^ongoing\b/i;

/** "Keep the runbook current" with a state that can be checked is asked once. */
const WEAK = /^(?:\S+\s+){0,2}?keep\s+(?:the|our|all)\b/i;

/** What makes an action one without an end; `isBounded` where it says by what its end is known. */
export function endlessIn(text: string, isBounded: boolean): Part | undefined {
  const beginning = BEGINNINGS.exec(text);
  if (beginning && !(isBounded && WEAK.test(text))) return { start: 0, length: beginning[0].length };
  const adverb = ADVERBS.exec(text);
  return adverb ? { start: adverb.index, length: adverb[0].replace(/[\s.!]+$/, '').length } : undefined;
}
