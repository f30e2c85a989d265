import { formatClock, formatOffset } from '../../core/timeline/format.ts';

/** How instants are shown: on the clock of a zone, or as T+ from the zero instant. */
export interface Clock {
  readonly zone: string;
  readonly zero: number | undefined;
  readonly relative: boolean;
}

export function timeText(at: number, { zone, zero, relative }: Clock, seconds = true): string {
  return relative && zero !== undefined ? formatOffset(at - zero) : formatClock(at, zone, { seconds });
}
