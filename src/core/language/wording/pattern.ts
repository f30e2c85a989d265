import { once } from '../../document/once.ts';
import { anyOf, askedAs, remembered, type Test } from './classes.ts';
import { ANY, eitherOf, isRefused, needsOf, rarest, telling, type Need } from './needs.ts';

/**
 * What a rule looks for, written as a row of word classes (capitals) and words:
 * `a|b` either, `A+!B` A but not B, `X?` `X*` optional or up to four, `(a b|c)` the words `a b` or `c`, `(a b)?` or
 * neither, `~3` up to three words of the same clause between, `~~9` the same over commas, `^` at the beginning of a
 * clause, `$` at its end (`a|$` too), `-X` not followed by X, `--X` by no X soon, `---X` by none for long, `<X` preceded by X, `<-X` not preceded by it,
 * `[` and `]` around what is shown; else the whole is.
 */
export interface Pattern {
  /** One of each has to occur somewhere in a sentence for the pattern to fit: a cheap look before the dear one. */
  readonly needs: readonly Need[];
  /** The rest, made when a sentence first meets these needs: most patterns never get so far. */
  readonly whole: () => Whole;
}

export interface Whole {
  /** Undefined where nothing is looked for. */
  readonly link: Link | undefined;
  /** Of each group of ways, all that each way needs: a sentence that has not all of any way can't fit. */
  readonly groups: readonly (readonly (readonly Need[])[])[];
  /** A word that meets one of these begins it; undefined where any may. */
  readonly begins: readonly Need[] | undefined;
}

/** A step, and what comes behind it. */
export interface Link {
  readonly step: Step;
  readonly next: Link | undefined;
  /** In how many ways this and what comes behind it can be said. */
  readonly ways: number;
}

export type Step =
  | { readonly kind: 'unit'; readonly test: Test; readonly min: number; readonly max: number }
  | { readonly kind: 'gap'; readonly max: number; readonly overCommas: boolean }
  | { readonly kind: 'look'; readonly test: Test; readonly reach: number; readonly wanted: boolean }
  /** Each leads on to what comes behind. */
  | { readonly kind: 'ways'; readonly ways: readonly (Link | undefined)[] }
  | { readonly kind: 'start' | 'end' | 'open' | 'close' };

const MOST = 4;
/** How far a look goes: back by one, ahead by one, by some, over a clause. */
const REACH: Readonly<Record<string, number>> = { '<-': -1, '<': -1, '-': 1, '--': 5, '---': 14 };
/** Written `@`: adverbs and helpers. */
const BETWEEN = 'ADV|BETWEEN*';
/** `(a b|c)` or `(a b|c)?`. */
const WAYS = /\(([^()]*)\)(\??)/;

export const pattern = (source: string): Pattern => ({
  needs: partsOf(source).flatMap((part) => (typeof part === 'string' ? needsOf(part) : needOfWays(part))),
  whole: once(() => wholeOf(partsOf(source))),
});

const wholeOf = (parts: readonly Part[]): Whole => ({
  link: parts.reduceRight<Link | undefined>((next, part) => linked(part, next), undefined),
  groups: parts.flatMap((part) =>
    typeof part === 'string' ? [] : [part.map((way) => telling(way.flatMap(needsOf)))],
  ),
  begins: beginningOf(parts),
});

/** A word of a pattern, or the words of several ways. */
type Part = string | readonly (readonly string[])[];

function partsOf(source: string): readonly Part[] {
  if (!source.includes('(')) return plainParts(source);
  const parts: Part[] = [];
  let rest = source;
  for (let found = WAYS.exec(rest); found; found = WAYS.exec(rest)) {
    const [all, inside = '', sign] = found;
    const ways = [...inside.split('|'), ...(sign === '?' ? [''] : [])];
    parts.push(...plainParts(rest.slice(0, found.index)), ways.map(wordsIn));
    rest = rest.slice(found.index + all.length);
  }
  return [...parts, ...plainParts(rest)];
}

