import type { EntryView, Snapshot } from '../../core/panel/snapshot.ts';
import { readWhen } from '../../core/document/time.ts';
import { offsetAt, wallClock } from '../../core/document/zone.ts';
import { timeText, type Clock } from './clock.ts';
import { eventOf } from './places.ts';

/** The entry that has the focus after these are taken out: the next one, else the one before. */
export function keyAfter(
  entries: readonly Pick<EntryView, 'key'>[],
  gone: readonly string[],
): string | undefined {
  const last = entries.findLastIndex(({ key }) => gone.includes(key));
  const stays = ({ key }: Pick<EntryView, 'key'>): boolean => !gone.includes(key);
  return (entries.slice(last + 1).find(stays) ?? entries.slice(0, Math.max(0, last)).findLast(stays))?.key;
}

const OFFSET = /^T([+\u2212-])(?:(\d{1,3}):)?(\d{1,2}):([0-5]\d)$/i;

/**
 * The instant that somebody typed for an entry: a time on the clock that the panel shows, on the entry's day there; a
 * full ISO time; or T+ from the zero. Undefined where it is none of them. Of an hour that clocks show twice, the one is
 * meant that the entry is in.
 */
export function readTime(text: string, at: number, { zone, zero }: Clock): number | undefined {
  const said = text.trim();
  const offset = OFFSET.exec(said);
  if (offset && zero !== undefined) {
    const [, sign, hours = '0', minutes, seconds] = offset;
    const ms = ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000;
    return sign === '+' ? zero + ms : zero - ms;
  }
  const when = readWhen(/^\d:/.test(said) ? `0${said}` : said);
  if (when?.text.length !== said.length && when?.text !== `0${said}`) return undefined;
  const read = when.resolve(wallClock(at, zone).day, zone);
  if (read?.unclear !== 'twice' || read.other === undefined) return read?.at;
  return offsetAt(at, zone) === offsetAt(read.other, zone) ? read.other : read.at;
}

/** `14:26:12, sent as 14:26:08` */
export function correctedText({ at, sent }: EntryView, clock: Clock): string | undefined {
  if (at === undefined || sent === undefined) return undefined;
  const absolute = { ...clock, relative: false };
  return `${timeText(at, absolute)}, sent as ${timeText(sent, absolute)}`;
}

/** A mark that the event of an entry suggests. */
export function suggestedFor(
  { suggested, told }: Pick<Snapshot, 'suggested' | 'told'>,
  key: string,
): Snapshot['suggested'][number] | undefined {
  const event = eventOf({ told }, key);
  return suggested.find((one) => one.event === event);
}
