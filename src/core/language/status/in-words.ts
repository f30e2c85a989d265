import type { Missing } from './missing.ts';

/** `4 missing, 2 to mend`: what isn't there yet, and what is there and can't stay so. */
export function counted(items: readonly Missing[]): string {
  const lacks = items.filter(({ kind }) => kind === 'lack').length;
  const parts = [
    ...(lacks > 0 ? [`${lacks} missing`] : []),
    ...(items.length > lacks ? [`${items.length - lacks} to mend`] : []),
  ];
  return parts.join(', ') || 'nothing missing';
}

/** A message in two: what it says first, and what it goes on to say. */
export function inTwo(message: string): readonly [first: string, rest: string] {
  const [first = message] = FIRST_SENTENCE.exec(message) ?? [];
  return [first.replace(/(?<!\.)\.$/, ''), message.slice(first.length).trim()];
}

/** A stop within quotation marks or code ends nothing. */
const FIRST_SENTENCE = /^(?:"[^"]*"|“[^”]*”|`[^`]*`|[^"“`])*?[.?!](?=\s|$)/;

/** Words up to a length, with … where some are left out. */
export function cutAtWord(text: string, most: number): string {
  if (text.length <= most) return text;
  const end = text.lastIndexOf(' ', most - 1);
  return `${text.slice(0, end > most / 2 ? end : most - 1).replace(/[\s,;:·]+$/, '')}…`;
}

/** A message as a row and a smaller one below it, which goes on where the first had to end. */
export function inTwoRows(message: string, most: readonly [number, number]): readonly [string, string] {
  const [first, rest] = inTwo(message);
  const row = cutAtWord(first, most[0]);
  const below = row === first ? rest : `…${message.slice(row.length - 1).replace(/^[\s,;:·]+/, '')}`;
  return [row, cutAtWord(below, most[1])];
}

/** `Line 4: no owner · Line 30: where can this be checked? · 3 more`, as many as a row has room for, and one at least. */
export function listed(items: readonly Missing[], lineOf: (item: Missing) => number, most: number): string {
  const told = items.map((item) => `Line ${lineOf(item)}: ${inTwo(item.message)[0]}`);
  const more = (shown: number): string => (shown < told.length ? ` · ${told.length - shown} more` : '');
  let shown = told.length;
  while (shown > 1 && told.slice(0, shown).join(' · ').length + more(shown).length > most) shown -= 1;
  return cutAtWord(told.slice(0, shown).join(' · '), most - more(shown).length) + more(shown);
}
