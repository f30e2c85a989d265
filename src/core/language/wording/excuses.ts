import type { Looks } from './looks.ts';
import { hasAny } from './pattern.ts';
import type { Unit } from './phrases/unit.ts';
import { tellsTimes, type Reading } from './reading.ts';

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

const UNREAL = words("not never if unless whether isn't wasn't aren't than without avoid no");
const COMPLAINING = words(
  'complain complained complaining complaint complaints report reported say said saying write wrote written tell told remarked noted commented claimed asked',
);
const CUSTOMERS = words(
  'customer customers user users client clients passenger passengers caller callers patient patients merchant merchants tenant tenants player players subscriber subscribers visitor visitors reader readers student students guest guests traveller travellers',
);
const NEAR = 6;

/** Why what a pattern fits from this unit on is not said: it is negated, supposed, told in a timeline, or reported. */
export function isExcused(reading: Reading, units: readonly Unit[], at: number, looks: Looks): boolean {
  if (looks.notInTimeline === true && tellsTimes(reading)) return true;
  const before = units[at - 1]?.classes;
  if (!before) return false;
  // A person behind a preposition acts no more.
  if (units[at]?.classes.has('PERSON') === true && before.has('PREP') && !before.has('by')) return true;
  if (before.has('that') && isCustomersWord(units, at - 1)) return true;
  return looks.hypothetical !== true && hasAny(before, UNREAL);
}

/** "A customer complained that nobody …": that is what they said. */
function isCustomersWord(units: readonly Unit[], that: number): boolean {
  const before = units.slice(Math.max(0, that - NEAR), that);
  return before.slice(-3).some(isOne(COMPLAINING)) && before.some(isOne(CUSTOMERS));
}

const isOne =
  (some: ReadonlySet<string>) =>
  ({ classes }: Unit): boolean =>
    hasAny(classes, some);
