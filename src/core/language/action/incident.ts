import type { Postmortem } from '../../document/postmortem.ts';
import { valueAt } from '../../schema/validate.ts';
import { frontMatterText } from '../status/status.ts';

/** False for a drill or a false alarm, of which nobody wants that they never happen again. */
export const isRealIncident = (postmortem: Postmortem): boolean =>
  !['drill', 'false_alarm'].includes(frontMatterText(postmortem, 'kind') ?? 'incident');

/** True where the impact says that customers felt it; what is unknown is no yes. */
export function hasFelt(postmortem: Postmortem): boolean {
  if (frontMatterText(postmortem, 'kind') === 'near_miss') return false;
  const impact = postmortem.sections.find(({ name }) => name === 'impact')?.value;
  const customers = valueAt(impact, ['customers']);
  const count = valueAt(customers, ['count']) ?? valueAt(customers, ['share']) ?? customers;
  return isSome(count) || isSome(valueAt(impact, ['support_cases']));
}

const isSome = (value: unknown): boolean =>
  typeof value === 'string' &&
  /\d|\b(?:all|every|most|many|some|thousands|hundreds)\b/i.test(value) &&
  !NONE.test(value.trim());

const NONE = /^(?:~?\s*0(?:\s*%|\b(?![.,]?\d))|no\b|none\b|nobody\b|unknown\b|n\/a)/i;
