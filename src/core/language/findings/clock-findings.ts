import type { Config } from '../../config/config.ts';
import type { Finding } from '../../document/finding.ts';
import { locate } from '../../document/locate.ts';
import type { Postmortem, Timeline, TimelineEntry } from '../../document/postmortem.ts';
import { formatDuration } from '../../timeline/format.ts';
import { digestsOf } from '../digest.ts';
import { configuredLevel } from '../loudness.ts';
import { statusOf } from '../status/status.ts';
import { zeroOf } from '../../timeline/moments.ts';

const MINUTE = 60_000;
const DAY = 1440 * MINUTE;
/** Clocks differ, and a draft may begin with times of today that are still to be filled in. */
const SLACK = 2 * MINUTE;
const DRAFT_SLACK = DAY;

/** What the time of now, and the repository's patience, say about a timeline. */
export function clockFindings(
  postmortem: Postmortem,
  { now, config }: { readonly now: number; readonly config: Config },
): readonly Finding[] {
  const { timeline } = postmortem;
  if (!timeline) return [];
  const slack = slackOf(postmortem);
  const isAhead = digestsOf(postmortem).some(
    ({ digest }) => (digest.entries.times?.latest.at ?? 0) > now + slack,
  );
  return [...(isAhead ? future(timeline, now + slack) : []), ...gaps(timeline, config)];
}

/** How far ahead a time of the timeline may be and not be told. */
export const slackOf = (postmortem: Postmortem): number =>
  statusOf(postmortem) === 'draft' ? DRAFT_SLACK : SLACK;

/** Where the date is wrong, every line is: it is said once. */
function future({ section, date, entries }: Timeline, latest: number): readonly Finding[] {
  const ahead = entries.filter(({ at }) => at !== undefined && at > latest);
  const [first] = ahead;
  if (!first) return [];
  const isDate = first.day === date && (entries[0]?.at ?? 0) > latest;
  const span = (isDate ? locate(section, ['date'])?.value : undefined) ?? first.when.span;
  const others = ahead.length - 1;
  const more = others === 0 ? '' : others === 1 ? ' Nor has one more.' : ` Nor have ${others} more.`;
  const message = isDate
    ? 'This day has not come yet. Is it the day it happened?'
    : `This time has not come yet.${more} The date, the zone or the time may need a look.`;
  return [{ code: 'timeline/future', span, level: 'warning', message }];
}

const UNITS: Readonly<Record<string, number>> = { m: MINUTE, h: 60 * MINUTE, d: DAY };
const STANDARD = '30m';

/** Off where the repository has named no length; one that has wants to hear of it. */
function gaps(timeline: Timeline, { policy, levels }: Config): readonly Finding[] {
  const level = policy.silent_gap === undefined ? 'off' : 'information';
  if ((configuredLevel('timeline/gap', levels) ?? level) === 'off') return [];
  const longest = lengthOf(policy.silent_gap ?? STANDARD);
  const during = whileItLasted(timeline.entries);
  return during.flatMap(({ at, when }, index) => {
    const before = during[index - 1];
    if (at === undefined || before?.at === undefined || at - before.at < longest) return [];
    const message = `Nothing is told of the ${formatDuration(at - before.at)} since ${before.when.text}. What was tried, waited for or believed then?`;
    return [{ code: 'timeline/gap', span: when.span, level, message } as const];
  });
}

const lengthOf = (text: string): number => Number.parseInt(text, 10) * (UNITS[text.slice(-1)] ?? MINUTE);

/** From the beginning of the incident to where it was over: before and after, silence is natural. */
function whileItLasted(entries: readonly TimelineEntry[]): readonly TimelineEntry[] {
  const start = zeroOf(entries) ?? Infinity;
  const ends = entries.filter(({ marks }) => marks.some(({ mark }) => ENDS.includes(mark)));
  const end = Math.max(...ends.map(({ at }) => at ?? -Infinity));
  return entries
    .filter(({ at }) => at !== undefined && at >= start && (ends.length === 0 || at <= end))
    .toSorted((a, b) => (a.at ?? 0) - (b.at ?? 0));
}

const ENDS: readonly string[] = ['mitigated', 'impact_end', 'resolved'];
