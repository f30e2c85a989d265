import type { IncidentRef } from './source.ts';

/** A record that may be of the same incident, and why. */
export interface Related {
  readonly ref: IncidentRef;
  readonly reason: string;
  /** Surely: it has the same number, title or words. */
  readonly likely: boolean;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const NEAR = 2 * HOUR;
/** An incident that nobody ended is taken to last this long. */
const OPEN_FOR = 4 * HOUR;

/** The records of other tools that fit an incident: by its number, its words or its time. The likeliest first. */
export function relatedTo(incident: IncidentRef, all: readonly IncidentRef[]): readonly Related[] {
  const others = all.filter(({ uri }) => uri !== incident.uri);
  const found = others.flatMap((ref) => relate(incident, ref) ?? []);
  return found.toSorted(
    (a, b) => Number(b.likely) - Number(a.likely) || distance(incident, a) - distance(incident, b),
  );
}

const distance = ({ startedAt }: IncidentRef, { ref }: Related): number =>
  Math.abs(ref.startedAt - startedAt);

function relate(incident: IncidentRef, ref: IncidentRef): Related | undefined {
  if (!overlaps(incident, ref)) return undefined;
  const number = sharedNumber(incident.title, ref.title);
  if (number !== undefined) return { ref, reason: `has the number ${number} as well`, likely: true };
  if (plain(incident.title) === plain(ref.title)) return { ref, reason: 'is called the same', likely: true };
  const words = sharedWords(incident, ref);
  const minutes = Math.round((ref.startedAt - incident.startedAt) / MINUTE);
  const when = minutes === 0 ? 'began at the same time' : `began ${spoken(minutes)}`;
  if (words.length > 1) return { ref, reason: `${when}, and names ${words.join(' and ')}`, likely: true };
  return { ref, reason: when, likely: false };
}

const plain = (title: string): string => title.toLowerCase().trim();

function spoken(minutes: number): string {
  const size = Math.abs(minutes);
  const length = size < 90 ? `${size} min` : `${Math.round(size / 60)} h`;
  return `${length} ${minutes > 0 ? 'later' : 'before'}`;
}

function overlaps(a: IncidentRef, b: IncidentRef): boolean {
  const endOf = ({ startedAt, endedAt }: IncidentRef): number =>
    Math.max(startedAt, endedAt ?? startedAt + OPEN_FOR);
  return a.startedAt - NEAR <= endOf(b) && b.startedAt - NEAR <= endOf(a);
}

/** A number of three digits and more stands for one incident: `#inc-2041`, `INC-2041 bridge`. Years don't. */
function sharedNumber(a: string, b: string): string | undefined {
  const numbers = new Set(numbersIn(b));
  return numbersIn(a).find((one) => numbers.has(one));
}

const numbersIn = (title: string): readonly string[] =>
  (title.match(/\d{3,}/g) ?? []).filter((one) => !/^(?:19|20)[23]\d$/.test(one));

/** Words that name nothing: what any incident may be called, and what only joins or measures. */
const COMMON = new Set(
  (
    'incident error errors outage issue issues down high alert alerts failed failing failure slow degraded ' +
    'with from above below over under into onto about after before during since until when while where which ' +
    'than then this that these those there their some many more most less least only have been were does ' +
    'between without within across percent minute minutes hour hours'
  ).split(' '),
);

function sharedWords(a: IncidentRef, b: IncidentRef): readonly string[] {
  const wordsOf = ({ title, service = '' }: IncidentRef): readonly string[] =>
    `${title} ${service}`.toLowerCase().match(/\p{L}{4,}/gu) ?? [];
  const others = new Set(wordsOf(b));
  return [...new Set(wordsOf(a))].filter((word) => others.has(word) && !COMMON.has(word)).slice(0, 3);
}
