import { contentWords } from '../../document/content-words.ts';
import type { ActionFacts, FactorFacts, IncidentFacts } from '../statistics/incident-facts.ts';
import { likenessIndex, type Likened } from './likeness-index.ts';

/** A contributing factor of another postmortem that says nearly the same. */
export interface SimilarFactor extends Omit<Likened<never>, 'one'> {
  readonly incident: IncidentFacts;
  readonly factor: FactorFacts;
  /** What was to be done about it, and became of it. */
  readonly actions: readonly ActionFacts[];
}

/** The factors of others that are most like a text, the likest first. */
export function similarFactors(
  text: string,
  all: readonly IncidentFacts[],
  services: readonly string[] = [],
): readonly SimilarFactor[] {
  const told = all.flatMap((incident) =>
    incident.factors.map((factor) => ({
      incident,
      factor,
      text: factor.factor,
      words: contentWords(factor.factor),
      services: incident.services,
    })),
  );
  return likenessIndex(told)(text, services).map(({ one: { incident, factor }, ...why }) => ({
    incident,
    factor,
    ...why,
    actions: actionsFor(incident, factor),
  }));
}

/** Without `addresses`, an action means the only factor there is. */
export const actionsFor = <A extends { readonly addresses: readonly string[] }>(
  { actions, factors }: { readonly actions: readonly A[]; readonly factors: readonly unknown[] },
  { id }: { readonly id: string | undefined },
): readonly A[] =>
  actions.filter(({ addresses }) =>
    addresses.length === 0 ? factors.length === 1 : id !== undefined && addresses.includes(id),
  );
