import type { Postmortem } from '../../document/postmortem.ts';
import { formatDuration } from '../../timeline/format.ts';
import { actionsIn, fenceOf } from '../action/all-actions.ts';
import { isRealIncident } from '../action/incident.ts';
import { PAGERDUTY } from '../action/sources.ts';
import { wholeRule } from '../action/whole-rule.ts';
import { metricsOf } from '../marked.ts';
import { frontMatterText } from '../status/status.ts';

/** Milliseconds that a detection may take before it is worth an action. */
const LONG = 60 * 60_000;

/** Where customers told us, or it took long to see, and nothing will tell us sooner. */
export const noDetection = wholeRule({
  code: 'action/no-detection',
  summary: 'It was seen late or by customers, and no action makes it seen sooner',
  note: {
    why: 'What customers report has hurt them already, and every minute before detection is one in which nobody could help.',
    question: 'Which signal was there first, and who could have had it?',
    source: PAGERDUTY,
  },
  find(postmortem) {
    const types = actionsIn(postmortem).map(({ type }) => type);
    if (types.length === 0 || types.includes('') || types.includes('detect')) return undefined;
    const late = isRealIncident(postmortem) ? lateness(postmortem) : undefined;
    if (late === undefined) return undefined;
    return {
      span: fenceOf(postmortem),
      message: `${late}, and none of the actions has type detect. Which signal was there first?`,
    };
  },
});

function lateness(postmortem: Postmortem): string | undefined {
  if (frontMatterText(postmortem, 'detected_by') === 'customer') return 'Customers told us';
  const ms = metricsOf(postmortem).find(({ id }) => id === 'TTD')?.ms;
  return ms !== undefined && ms >= LONG ? `It took ${formatDuration(ms)} to be detected` : undefined;
}
