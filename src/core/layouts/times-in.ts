import type { ConvertOptions } from './convert-options.ts';
import { dayIn, dayWritten } from './day-written.ts';
import { dayOf, type Metadata, type Said } from './metadata.ts';
import type { OldDocument } from './old-document.ts';
import { oldTimeline } from './old-timeline.ts';
import type { Region } from './regions.ts';
import type { Stamped } from './stamped.ts';
import { stampedLines } from './stamped-lines.ts';
import { zoneIn, zoneSaidIn } from './zone-in.ts';

export type Times = ReturnType<typeof timesIn>;

/** The times of all parts that are a timeline, with what the text says about them. */
export function timesIn(
  old: OldDocument,
  regions: readonly Region[],
  metadata: Metadata,
  dates: readonly Said[],
  { zone: named, date }: ConvertOptions,
) {
  const own = regions.filter(({ role }) => role === 'timeline');
  const read = own.map((region) => {
    const { heading, within } = region;
    const from = within && heading ? heading.first : region.first;
    const found = stampedLines(old, from, region.last);
    return { ...found, zones: [...(heading ? [zoneIn(heading.text)] : []), ...found.zones] };
  });
  const inHeading = own[0]?.heading && dayIn(own[0].heading.text);
  const dated = own.map((region, at) => (at === 0 ? undefined : dayFor(region, own[at - 1], dates)));
  const stamped = inZoneNamed(
    read.flatMap((one, at) => onDay(one.stamped, dated[at]?.day)),
    named,
  );
  const zones = read.flatMap((one) => one.zones);
  const told = zones.flatMap((one) => one.zone ?? [])[0] ?? metadata.zone ?? zoneOfAllTimes(old);
  const isOpen = inHeading === undefined && metadata.date === undefined && metadata.openDate.length === 0;
  const written = date === undefined && isOpen ? dayWritten(old) : undefined;
  const near = inHeading ?? metadata.date?.day ?? date ?? written?.day;
  return {
    regions: own,
    stamped,
    heads: read.flatMap((one) => one.heads),
    told,
    unclear: [
      ...new Set([
        ...(told === undefined && named === undefined ? zones.flatMap((one) => one.unclear ?? []) : []),
        ...unclearIn(stamped),
      ]),
    ],
    written,
    dated,
    timeline: oldTimeline(stamped, { zone: told ?? named, date: near }),
  };
}

/** The day of a further part: that of its heading, else of a date said between it and the part before. */
function dayFor({ heading, first }: Region, before: Region | undefined, dates: readonly Said[]) {
  const day = heading && dayIn(heading.text);
  if (day !== undefined) return { day, line: undefined };
  const said = dates.findLast(({ from: [line = -1] }) => (before?.last ?? 0) < line && line < first);
  const told = said && dayOf(said);
  return said && told !== undefined ? { day: told, line: said.from[0] } : undefined;
}

/** With the day at the first, where that one leaves it open. */
function onDay(stamped: readonly Stamped[], day: string | undefined): readonly Stamped[] {
  const [first, ...others] = stamped;
  if (day === undefined || !first || (first.stamp.day ?? first.under) !== undefined) return stamped;
  return [{ ...first, under: { kind: 'exact', day } }, ...others];
}

/** `All times are in UTC` stands at the top of many. */
const zoneOfAllTimes = ({ lines, blockAt }: OldDocument): string | undefined =>
  lines.flatMap((line, at) =>
    blockAt[at]?.kind === 'paragraph' &&
    /\ball\s+times(?:tamps)?\b|\balle\s+(?:uhr)?zeit|\btoutes\s+les\s+heures\b|\btodas\s+las\s+horas\b/i.test(
      line,
    )
      ? (zoneSaidIn(line).zone ?? [])
      : [],
  )[0];

/** A zone that a person named is the one meant by `IST`, where no other word needs one. */
function inZoneNamed(stamped: readonly Stamped[], zone: string | undefined): readonly Stamped[] {
  if (zone === undefined || unclearIn(stamped).length !== 1) return stamped;
  return stamped.map((one) =>
    one.stamp.unclearZone === undefined
      ? one
      : { ...one, stamp: { ...one.stamp, zone, unclearZone: undefined } },
  );
}

const unclearIn = (stamped: readonly Stamped[]): readonly string[] => [
  ...new Set(stamped.flatMap(({ stamp }) => stamp.unclearZone ?? [])),
];

export interface OpenTimes {
  /** How many times were found. */
  readonly found: number;
  /** No day is named for them. */
  readonly day: boolean;
  /** Some name no zone, nor does the text. */
  readonly zone: boolean;
  /** Abbreviations that stand for several zones. */
  readonly unclearZones: readonly string[];
}

export const openIn = ({ stamped, told, timeline, unclear }: Times, { zone }: ConvertOptions): OpenTimes => ({
  found: stamped.length,
  day: stamped.length > 0 && timeline === undefined,
  zone:
    zone === undefined &&
    stamped.some(({ stamp }) => (told === undefined ? stamp.zone === undefined : stamp.unclearZone)),
  unclearZones: unclear,
});
