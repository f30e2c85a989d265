import { isZone } from '../document/zone.ts';
import { namedZone } from '../timeline/paste/zone-names.ts';

/** The zone that a heading, the head of a table or a sentence about times names. */
export interface ZoneIn {
  readonly zone: string | undefined;
  /** An abbreviation that stands for several: `IST`. */
  readonly unclear: string | undefined;
}

const OFFSET = /(?:^|[\s(])(?:UTC|GMT)\s?([+-])(\d{1,2})(?::?(\d{2}))?(?!\d)/;
const AREA = /\b[A-Z][A-Za-z]+\/[A-Z][A-Za-z_]+(?:\/[A-Z][A-Za-z_]+)?\b/g;
const WORD = /(?<![\w/])[A-Z]{2,4}(?![\w/])/g;
/** What looks like a zone in brackets, and like no word (DRAFT, TEST, UAT): `Time (NPT)`, `Time (IRDT)`. */
const UNKNOWN = /\(([B-DF-HJ-NP-TV-Z]{2}T|[A-Z]{1,2}DT|[A-Z][B-DF-HJ-NP-TV-Z]ST)\)/;
const NONE: ZoneIn = { zone: undefined, unclear: undefined };

export function zoneIn(text: string): ZoneIn {
  const [, sign = '+', hours, minutes = '00'] = OFFSET.exec(text) ?? [];
  const offset = `${sign}${(hours ?? '').padStart(2, '0')}:${minutes}`;
  if (hours !== undefined && isZone(offset)) return { zone: offset, unclear: undefined };
  const area = (text.match(AREA) ?? []).find(isZone);
  if (area !== undefined) return { zone: area, unclear: undefined };
  const named = (text.match(WORD) ?? []).flatMap((word) => namedZone(word) ?? [])[0];
  if (!named) return { zone: undefined, unclear: UNKNOWN.exec(text)?.[1] };
  return 'zone' in named
    ? { zone: named.zone, unclear: undefined }
    : { zone: undefined, unclear: named.unclear };
}

const ABOUT_TIMES =
  /\b(?:times?|timestamps?|time ?zone|zone|hours|events|uhrzeit(?:en)?|zeit(?:en|angaben|zone)?|heures?|horas?|ore|horários?|tijd(?:en)?)\b/i;

/** The same of a line in the text, which must speak of times. */
export const zoneSaidIn = (line: string): ZoneIn =>
  line.length <= 160 && ABOUT_TIMES.test(line) ? zoneIn(line) : NONE;
