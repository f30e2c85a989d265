/** Marks in the order they should happen. Source: DESIGN "yaml timeline". */
export const MARKS = [
  'impact_start',
  'detected',
  'alerted',
  'acknowledged',
  'declared',
  'response_started',
  'mitigated',
  'impact_end',
  'resolved',
  'closed',
] as const;
export type Mark = (typeof MARKS)[number];

export const isMark = (word: string): word is Mark => (MARKS as readonly string[]).includes(word);
