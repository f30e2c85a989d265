import { anyOf, type Classes } from './classes.ts';
import type { Link, Pattern, Step } from './pattern.ts';

/** Where a pattern fits, in units. */
export interface Match {
  readonly first: number;
  readonly last: number;
}

/** Where the pattern fits from this unit on: for each way that it can be said, the first fit. */
export function matchesAt({ whole }: Pattern, units: readonly Classes[], from: number): readonly Match[] {
  const fits = fitsAt(whole().link, units, from);
  return fits.length === 0 ? NO_MATCH : matchesOf(fits, from);
}

const NO_MATCH: readonly Match[] = [];

// What is kept for a function within another costs, whether it is called or not: those that seldom are stand apart.
const matchesOf = (fits: readonly Fit[], from: number): readonly Match[] =>
  fits
    .filter(({ end }) => end !== from)
    .map((fit) => ({ first: fit.first ?? from, last: fit.last ?? fit.end - 1 }));

/** From a step on to the end of the pattern. Every step looks at a bounded number of units. */
interface Fit {
  /** The number of the way it is said. */
  readonly way: number;
  readonly end: number;
  /** What is shown of it, if not the whole. */
  readonly first?: number;
  readonly last?: number;
}

const NONE: readonly Fit[] = [];

function fitsAt(link: Link | undefined, units: readonly Classes[], at: number): readonly Fit[] {
  if (!link) return [{ way: 0, end: at }];
  const { step, next } = link;
  switch (step.kind) {
    case 'unit':
      return fitsOfUnit(step, link, units, at);
    case 'gap':
      return fitsOverGap(step, link, units, at);
    case 'ways':
      return fitsOfWays(step.ways, units, at);
    case 'look':
      return isNear(step, units, at) === step.wanted ? fitsAt(next, units, at) : NONE;
    case 'start':
      return startsClause(units, at) ? fitsAt(next, units, at) : NONE;
    case 'end':
      return isSign(units[at]) ? fitsAt(next, units, at) : NONE;
    case 'open':
      return opened(fitsAt(next, units, at), at);
    case 'close':
      return closed(fitsAt(next, units, at), at);
  }
}

const opened = (fits: readonly Fit[], at: number): readonly Fit[] =>
  fits.length === 0 ? NONE : fits.map((fit) => ({ ...fit, first: at }));

const closed = (fits: readonly Fit[], at: number): readonly Fit[] =>
  fits.length === 0 ? NONE : fits.map((fit) => ({ ...fit, last: at - 1 }));

type StepOf<Kind> = Extract<Step, { readonly kind: Kind }>;

/** As many as fit first, then fewer. */
function fitsOfUnit(
  { test, min, max }: StepOf<'unit'>,
  { next, ways }: Link,
  units: readonly Classes[],
  at: number,
): readonly Fit[] {
  let count = 0;
  for (let unit = units[at]; count < max && unit && test(unit); unit = units[at + count]) count += 1;
  let fits = NONE;
  for (; count >= min && fits.length < ways; count -= 1) {
    const more = fitsAt(next, units, at + count);
    if (more.length > 0) fits = withNewWays(fits, more);
  }
  return fits;
}

/** As few as fit first, then more. */
function fitsOverGap(
  { max, overCommas }: StepOf<'gap'>,
  { next, ways }: Link,
  units: readonly Classes[],
  at: number,
): readonly Fit[] {
  let fits = NONE;
  for (let width = 0; width <= max && fits.length < ways; width += 1) {
    const more = fitsAt(next, units, at + width);
    if (more.length > 0) fits = withNewWays(fits, more);
    if (endsGap(units[at + width], overCommas)) return fits;
  }
  return fits;
}

function endsGap(unit: Classes | undefined, overCommas: boolean): boolean {
  if (!unit) return true;
  return overCommas ? isSign(unit) && !isComma(unit) : isNegated(unit) || isSign(unit);
}

function withNewWays(fits: readonly Fit[], more: readonly Fit[]): readonly Fit[] {
  if (fits.length === 0) return more;
  return [...fits, ...more.filter(({ way }) => !fits.some((known) => known.way === way))];
}

function fitsOfWays(
  ways: readonly (Link | undefined)[],
  units: readonly Classes[],
  at: number,
): readonly Fit[] {
  let fits = NONE;
  let before = 0;
  for (const link of ways) {
    const found = fitsAt(link, units, at);
    if (found.length > 0) fits = [...fits, ...numbered(found, before)];
    before += link?.ways ?? 1;
  }
  return fits;
}

const numbered = (fits: readonly Fit[], before: number): readonly Fit[] =>
  fits.map((fit) => ({ ...fit, way: before + fit.way }));

function isNear({ test, reach }: StepOf<'look'>, units: readonly Classes[], at: number): boolean {
  const to = reach < 0 ? at : at + reach;
  for (let index = reach < 0 ? Math.max(0, at + reach) : at; index < to; index += 1) {
    const unit = units[index];
    if (unit && test(unit)) return true;
  }
  return false;
}

const isComma = anyOf([',']);
const isNegated = anyOf(['NOT', 'no']);
const isAnySign = anyOf([',', ';', ':', '(', ')', '?', '!', '.', '–', '—', '-', '--']);

const isSign = (unit: Classes | undefined): boolean => unit === undefined || isAnySign(unit);

const startsClause = (units: readonly Classes[], at: number): boolean =>
  at === 0 || isSign(units[at - 1]) || (units[at - 1]?.has('CONJ') ?? false);
