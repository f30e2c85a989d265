import { similarFactors, type SimilarFactor } from '../../../core/corpus/similar/similar-factors.ts';
import { listed } from '../../../core/timeline/listed.ts';
import { knownFacts } from './known-facts.ts';
import { textIn, type Tool } from './tool.ts';

/** So many say enough, and leave room for an answer. */
const MOST = 8;

/** The contributing factors of the team's own postmortems that are like a text, each with where it stands. */
export const findSimilar: Tool = async (input, cancelled) => {
  const text = textIn(input, 'text');
  if (text === undefined) return 'Give what happened, or what made it possible, as "text".';
  const service = textIn(input, 'service');
  const all = await knownFacts(cancelled);
  const found = similarFactors(text, all, service === undefined ? [] : [service]).slice(0, MOST);
  if (found.length === 0)
    return `None of the ${all.length} postmortems of this workspace has a contributing factor in such words.`;
  return found.map(told).join('\n');
};

function told({ incident, factor, shared, services, actions }: SimilarFactor): string {
  const { id, file, title, day } = incident;
  const because = [
    `shares ${listed(shared.slice(0, 6))}`,
    ...(services.length > 0 ? [`is about ${listed(services)} too`] : []),
  ];
  const became = actions.map(
    (action) => `  - ${action.id} ${action.action}: ${action.status.replace('_', ' ')}`,
  );
  const head = `- ${id ?? file} (${[day, file].filter(Boolean).join(', ')}), ${title}: ${factor.id ?? 'a factor'}: ${factor.factor} It ${because.join(', ')}.`;
  return [head, ...became].join('\n');
}
