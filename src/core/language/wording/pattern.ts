import type { Unit } from './phrases.ts';

/**
 * What a rule looks for, written as a row of word classes (capitals) and words:
 * `a|b` either, `A+!B` A but not B, `X?` `X*` optional or up to four, `~3` up to three words of the same
 * clause between, `~~9` the same over commas, `^` at the beginning of a clause, `$` at its end, `-X` not followed
 * by X, `--X` by no X soon, `<X` preceded by X, `<-X` not preceded by it, `[` and `]` around what is shown; else the whole is.
 */
export interface Pattern {
  readonly steps: readonly Step[];
  /** Each has to occur somewhere in a sentence for the pattern to fit: a cheap look before the dear one. */
  readonly needs: readonly (readonly string[])[];
}

type Test = (unit: Unit) => boolean;

type Step =
  | { readonly kind: 'unit'; readonly test: Test; readonly min: number; readonly max: number }
  | { readonly kind: 'gap'; readonly max: number; readonly overCommas: boolean }
  | { readonly kind: 'look'; readonly test: Test; readonly reach: number; readonly wanted: boolean }
  | { readonly kind: 'start' | 'end' | 'open' | 'close' };

/** Where a pattern fits, in units. */
export interface Match {
  readonly first: number;
  readonly last: number;
}

const MOST = 4;
/** How far a look goes: back by one, ahead by one, ahead by some. */
const REACH: Readonly<Record<string, number>> = { '<-': -1, '<': -1, '-': 1, '--': 5 };
/** Written `@`: adverbs and helpers. */
const BETWEEN = 'ADV|BETWEEN*';

/** `(a b|c)` is tried as `a b` and as `c`, `(a)?` also as nothing. */
export function spelledOut(source: string): readonly string[] {
  const group = /\(([^()]*)\)(\??)/.exec(source);
  if (!group) return [source];
  const ways = [...(group[1] ?? '').split('|'), ...(group[2] === '?' ? [''] : [])];
  const [before, after] = [source.slice(0, group.index), source.slice(group.index + group[0].length)];
  return ways.flatMap((way) => spelledOut(`${before} ${way} ${after}`));
}

export function pattern(source: string): Pattern {
  const parts = source.replaceAll('@', BETWEEN).trim().split(/\s+/);
  return { steps: parts.map(stepOf), needs: parts.flatMap(needOf) };
}

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
  const look = /^(<-|<|--|-)(?=[^-])(.+)$/.exec(part);
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

function testOf(source: string): Test {
  const ways = source.split('|').map(allOf);
  const [only] = ways;
  return ways.length === 1 && only ? only : (unit) => ways.some((test) => test(unit));
}

function allOf(source: string): Test {
  const parts = source.split('+');
  const wanted = parts.filter((part) => !part.startsWith('!') || part === '!');
  const refused = parts.filter((part) => part.startsWith('!') && part !== '!').map((part) => part.slice(1));
  return ({ classes }) =>
    wanted.every((one) => one === '.' || classes.has(one)) && !refused.some((one) => classes.has(one));
}

function needOf(part: string): readonly (readonly string[])[] {
  if (/^(?:[[\]^$]|~.*|[<-].+|.*[?*])$/.test(part) && part !== '?') return [];
  return [part.split('|').map((one) => one.split('+')[0] ?? '')];
}

/** The pattern from this unit on. Every step looks at a bounded number of units. */
export function matchAt({ steps }: Pattern, units: readonly Unit[], from: number): Match | undefined {
  const shown = { first: from, last: -1 };
  const end = walk(steps, 0, units, from, shown);
  if (end === undefined || end === from) return undefined;
  return { first: shown.first, last: shown.last < 0 ? end - 1 : shown.last };
}

interface Shown {
  first: number;
  last: number;
}

function walk(
  steps: readonly Step[],
  index: number,
  units: readonly Unit[],
  at: number,
  shown: Shown,
): number | undefined {
  const step = steps[index];
  if (!step) return at;
  const on = (next: number): number | undefined => walk(steps, index + 1, units, next, shown);
  switch (step.kind) {
    case 'unit':
      return repeat(step, units, at, on);
    case 'gap':
      return gap(step, units, at, on);
    case 'look': {
      const near = step.reach < 0 ? units.slice(Math.max(0, at - 1), at) : units.slice(at, at + step.reach);
      return near.some(step.test) === step.wanted ? on(at) : undefined;
    }
    case 'start':
      return startsClause(units, at) ? on(at) : undefined;
    case 'end':
      return isSign(units[at]) ? on(at) : undefined;
    default: {
      const end = on(at);
      if (end !== undefined && step.kind === 'open') shown.first = at;
      if (end !== undefined && step.kind === 'close') shown.last = at - 1;
      return end;
    }
  }
}

type Go = (next: number) => number | undefined;

/** As many as fit first, then fewer. */
function repeat(
  { test, min, max }: Extract<Step, { kind: 'unit' }>,
  units: readonly Unit[],
  at: number,
  on: Go,
): number | undefined {
  let count = 0;
  for (let unit = units[at]; count < max && unit !== undefined && test(unit); unit = units[at + count])
    count += 1;
  for (; count >= min; count -= 1) {
    const end = on(at + count);
    if (end !== undefined) return end;
  }
  return undefined;
}

/** As few as fit first, then more. */
function gap(
  { max, overCommas }: Extract<Step, { kind: 'gap' }>,
  units: readonly Unit[],
  at: number,
  on: Go,
): number | undefined {
  for (let width = 0; width <= max; width += 1) {
    const end = on(at + width);
    if (end !== undefined) return end;
    const unit = units[at + width];
    if ((unit?.classes.has('NOT') === true || unit?.classes.has('no') === true) && !overCommas)
      return undefined;
    if (unit === undefined || (isSign(unit) && !(overCommas && unit.classes.has(',')))) return undefined;
  }
  return undefined;
}

const SIGN = [',', ';', ':', '(', ')', '?', '!', '.', '–', '—', '-', '--'];
const isSign = (unit: Unit | undefined): boolean =>
  unit === undefined || SIGN.some((sign) => unit.classes.has(sign));

const startsClause = (units: readonly Unit[], at: number): boolean =>
  at === 0 || isSign(units[at - 1]) || (units[at - 1]?.classes.has('CONJ') ?? false);
