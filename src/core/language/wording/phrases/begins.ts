import type { Classes } from '../words.ts';

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

/** Whether a phrase for people can begin with this word, unless the document names it: few words need a closer look. */
export const mayBeginPhrase = (lower: string, classes: Classes): boolean =>
  lower.startsWith('@') ||
  PRONOUN.test(lower) ||
  OWN.has(lower) ||
  INDEFINITE.has(lower) ||
  FIRST.some((one) => classes.has(one));
