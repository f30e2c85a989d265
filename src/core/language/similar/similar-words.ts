import { listed } from '../../timeline/listed.ts';
import type { SimilarIncident } from '../lookup.ts';

/** So many words say enough of why. */
const MOST_WORDS = 5;

/** `shares limit and pool; both are about orders-db`: why a postmortem is named. */
export function whySimilar({ shared, services }: Pick<SimilarIncident, 'shared' | 'services'>): string {
  const words = `shares ${listed(shared.slice(0, MOST_WORDS))}`;
  return services.length === 0 ? words : `${words}; both are about ${listed(services)}`;
}

/** `A1 done · A2 overdue, 2 days late`: what became of what was to be done, on one line. */
export const fates = ({ actions }: Pick<SimilarIncident, 'actions'>): string =>
  actions.length === 0
    ? 'no action item addresses it'
    : actions.map(({ id, fate }) => `${id} ${fate}`).join(' · ');
