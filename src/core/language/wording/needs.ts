import { askedAs } from './classes.ts';
import { commonnessOf } from './commonness.ts';

/** That a word has one of some classes. */
export interface Need {
  readonly names: readonly string[];
  /** Of the names, the same in all needs. */
  readonly numbers: readonly number[];
  /** How many in a thousand sentences, about, have such a word. */
  readonly commonness: number;
}

/** In a pattern: whatever word. */
export const ANY = '.';

export const isRefused = (part: string): boolean => part.startsWith('!') && part !== '!';

const known = new Map<string, readonly Need[]>();

/** What a sentence needs to have for this word of a pattern; the same words stand in many patterns. */
export function needsOf(part: string): readonly Need[] {
  const before = known.get(part);
  if (before) return before;
  const fresh = OPTIONAL.test(part) && part !== '?' ? notNeeded(part) : neededFor(part);
  known.set(part, fresh);
  return fresh;
}

const OPTIONAL = /^(?:[[\]^$]|~.*|[<-].+|.*[?*])$/;

/** Words are read before a pattern is tried for the first time: what it asks about is told apart before. */
function notNeeded(part: string): readonly Need[] {
  for (const name of part.replace(SIGNS, '').split(/[|+]/)) askedAs(isRefused(name) ? name.slice(1) : name);
  return NONE;
}

const SIGNS = /^(?:<-|<|-{1,3})(?=[^-])|[?*]$/;
const NONE: readonly Need[] = [];

function neededFor(part: string): readonly Need[] {
  const names = part.includes('+') ? part.split('|').map(mostTelling) : part.split('|');
  return names.includes(ANY) ? NONE : [needOf(names)];
}

/** Of classes that a word has to have together, the one that the fewest have. */
function mostTelling(one: string): string {
  const names = one.split('+');
  for (const name of names) askedAs(isRefused(name) ? name.slice(1) : name);
  return names
    .filter((name) => !isRefused(name))
    .reduce((a, b) => (commonnessOf(b) < commonnessOf(a) ? b : a));
}

function needOf(names: readonly string[]): Need {
  let commonness = 0;
  for (const name of names) commonness += commonnessOf(name);
  const numbers = names.map(askedAs);
  for (const one of numbers) needed[one] = true;
  return { names, numbers, commonness };
}

const needed: (boolean | undefined)[] = [];

/** Whether any pattern needs the class or the word of this number. */
export const isNeeded = (number: number): boolean => needed[number] === true;

/** The most telling first: what the fewest sentences meet. */
export const telling = (needs: readonly Need[]): readonly Need[] =>
  needs.length < 2 ? needs : needs.toSorted((a, b) => a.commonness - b.commonness);

/** Of several needs the one that the fewest sentences meet. */
export const rarest = (needs: readonly Need[]): Need | undefined =>
  needs.length < 2 ? needs[0] : needs.reduce((a, b) => (b.commonness < a.commonness ? b : a));

/** The need that is met where one of these is. */
export const eitherOf = (needs: readonly Need[]): Need =>
  needOf([...new Set(needs.flatMap(({ names }) => names))]);
