const WORDS: Readonly<Record<string, { readonly one: string; readonly many: string }>> = {
  incident: { one: 'an incident', many: 'incidents' },
  near_miss: { one: 'a near miss', many: 'near misses' },
  drill: { one: 'a drill', many: 'drills' },
  false_alarm: { one: 'a false alarm', many: 'false alarms' },
};

/** A kind as a sentence has it: `a near miss`, `near misses`. */
export function kindWords(kind: string): { readonly one: string; readonly many: string } {
  const known = Object.hasOwn(WORDS, kind) ? WORDS[kind] : undefined;
  return known ?? { one: `of the kind ${kind}`, many: `of the kind ${kind}` };
}
