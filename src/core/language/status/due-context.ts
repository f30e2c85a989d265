import type { DueContext } from '../../actions/due-day.ts';
import type { Postmortem } from '../../document/postmortem.ts';
import { isZone } from '../../document/zone.ts';
import { momentOf } from '../../timeline/moments.ts';

/** From when the due dates of a postmortem count. */
export const dueContextOf = ({ timeline }: Postmortem, holidays: readonly string[]): DueContext => ({
  resolved: momentOf(timeline?.entries ?? [], 'resolved').at,
  zone: timeline?.zone !== undefined && isZone(timeline.zone) ? timeline.zone : 'UTC',
  holidays,
});
