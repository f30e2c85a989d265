import { recurring, type Recurring, type Told } from '../corpus/similar/recurring.ts';
import type { FactorFacts, IncidentFacts } from '../corpus/statistics/incident-facts.ts';
import type { Placed } from './matching.ts';

/** A contributing factor with the postmortem that tells it. */
export interface PlacedFactor extends Told {
  readonly one: Placed;
  readonly factor: FactorFacts;
}

/**
 * Factors that several postmortems tell in nearly the same words, each group named by its latest wording. Of all
 * postmortems, whatever is chosen, so that choosing puts nothing together anew. What is restricted has no words
 * here, and so stays out.
 */
export function recurringFactors(
  facts: readonly IncidentFacts[],
  all: readonly Placed[],
): readonly Recurring<PlacedFactor>[] {
  if (last === undefined || !isSame(last.facts, facts)) last = { facts, found: recurring(toldOf(all)) };
  return last.found;
}

// With every change of a filter the same is asked of the same postmortems.
let last:
  | { readonly facts: readonly IncidentFacts[]; readonly found: readonly Recurring<PlacedFactor>[] }
  | undefined;

const isSame = (a: readonly IncidentFacts[], b: readonly IncidentFacts[]): boolean =>
  a.length === b.length && a.every((one, index) => one === b[index]);

const toldOf = (all: readonly Placed[]): readonly PlacedFactor[] =>
  all
    .filter(({ facts }) => facts.status !== 'skipped')
    .toSorted((a, b) => latestFirst(a.facts, b.facts))
    .flatMap((one) =>
      one.facts.factors.map((factor) => ({ one, factor, text: factor.factor, of: one.facts.file })),
    );

function latestFirst(a: IncidentFacts, b: IncidentFacts): number {
  const [one, other] = [a.day ?? '', b.day ?? ''];
  return one === other ? (a.file < b.file ? -1 : 1) : one < other ? 1 : -1;
}
