import { instantOf, wallClock, type Instant, type WallTime } from '../../document/zone.ts';
import { addDays, nearest, ORDERS, type DayOrder, type NamedDay } from './day.ts';
import { dayInText, orderBy, orderIn } from './day-order.ts';
import type { Message } from './messages.ts';
import { inHalf } from './stamp.ts';

type Timed = Pick<Message, 'stamp' | 'under'>;

export interface Resolved<Of extends Timed = Message> {
  readonly message: Of;
  /** Milliseconds since the epoch. */
  readonly at: number;
  /** Where the clocks that it was read from never showed it, or showed it twice. */
  readonly unclear?: UnclearTime;
}

/** A time near a change of clocks, as it was written. */
export interface UnclearTime extends Required<Pick<Instant, 'unclear' | 'other'>> {
  readonly day: string;
  readonly time: WallTime;
  readonly zone: string;
}

export interface Resolution<Of extends Timed = Message> {
  readonly resolved: readonly Resolved<Of>[];
  /** Set where the text leaves the day open: the day as it names it. */
  readonly open: { readonly day: NamedDay | undefined; readonly order: DayOrder | undefined } | undefined;
  /** What was taken for granted, to be shown. */
  readonly notes: readonly string[];
}

interface Running {
  day: string | undefined;
  /** The day divider or word last seen, to tell a new one from the same. */
  named: NamedDay | undefined;
  wall: number | undefined;
  half: 'am' | 'pm' | undefined;
  readonly notes: string[];
}

/** What holds for the whole text. */
interface Given {
  readonly date: string | undefined;
  readonly order: DayOrder | undefined;
}

const HALF_DAY = 12 * 3600;
const seconds = (time: WallTime): number => (time.hour * 60 + time.minute) * 60 + time.second;

/** Gives each message its instant. A day that the text leaves open is `date`; without one, none is guessed. */
export function resolve<Of extends Timed>(
  messages: readonly Of[],
  zone: string,
  date: string | undefined,
): Resolution<Of> {
  const running: Running = { day: undefined, named: undefined, wall: undefined, half: undefined, notes: [] };
  const days = messages.flatMap(({ stamp, under }) => stamp.day ?? under ?? []);
  const told = orderIn(days);
  const given: Given = { date, order: told ?? orderBy(date, days) };
  const resolved: Resolved<Of>[] = [];
  for (const message of messages) {
    const time = clockOf(message, running);
    const day = dayOf(message, running, time, given);
    if (day === undefined)
      return { resolved: [], open: { day: message.stamp.day ?? message.under, order: told }, notes: [] };
    Object.assign(running, { day, wall: seconds(time), half: message.stamp.half ?? running.half });
    const shownIn = message.stamp.zone ?? zone;
    const instant = instantOf(day, time, shownIn);
    if (!instant) continue;
    const { at, unclear, other } = instant;
    const isUnclear = unclear !== undefined && other !== undefined;
    resolved.push({
      message,
      at,
      ...(isUnclear && { unclear: { unclear, other, day, time, zone: shownIn } }),
    });
    if (instant.unclear === 'never')
      running.notes.push(
        `Clocks in ${shownIn} were set forward on ${day}, and a time that they never showed is put at ${wallClock(instant.at, shownIn).time}.`,
      );
  }
  return { resolved, open: undefined, notes: running.notes };
}

/** Chats that count to 12 leave AM and PM out on all but the first message of an author. */
function clockOf({ stamp }: Timed, { half, wall }: Running): WallTime {
  const { time } = stamp;
  if (stamp.half !== undefined || half === undefined || time.hour > 12 || time.hour === 0) return time;
  const same = { ...time, hour: inHalf(time.hour, half) };
  return wall === undefined || seconds(same) >= wall ? same : { ...time, hour: (same.hour + 12) % 24 };
}

function dayOf({ stamp, under }: Timed, running: Running, time: WallTime, given: Given): string | undefined {
  const named = stamp.day ?? under;
  const isNew = named !== undefined && !sameName(named, running.named);
  if (named !== undefined) running.named = named;
  if (named !== undefined && (isNew || named.kind === 'exact'))
    return settle(named, running.day, given) ?? running.day;
  const day = running.day ?? given.date;
  return stamp.day === undefined && day !== undefined && wraps(running, time) ? nextDay(day, running) : day;
}

const sameName = (a: NamedDay, b: NamedDay | undefined): boolean =>
  a === b || (a.kind === 'relative' && b?.kind === 'relative' && a.word === b.word);

function settle(named: NamedDay, current: string | undefined, { date, order }: Given): string | undefined {
  const told = dayInText(named, order);
  if (told !== undefined) return told;
  const near = current ?? date;
  if (near === undefined) return undefined;
  if (named.kind === 'open') return nearest(named.readings(near), near);
  if (named.kind === 'slashed')
    return nearest(
      (order === undefined ? ORDERS : [order]).flatMap((one) => named.read(one, near) ?? []),
      near,
    );
  return current === undefined ? date : addDays(current, 1);
}

const wraps = ({ wall }: Running, time: WallTime): boolean =>
  wall !== undefined && wall - seconds(time) > HALF_DAY;

function nextDay(day: string, running: Running): string {
  const next = addDays(day, 1);
  running.notes.push(`The times start again after midnight: those are put on ${next}.`);
  return next;
}
