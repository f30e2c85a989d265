import type { WallTime } from '../../document/zone.ts';
import { readDay, type NamedDay } from './day.ts';

/** A time, perhaps with its day and zone, as the start of a line names it. */
export interface Stamp {
  /** In 24 hours, unless `half` is unset and the clock around it has 12. */
  readonly time: WallTime;
  readonly half: 'am' | 'pm' | undefined;
  readonly day: NamedDay | undefined;
  /** `UTC` or an offset, where the line says it. */
  readonly zone: string | undefined;
  /** It stood in brackets, as chats put it before a name. */
  readonly bracketed: boolean;
  /** No seconds were given. */
  readonly toTheMinute: boolean;
  /** What the writer added to the time: `about`, `until 14:10`. */
  readonly remark: string | undefined;
  readonly rest: string;
}

const LEAD =
  /^\s{0,20}(?:(?:[-*•‣◦–>]|\d{1,3}[.)])\s{1,8})?(?:\|\s{0,8})?(?:\*\*|__|`)?([[(]?)\s?(?:\*\*|`)?/;
const JOIN = /^(?:T|,?\s{1,4}at\s{1,4}|,?\s{1,8}[-–|]?\s{0,4})(?=[~≈\d])/;
const TIME =
  /^([~≈]?)\s?(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?(?:\s?([AaPp])\.?[Mm]\b\.?)?(?!\d|:\d)/;
const UNTIL = /^\s?[-–]\s?(\d{1,2}:\d{2}(?::\d{2})?(?:\s?[AaPp][Mm])?)(?![\d:])/;
const ZONE = /^\s{0,2}\(?(?:(Z|UTC|GMT)([+-]\d{1,2}(?::?\d{2})?)?|([+-]\d{2}:?\d{2}))\b\)?/;
const TAIL = /^\s{0,2}(?:\*\*|`)?[\])]?(?:\*\*|__|`)?(?:\s{0,8}(?:[-–—:|>]{1,3}(?=\s|$)|:))?\s*/;

/** Reads a stamp from the start of a line, behind a bullet, a bracket or bold signs. */
export function readStamp(line: string): Stamp | undefined {
  const lead = LEAD.exec(line);
  const body = line.slice(lead?.[0].length ?? 0);
  const day = readDay(body);
  const afterDay = day ? day.rest : body;
  const join = day ? JOIN.exec(afterDay)?.[0] : '';
  if (join === undefined) return undefined;
  return readTime(afterDay.slice(join.length), { day: day?.day, bracketed: lead?.[1] !== '' });
}

function readTime(text: string, found: Pick<Stamp, 'day' | 'bracketed'>): Stamp | undefined {
  const match = TIME.exec(text);
  const time = match && wallTime(match);
  if (!time) return undefined;
  const until = UNTIL.exec(text.slice(match[0].length));
  const behind = text.slice(match[0].length + (until?.[0].length ?? 0));
  const zone = ZONE.exec(behind);
  const rest = behind.slice(zone?.[0].length ?? 0);
  if (/^[\p{L}\d]/u.test(rest)) return undefined;
  return {
    ...found,
    time,
    half: halfOf(match[6]),
    toTheMinute: match[4] === undefined,
    zone: zone ? zoneOf(zone) : undefined,
    remark: until ? `until ${until[1]}` : match[1] ? 'about this time' : undefined,
    rest: rest.replace(TAIL, ''),
  };
}

const halfOf = (letter: string | undefined): 'am' | 'pm' | undefined =>
  letter === undefined ? undefined : letter.toLowerCase() === 'p' ? 'pm' : 'am';

function wallTime([, , hour, minute, second, fraction, half]: RegExpExecArray): WallTime | undefined {
  const hours = Number(hour);
  const time = {
    hour: half === undefined ? hours : inHalf(hours, halfOf(half)),
    minute: Number(minute),
    second: Number(second ?? 0),
    millisecond: Number((fraction ?? '').slice(0, 3).padEnd(3, '0')),
  };
  const possible = half === undefined ? hours < 24 : hours >= 1 && hours <= 12;
  return possible && time.minute < 60 && time.second < 60 ? time : undefined;
}

/** An hour of a 12-hour clock in 24 hours. */
export const inHalf = (hour: number, half: 'am' | 'pm' | undefined): number =>
  (hour % 12) + (half === 'pm' ? 12 : 0);

function zoneOf([, name, shift, offset]: RegExpExecArray): string {
  const written = offset ?? shift;
  if (name !== undefined && shift === undefined) return 'UTC';
  const [, sign, hours, minutes] = /^([+-])(\d{1,2}):?(\d{2})?$/.exec(written ?? '') ?? [];
  return `${sign ?? '+'}${(hours ?? '0').padStart(2, '0')}:${minutes ?? '00'}`;
}
