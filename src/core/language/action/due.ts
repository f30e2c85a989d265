import { dueDay, type DueContext } from '../../actions/due-day.ts';
import type { Postmortem } from '../../document/postmortem.ts';
import { instantOf, isZone } from '../../document/zone.ts';
import { momentOf } from '../../timeline/moments.ts';
import { markedTimes } from '../marked.ts';
import type { RuleConfig } from '../rule.ts';
import { isOpen, type ToldAction } from './told-action.ts';

/** What due dates of a document are counted with. */
export function dueContext(postmortem: Postmortem, { holidays = [] }: RuleConfig): DueContext {
  const zone = postmortem.timeline?.zone;
  return {
    resolved: momentOf(markedTimes(postmortem), 'resolved').at,
    zone: zone !== undefined && isZone(zone) ? zone : 'UTC',
    holidays,
  };
}

/** The last instant of a day in a zone. */
export const endOfDay = (day: string, zone: string): number | undefined =>
  instantOf(day, { hour: 23, minute: 59, second: 59, millisecond: 999 }, zone)?.at;

/** The last day of an action that is still to be done, and its last instant; undefined where it has none. */
export function lastDay(
  action: Pick<ToldAction, 'due' | 'status'>,
  context: DueContext,
): { readonly day: string; readonly end: number } | undefined {
  const day = action.due && isOpen(action) ? dueDay(action.due.text, context) : undefined;
  const end = day === undefined ? undefined : endOfDay(day, context.zone);
  return day === undefined || end === undefined ? undefined : { day, end };
}
