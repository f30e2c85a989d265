import { LEAP_DAY, type NamedDay } from './day.ts';
import type { Message } from './messages.ts';
import type { Stamp } from './stamp.ts';

/** A log that shows the newest first is turned round, so that days and halves of days are told in their order. */
export function inOrder<Timed extends Pick<Message, 'stamp' | 'under'>>(
  messages: readonly Timed[],
): readonly Timed[] {
  if (messages.some(({ under }) => under !== messages[0]?.under)) return messages;
  const rising = messages.reduce((sum, message, index) => sum + step(messages[index - 1], message), 0);
  return rising < 0 ? messages.toReversed() : messages;
}

const HALF_DAY = 12 * 3600;

/** 1 where the clock goes on from one message to the next, -1 where it goes back; half a day and more passes midnight. */
function step(before: Pick<Message, 'stamp'> | undefined, { stamp }: Pick<Message, 'stamp'>): number {
  if (!before || !comparable(before.stamp, stamp)) return 0;
  const by = secondsOf(stamp) - secondsOf(before.stamp);
  return stamp.day === undefined && Math.abs(by) > HALF_DAY ? -Math.sign(by) : Math.sign(by);
}

const comparable = (a: Stamp, b: Stamp): boolean =>
  (a.day === undefined) === (b.day === undefined) && (a.half === undefined) === (b.half === undefined);

const secondsOf = ({ time, day }: Stamp): number =>
  (day ? startOf(day) : 0) + (time.hour * 60 + time.minute) * 60 + time.second;

/** Seconds that put days in order; of an open one any reading does, for its neighbours are read alike. */
function startOf(day: NamedDay): number {
  if (day.kind === 'relative') return day.word === 'today' ? 0 : -2 * HALF_DAY;
  const read =
    day.kind === 'exact'
      ? day.day
      : day.kind === 'open'
        ? day.readings(LEAP_DAY)[0]
        : day.read('month-first', LEAP_DAY);
  return read === undefined ? 0 : Date.parse(read) / 1000;
}
