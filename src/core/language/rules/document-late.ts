import { WORKBOOK } from '../action/sources.ts';
import { withinFor } from '../../config/within.ts';
import type { Postmortem } from '../../document/postmortem.ts';
import { momentOf } from '../../timeline/moments.ts';
import { wholeRule } from '../action/whole-rule.ts';
import { finalSeverity } from '../findings/completeness.ts';
import { markedTimes } from '../marked.ts';
import { frontMatterText } from '../status/status.ts';
import { textsAt } from '../yaml-texts.ts';
import { isRealIncident } from '../action/incident.ts';

const DAY = 86_400_000;
/** A review takes its time behind `policy.due_within`. Source: the workbook's good example took less than a week. */
const MOST_DAYS = 14;

/** Published long after it was over. */
export const late = wholeRule({
  code: 'document/late',
  summary: 'Published long after the incident was over',
  note: {
    why: 'Details are forgotten within days, and whoever waits for an explanation fills the gap with guesses. Meanwhile the same may happen again.',
    question: 'What held it up, and is that an action?',
    source: WORKBOOK,
  },
  find(postmortem, { config }) {
    const published = publishedIn(postmortem);
    const resolved = published && momentOf(markedTimes(postmortem), 'resolved').at;
    if (!published || resolved === undefined || !isRealIncident(postmortem)) return undefined;
    const days = Math.floor((published.at - resolved) / DAY);
    const policy = withinFor(config.policy?.publish_within ?? config.policy?.due_within, {
      severity: finalSeverity(postmortem),
      kind: frontMatterText(postmortem, 'kind'),
    });
    if (days <= Math.max(MOST_DAYS, daysOf(policy))) return undefined;
    const what = config.policy?.publish_within === undefined ? 'a review' : 'publication';
    const asked = policy === undefined ? '' : ` The policy asks for ${what} within ${policy}.`;
    return {
      span: published.span,
      message: `Published ${days} days after it was resolved.${asked} What held it up, and is that an action?`,
    };
  },
});

function publishedIn({
  text,
  frontMatter,
}: Postmortem): { at: number; span: { start: number; end: number } } | undefined {
  const [written] = textsAt(text, frontMatter, ['published_at']);
  const at = written ? Date.parse(written.text) : Number.NaN;
  return written && !Number.isNaN(at) ? { at, span: written.span } : undefined;
}

function daysOf(policy = ''): number {
  const [, count = '0', unit] = /^(\d{1,5})(m|h|d|bd)$/.exec(policy) ?? [];
  return unit === 'd'
    ? Number(count)
    : unit === 'bd'
      ? Number(count) * 1.5
      : unit === 'h'
        ? Number(count) / 24
        : 0;
}
