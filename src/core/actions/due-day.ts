import { isDay, wallClock } from '../document/zone.ts';

/** What a due date that counts from the resolution needs to be known. */
export interface DueContext {
  /** When the incident was resolved, in milliseconds since the epoch; undefined where it isn't known. */
  readonly resolved: number | undefined;
  readonly zone: string;
  /** Days that business days leave out, `YYYY-MM-DD`. */
  readonly holidays: readonly string[];
}

/** The day, `YYYY-MM-DD`, at whose end in `zone` an action is due; undefined where it can't be said. Source: DESIGN §5. */
export function dueDay(written: string, { resolved, zone, holidays }: DueContext): string | undefined {
  const after = /^(\d{1,3})(b?)d$/.exec(written);
  if (!after) return isDay(written) ? written : undefined;
  if (resolved === undefined || Math.abs(resolved) > LAST_RESOLVED) return undefined;
  const from = Date.parse(`${wallClock(resolved, zone).day}T00:00:00Z`);
  const closed = closedOn(holidays);
  const isCounted = after[2] === 'b' ? (at: number) => isBusinessDay(at, closed) : () => true;
  return dayOf(countOn(from, Number(after[1]), isCounted));
}

const DAY = 86_400_000;
/** The end of the year 9000: later days have no four-digit year. */
const LAST_RESOLVED = 2.2e14;

const dayOf = (at: number): string => new Date(at).toISOString().slice(0, 10);

/** The `count`th counted day after `from`. */
function countOn(from: number, count: number, isCounted: (at: number) => boolean): number {
  let at = from;
  for (let left = count; left > 0;) {
    at += DAY;
    if (isCounted(at)) left -= 1;
  }
  return at;
}

function isBusinessDay(at: number, closed: ReadonlySet<number>): boolean {
  const weekday = new Date(at).getUTCDay();
  return weekday !== 0 && weekday !== 6 && !closed.has(at);
}

const known = new WeakMap<readonly string[], ReadonlySet<number>>();

/** The beginnings of holidays, read once: a key asks for the dates of a thousand actions. */
function closedOn(holidays: readonly string[]): ReadonlySet<number> {
  const closed = known.get(holidays) ?? new Set(holidays.map((day) => Date.parse(`${day}T00:00:00Z`)));
  known.set(holidays, closed);
  return closed;
}
