import { anyOf, type Classes, type Test } from './classes.ts';
import type { Looks } from './looks.ts';
import { tellsTimes, type Reading } from './reading.ts';

const words = (list: string): Test => anyOf(list.split(' '));

const isUnreal = words("not never if unless whether isn't wasn't aren't than without avoid no");
const isComplaining = words(
  'complain complained complaining complaint complaints report reported say said saying write wrote written tell told remarked noted commented claimed asked',
);
const isCustomer = words(
  'customer customers user users client clients passenger passengers caller callers patient patients merchant merchants tenant tenants player players subscriber subscribers visitor visitors reader readers student students guest guests traveller travellers',
);
const [isBy, isThat] = [words('by'), words('that')];
const [isCould, isHave] = [words('could can'), words('have')];
const NEAR = 6;

const isNoThing = words('nothing');
/** "Nothing that anybody could have seen". */
const isNothing = (unit: Classes | undefined): boolean => isTest(unit, isNoThing);

/** Why what a pattern fits from this unit on is not said: it is negated, supposed, told in a timeline, or reported. */
export function isExcused(reading: Reading, units: readonly Classes[], at: number, looks: Looks): boolean {
  if (looks.notInTimeline === true && tellsTimes(reading)) return true;
  if (isBeyondAnybody(units, at) || isBeyondAnybody(units, at - 1)) return true;
  const before = units[at - 1];
  if (!before) return false;
  // A person behind a preposition acts no more.
  if (units[at]?.has('PERSON') === true && before.has('PREP') && !isBy(before)) return true;
  if (isThat(before) && isCustomersWord(units, at - 1)) return true;
  if (isNothing(isThat(before) ? units[at - 2] : before)) return true;
  return looks.hypothetical !== true && isUnreal(before);
}

/** "Nobody could have known" takes the blame from everybody. */
const isBeyondAnybody = (units: readonly Classes[], at: number): boolean =>
  units[at]?.has('NOBODY') === true && isTest(units[at + 1], isCould) && isTest(units[at + 2], isHave);

const isTest = (unit: Classes | undefined, test: Test): boolean => unit !== undefined && test(unit);

/** "A customer complained that nobody …": that is what they said. */
function isCustomersWord(units: readonly Classes[], that: number): boolean {
  const before = units.slice(Math.max(0, that - NEAR), that);
  return before.slice(-3).some(isComplaining) && before.some(isCustomer);
}
