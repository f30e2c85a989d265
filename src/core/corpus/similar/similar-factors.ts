import { asWritten, contentWords } from '../../document/content-words.ts';
import type { ActionFacts, FactorFacts, IncidentFacts } from '../statistics/incident-facts.ts';
import { ALIKE, FEWEST, likeness, weights } from './likeness.ts';

/** A contributing factor of another postmortem that says nearly the same. */
export interface SimilarFactor {
  readonly incident: IncidentFacts;
  readonly factor: FactorFacts;
  /** 0 to 1. */
  readonly alike: number;
  /** The words of both, as the factor has them: why it is named. */
  readonly shared: readonly string[];
  /** Services that both are about. */
  readonly services: readonly string[];
  /** What was to be done about it, and became of it. */
  readonly actions: readonly ActionFacts[];
}

/** A service in common makes two factors the more alike. */
const SAME_SERVICE = 0.15;

/** The factors of others that are most like a text, the likest first. */
export function similarFactors(
  text: string,
  all: readonly IncidentFacts[],
  services: readonly string[] = [],
): readonly SimilarFactor[] {
  const own = contentWords(text);
  const told = all.flatMap((incident) =>
    incident.factors.map((factor) => ({ incident, factor, words: contentWords(factor.factor) })),
  );
  const weigh = weights([own, ...told.map(({ words }) => words)]);
  return told
    .flatMap(({ incident, factor, words }): readonly SimilarFactor[] => {
      const shared = own.filter((word) => words.includes(word));
      const common = incident.services.filter((name) => services.includes(name));
      const alike = Math.min(1, likeness(shared, own, words, weigh) + (common.length > 0 ? SAME_SERVICE : 0));
      if (shared.length < FEWEST || alike < ALIKE) return [];
      return [
        {
          incident,
          factor,
          alike,
          shared: shared
            .toSorted((a, b) => weigh(b) - weigh(a))
            .map((word) => asWritten(factor.factor, word)),
          services: common,
          actions: actionsFor(incident, factor),
        },
      ];
    })
    .toSorted((a, b) => b.alike - a.alike);
}

/** Without `addresses`, an action means the only factor there is. */
export const actionsFor = (
  { actions, factors }: IncidentFacts,
  { id }: FactorFacts,
): readonly ActionFacts[] =>
  actions.filter(({ addresses }) =>
    addresses.length === 0 ? factors.length === 1 : id !== undefined && addresses.includes(id),
  );
