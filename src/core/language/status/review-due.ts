import type { Config } from '../../config/config.ts';
import type { Postmortem } from '../../document/postmortem.ts';
import { instantOf, isZone, wallClock } from '../../document/zone.ts';
import { momentOf } from '../../timeline/moments.ts';

/** How long is left until a draft should be in review: `due in 38 h`, `2 days late`. Unknown without `resolved`. */
export function reviewDue(postmortem: Postmortem, config: Config, now: number): string | undefined {
  const { timeline } = postmortem;
  const { at } = momentOf(timeline?.entries ?? [], 'resolved');
  const zone = timeline?.zone !== undefined && isZone(timeline.zone) ? timeline.zone : 'UTC';
  return at === undefined ? undefined : reviewDueAfter(at, config, { now, zone });
}

/** The same for an incident that ended then. */
export function reviewDueAfter(
  at: number,
  config: Pick<Config, 'policy' | 'holidays'>,
  { now, zone }: { readonly now: number; readonly zone: string },
): string | undefined {
  const due = dueAt(at, config, zone);
  if (due === undefined) return undefined;
  return due < now ? `${span(now - due)} late` : `due in ${span(due - now)}`;
}

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const UNITS: Readonly<Record<string, number>> = { m: 60_000, h: HOUR, d: DAY };

function dueAt(
  from: number,
  { policy, holidays }: Pick<Config, 'policy' | 'holidays'>,
  zone: string,
): number | undefined {
  const [, digits, unit = ''] = /^(\d{1,5})(m|h|d|bd)$/.exec(policy.due_within ?? '') ?? [];
  if (digits === undefined) return undefined;
  const length = UNITS[unit];
  return length === undefined
    ? endOfBusinessDay(from, Math.min(Number(digits), MOST_DAYS), holidays, zone)
    : from + Number(digits) * length;
}

const MOST_DAYS = 366;

/** The end of the day that many business days later: Monday to Friday without holidays. */
function endOfBusinessDay(
  from: number,
  count: number,
  holidays: readonly string[],
  zone: string,
): number | undefined {
  let day = Date.parse(wallClock(from, zone).day);
  for (let left = count; left > 0;) {
    day += DAY;
    if (isBusiness(day, holidays)) left -= 1;
  }
  return instantOf(dayOf(day), { hour: 23, minute: 59, second: 59, millisecond: 999 }, zone)?.at;
}

const dayOf = (at: number): string => new Date(at).toISOString().slice(0, 10);
const isBusiness = (at: number, holidays: readonly string[]): boolean =>
  ![0, 6].includes(new Date(at).getUTCDay()) && !holidays.includes(dayOf(at));

/** Rounded so that nothing is promised that isn't there: `38 h` is at least that. */
function span(ms: number): string {
  if (ms < HOUR) return `${Math.floor(ms / 60_000)} min`;
  if (ms < 3 * DAY) return `${Math.floor(ms / HOUR)} h`;
  return `${Math.floor(ms / DAY)} days`;
}
