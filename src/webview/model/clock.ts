import { wallClock } from '../../core/document/zone.ts';
import { formatClock, formatOffset, formatShortDay } from '../../core/timeline/format.ts';

/** How instants are shown: on the clock of a zone, or as T+ from the zero instant. */
export interface Clock {
  readonly zone: string;
  /** A zone whose clock is shown beside. */
  readonly beside?: string;
  readonly zero: number | undefined;
  readonly relative: boolean;
}

export function timeText(at: number, { zone, zero, relative }: Clock, seconds = true): string {
  return relative && zero !== undefined ? formatOffset(at - zero) : formatClock(at, zone, { seconds });
}

/** `T+30:12`; empty where there is no zero. */
export const offsetText = (at: number | undefined, { zero }: Clock): string =>
  at === undefined || zero === undefined ? '' : formatOffset(at - zero);

/** `15:26`, or `19 Nov 00:26` where the other clock has another day; undefined where one zone is shown. */
export function besideText(at: number, { zone, beside }: Clock): string | undefined {
  if (beside === undefined) return undefined;
  const sameDay = wallClock(at, zone).day === wallClock(at, beside).day;
  return `${sameDay ? '' : `${formatShortDay(at, beside)} `}${formatClock(at, beside)}`;
}

/** `Berlin` of `Europe/Berlin`, as it stands beside a time. */
export const shortZone = (zone: string): string => (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ');