const plainParts = (source: string): readonly Part[] => wordsIn(source).map(endOrWord);

/** `a|$`: the end is no word, so it is another way. */
function endOrWord(word: string): Part {
  if (!word.includes('$')) return word;
  const others = word.split('|').filter((one) => one !== '$');
  return word === '$' || !word.split('|').includes('$') ? word : [[others.join('|')], ['$']];
}

function linked(part: Part, next: Link | undefined): Link {
  if (typeof part === 'string') return { step: stepOf(part), next, ways: next?.ways ?? 1 };
  const ways = part.map((words) =>
    words.reduceRight<Link | undefined>((link, word) => linked(word, link), next),
  );
  return { step: { kind: 'ways', ways }, next, ways: sum(ways.map((link) => link?.ways ?? 1)) };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);

const wordsIn = (source: string): readonly string[] => source.replaceAll('@', BETWEEN).match(/\S+/g) ?? [];

const SIGNS: ReadonlyMap<string, Step> = new Map([
  ['^', { kind: 'start' }],
  ['$', { kind: 'end' }],
  ['[', { kind: 'open' }],
  [']', { kind: 'close' }],
]);

function stepOf(part: string): Step {
  const sign = SIGNS.get(part);
  if (sign) return sign;
  const gap = /^(~~?)(\d+)$/.exec(part);
  if (gap) return { kind: 'gap', max: Number(gap[2]), overCommas: gap[1] === '~~' };
  const look = /^(<-|<|-{1,3})(?=[^-])(.+)$/.exec(part);
  if (look)
    return {
      kind: 'look',
      test: testOf(look[2] ?? ''),
      reach: REACH[look[1] ?? ''] ?? 1,
      wanted: look[1] === '<',
    };
  const count = /[?*]$/.exec(part)?.[0];
  const min = count === undefined ? 1 : 0;
  return { kind: 'unit', test: testOf(count ? part.slice(0, -1) : part), min, max: count === '*' ? MOST : 1 };
}

const tests = new Map<string, Test>();

/** Patterns ask the same of words over and over. */
function testOf(source: string): Test {
  const before = tests.get(source);
  if (before) return before;
  const fresh = testFor(source);
  tests.set(source, fresh);
  return fresh;
}

function testFor(source: string): Test {
  const ways = source.split('|');
  const plain = ways.filter((way) => way !== ANY && !way.includes('+'));
  if (plain.length === ways.length) return anyOf(plain);
  const others = ways.filter((way) => !plain.includes(way)).map(allOf);
  const isPlain = plain.length === 0 ? () => false : anyOf(plain);
  return remembered((classes) => isPlain(classes) || others.some((test) => test(classes)));
}

function allOf(source: string): Test {
  const parts = source.split('+');
  const wanted = parts.filter((part) => part !== ANY && !isRefused(part));
  const refused = parts.filter(isRefused).map((part) => part.slice(1));
  for (const name of [...wanted, ...refused]) askedAs(name);
  return (classes) => wanted.every((one) => classes.has(one)) && !refused.some((one) => classes.has(one));
}

/** The most telling word of each way, where each has one. */
function needOfWays(ways: readonly (readonly string[])[]): readonly Need[] {
  const each = ways.map((way) => rarest(way.flatMap(needsOf)));
  return each.every((need) => need !== undefined) ? [eitherOf(each)] : [];
}

function beginningOf(parts: readonly Part[]): readonly Need[] | undefined {
  const first = parts.find((part) => typeof part !== 'string' || !/^(?:[[^]|<.+)$/.test(part));
  if (first === undefined) return undefined;
  if (typeof first === 'string') return needsOf(first).length > 0 ? needsOf(first) : undefined;
  const each = first.map(beginningOf);
  return each.every((needs) => needs !== undefined) ? each.flat() : undefined;
}
