import type { Classes } from '../classes.ts';

/** "We", "we've", "we're". */
export const PRONOUN = /^(we|i|you|he|she|they)('(?:d|ve|ll|re|m|s))?$/;

export const OWN: ReadonlyMap<string, readonly string[]> = new Map([
  ['my', ['I:s', 'WHOSE']],
  ['our', ['WE:s', 'WHOSE']],
  ['your', ['YOU:s', 'WHOSE']],
  ['his', ['THIRD:s', 'WHOSE', 'HIS']],
  ['her', ['THIRD:s', 'WHOSE', 'HIS']],
  ['their', ['THEY:s', 'WHOSE']],
  ['whose', ['WHOSE']],
]);

export const INDEFINITE: ReadonlySet<string> = new Set(
  'one none neither nobody no-one noone some someone somebody not whoever anyone anybody everyone everybody any'.split(
    ' ',
  ),
);

const FIRST = [
  'DET',
  'NAMEWORD',
  'ROLEWORD',
  'TEAMWORD',
  'VENDORWORD',
  'DEPTWORD',
  'JUNIORWORD',
  'CHARACTER',
];

/** A pronoun; a handle; a given name; another phrase. */
export type Beginning = 'pronoun' | 'handle' | 'name' | 'other';

/** What phrase for people can begin with this word, unless the document names it: few words need a closer look. */
export function beginningOf(text: string, lower: string, classes: Classes): Beginning | undefined {
  if (PRONOUN.test(lower)) return 'pronoun';
  if (/^@\p{L}/u.test(text)) return 'handle';
  if (/^\p{Lu}\p{Ll}/u.test(text) && classes.has('NAMEWORD')) return 'name';
  return OWN.has(lower) || INDEFINITE.has(lower) || FIRST.some((one) => classes.has(one))
    ? 'other'
    : undefined;
}
