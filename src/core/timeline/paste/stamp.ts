import type { WallTime } from '../../document/zone.ts';
import { readDay, type NamedDay } from './day.ts';
import { readLink } from './exact.ts';
import { namedZone } from './zone-names.ts';

/** A time, perhaps with its day and zone, as the start of a line names it. */
export interface Stamp {
  /** In 24 hours, unless `half` is unset and the clock around it has 12. */
  readonly time: WallTime;
  readonly half: 'am' | 'pm' | undefined;
  readonly day: NamedDay | undefined;
  /** `UTC`, an offset or Area/City, where the line says it. */
  readonly zone: string | undefined;
  /** What stands there where it names several zones: `IST`. */
  readonly unclearZone: string | undefined;
  /** The message's own page, where the time was a link to it. */
  readonly link: string | undefined;
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
const JOIN = /^(?:T|,?\s{1,4}(?:at|um|à|às|a las|alle|om)\s{1,4}|,?\s{1,8}[-–|]?\s{0,4})(?=[~≈\d])/;
const TIME =
  /^([~≈]?)\s?(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?(?:\s?([AaPp])\.?[Mm]\b\.?)?(?!\d|:\d)/;
/** `14.03 Uhr`, `14h03`: with two digits before the h, since `2h30` is how long something took. */
const LOCAL = /^[~≈]?\s?(?:\d{1,2}\.\d{2}(?=\s?Uhr\b)|\d{2}\s?h\s?\d{2}(?![\p{L}\d]))/u;
/** `ca. 14:03`, `about 14:03` */
const ABOUT =
  /^([\s,]{0,4})(?:ca\.?|circa|gegen|vers|about|around|approx\.?)\s+(?=\d{1,2}(?:[:.]|\s?h\s?)\d{2})/i;
const UNTIL = /^\s?[-–]\s?(\d{1,2}:\d{2}(?::\d{2})?(?:\s?[AaPp][Mm])?)(?![\d:])/;
/** How far west of UTC clocks are anywhere, in their quarters of an hour. */
const BEHIND_UTC = /^-(?:0\d|1[0-2]):(?:00|15|30|45)(?![\d:])/;
const ZONE = /^\s{0,2}\(?(?:([A-Z]{1,5})(?![A-Za-z])([+-]\d{1,2}(?::?\d{2})?)?|([+-]\d{2}:?\d{2}))\b\)?/;
const AGO = /^\s{1,2}\((?:about |over )?(?:an?|\d{1,3}) (?:second|minute|hour|day|week|month|year)s? ago\)/;
const TAIL = /^\s{0,2}(?:\*\*|`)?[\])]?(?:\*\*|__|`)?(?:\s{0,8}(?:[-–—:|>]{1,3}(?=\s|$)|:))?\s*/;

/** Reads a stamp from the start of a line, behind a bullet, a bracket or bold signs. */
export function readStamp(line: string): Stamp | undefined {
  const [lead = '', bracket = ''] = LEAD.exec(line) ?? [];
  // `18. November` begins as the 18th item of a list does.
  return (
    readDated(line.slice(lead.length), bracket !== '') ??
    (/^\s*\d{1,2}\./.test(lead) ? readDated(line.trimStart(), false) : undefined)
  );
}

function readDated(text: string, bracketed: boolean): Stamp | undefined {
  const day = readDay(text);
  const behind = (day ? day.rest : text).replace(ABOUT, '$1~');
  const join = day ? JOIN.exec(behind)?.[0] : '';
  const found = { day: day?.day, bracketed };
  return join === undefined ? undefined : readTime(behind.slice(join.length), found, join === 'T');
}

function readTime(
  written: string,
  found: Pick<Stamp, 'day' | 'bracketed'>,
  isIso: boolean,
): Stamp | undefined {
  const text = written.replace(LOCAL, (time) => time.replace(/\s?[.h]\s?/, ':'));
  const match = TIME.exec(text);
  const time = match && wallTime(match);
  if (!time) return undefined;
  const onward = text.slice(match[0].length);
  // `T01:30-05:00` and `01:30:00-05:00` are five hours behind UTC; `01:30-05:00` lasts until five.
  const mayBeOffset = isIso || match[4] !== undefined;
  const until = mayBeOffset && BEHIND_UTC.test(onward) ? null : UNTIL.exec(onward);
  const behind = onward.slice(until?.[0].length ?? 0).replace(/^\s?Uhr\b/, '');
  const zone = readZone(behind);
  const linked = readLink(behind.slice(zone.length));
  const rest = linked.rest.replace(AGO, '');
  if (/^[\p{L}\d]/u.test(rest)) return undefined;
  return {
    ...found,
    time,
    half: halfOf(match[6]),
    toTheMinute: match[4] === undefined,
    zone: zone.zone,
    unclearZone: zone.unclear,
    link: linked.link,
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

interface ReadZone {
  readonly zone: string | undefined;
  readonly unclear: string | undefined;
  readonly length: number;
}

/** The zone behind a time. A word that names none is the start of the text. */
function readZone(text: string): ReadZone {
  const match = ZONE.exec(text);
  const [whole = '', word, shift, offset] = match ?? [];
  const named = word === undefined ? undefined : namedZone(word);
  const shifted = shift === undefined || (named && 'zone' in named && named.zone === 'UTC');
  if (!match || (offset === undefined && !(named && shifted)))
    return { zone: undefined, unclear: undefined, length: 0 };
  const written = offset ?? shift;
  if (written !== undefined) return { zone: offsetOf(written), unclear: undefined, length: whole.length };
  return named && 'unclear' in named
    ? { zone: undefined, unclear: named.unclear, length: whole.length }
    : { zone: named?.zone, unclear: undefined, length: whole.length };
}

function offsetOf(written: string): string {
  const [, sign, hours, minutes] = /^([+-])(\d{1,2}):?(\d{2})?$/.exec(written) ?? [];
  return `${sign ?? '+'}${(hours ?? '0').padStart(2, '0')}:${minutes ?? '00'}`;
}
