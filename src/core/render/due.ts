import { instantOf, wallClock } from '../document/zone.ts';
import { formatShortDay } from '../timeline/format.ts';

export interface Due {
  /** `4 Dec`, or the words of a due date that counts from the resolution. */
  readonly day: string;
  /** `in 4 days`, `2 days late`; unset where the day isn't known. */
  readonly relative: string | undefined;
  readonly late: boolean;
}

const DAY = 86_400_000;

/** How to show a due date. An action is due at the end of its day in the timeline's zone. */
export function due(written: string, { now, zone }: { readonly now: number; readonly zone: string }): Due {
  const after = /^(\d{1,3})(b?)d$/.exec(written);
  if (after)
    return { day: afterResolution(after[1] ?? '', after[2] === 'b'), relative: undefined, late: false };
  const midday = { hour: 12, minute: 0, second: 0, millisecond: 0 };
  const at = instantOf(written, midday, zone)?.at;
  if (at === undefined) return { day: written, relative: undefined, late: false };
  const days = Math.round((Date.parse(written) - Date.parse(wallClock(now, zone).day)) / DAY);
  return { day: withYear(at, now, zone), relative: relation(days), late: days < 0 };
}

function afterResolution(count: string, business: boolean): string {
  const unit = `${business ? 'business ' : ''}${count === '1' ? 'day' : 'days'}`;
  return `${count} ${unit} after it was resolved`;
}

/** A day of another year says which. */
function withYear(at: number, now: number, zone: string): string {
  const year = wallClock(at, zone).day.slice(0, 4);
  return formatShortDay(at, zone) + (year === wallClock(now, zone).day.slice(0, 4) ? '' : ` ${year}`);
}

function relation(days: number): string {
  if (days === 0) return 'today';
  const count = `${Math.abs(days)} ${Math.abs(days) === 1 ? 'day' : 'days'}`;
  return days < 0 ? `${count} late` : `in ${count}`;
}
