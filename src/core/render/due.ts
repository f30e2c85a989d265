import { dueDay, type DueContext } from '../actions/due-day.ts';
import { wallClock } from '../document/zone.ts';
import { formatShortDay } from '../timeline/format.ts';

export interface Due {
  /** `4 Dec`, or the words of a due date that counts from a resolution which isn't known. */
  readonly day: string;
  /** `5 business days after resolved`, where that is how it was written. */
  readonly written: string | undefined;
  /** `in 4 days`, `2 days late`; unset where the day isn't known. */
  readonly relative: string | undefined;
  readonly late: boolean;
}

const DAY = 86_400_000;

/** How to show a due date. An action is due at the end of its day in the timeline's zone. */
export function due(written: string, context: DueContext & { readonly now: number }): Due {
  const words = afterResolved(written);
  const day = dueDay(written, context);
  if (day === undefined)
    return { day: words ?? written, written: undefined, relative: undefined, late: false };
  const days = (Date.parse(day) - Date.parse(wallClock(context.now, context.zone).day)) / DAY;
  return { day: withYear(day, context), written: words, relative: relation(days), late: days < 0 };
}

function afterResolved(written: string): string | undefined {
  const [, count, business] = /^(\d{1,3})(b?)d$/.exec(written) ?? [];
  if (count === undefined) return undefined;
  return `${count} ${business === 'b' ? 'business ' : ''}${count === '1' ? 'day' : 'days'} after resolved`;
}

/** A day of another year says which. */
function withYear(day: string, { now, zone }: { readonly now: number; readonly zone: string }): string {
  const year = day.slice(0, 4);
  const short = formatShortDay(Date.parse(day), 'UTC');
  return year === wallClock(now, zone).day.slice(0, 4) ? short : `${short} ${year}`;
}

function relation(days: number): string {
  if (days === 0) return 'today';
  const count = `${Math.abs(days)} ${Math.abs(days) === 1 ? 'day' : 'days'}`;
  return days < 0 ? `${count} late` : `in ${count}`;
}
