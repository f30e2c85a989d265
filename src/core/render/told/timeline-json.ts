import { text } from '../values.ts';
import { timelineRecords } from './timeline-records.ts';
import type { ToldTimeline } from './told-timeline.ts';

/** One object with the entries in the order of the document. */
export function timelineJson(told: ToldTimeline): string {
  const { page, edition, title, zero } = told;
  const id = text(page.front['id']);
  const whole = {
    ...(edition === 'internal' && id !== undefined && { postmortem: id }),
    ...(title !== undefined && { title }),
    edition,
    zone: page.zone,
    ...(zero !== undefined && { zero: new Date(zero).toISOString() }),
    entries: timelineRecords(told),
  };
  return `${JSON.stringify(whole, undefined, 2)}\n`;
}
