import type { Mark } from '../document/mark.ts';
import { isZone } from '../document/zone.ts';
import { writeLogLine } from '../timeline/log-line.ts';
import { inOrder } from '../timeline/paste/in-order.ts';
import { resolve, type Resolved } from '../timeline/paste/resolve.ts';
import { canBeWritten, writeWhen } from '../timeline/write-when.ts';
import { cuesOf, inTurn, suggestedOnce } from './mark-cues.ts';
import type { Piece } from './pieces.ts';
import type { Stamped } from './stamped.ts';

/** What is known of the times, before they are read. */
export interface TimesGiven {
  /** Zones that the text names, in order, and one that a person named for times without any. */
  readonly zone: string | undefined;
  /** `YYYY-MM-DD`: the day of the first entry, where the entries leave it open. */
  readonly date: string | undefined;
}

export interface OldTimeline {
  readonly date: string;
  readonly zone: string;
  /** Entries and day lines, as they stand in a `log`. */
  readonly log: readonly Piece[];
  /** Lines of the old document that became entries. */
  readonly taken: ReadonlySet<number>;
  readonly marked: readonly { readonly mark: Mark; readonly line: number }[];
  /** How many times were read without a word for a zone. */
  readonly zoneless: number;
  /** What was taken for granted, in sentences. */
  readonly assumed: readonly string[];
}

/** The entries as a log, in order of time; undefined where there are none, or their day is open. */
export function oldTimeline(stamped: readonly Stamped[], given: TimesGiven): OldTimeline | undefined {
  const zone = given.zone !== undefined && isZone(given.zone) ? given.zone : 'UTC';
  const read = resolve(inOrder(stamped), zone, given.date);
  const known = read.resolved.filter(({ at }) => canBeWritten(at)).toSorted((a, b) => a.at - b.at);
  const [first] = known;
  if (!first) return undefined;
  const shown = given.zone === undefined ? (zoneOfAll(stamped) ?? zone) : zone;
  const marks = inTurn(suggestedOnce(known.map(({ message }) => cuesOf(message.text))));
  const log: Piece[] = [];
  let date: string | undefined;
  let current: string | undefined;
  for (const [index, one] of known.entries()) {
    const when = writeWhen(whenOf(one), shown);
    date ??= when.day;
    current ??= when.day;
    if (when.day !== undefined && when.day !== current)
      log.push({ text: (current = when.day), from: [one.message.from[0] ?? 0], how: 'timeline' });
    log.push({
      text: lineOf(one.message, when.text, marks[index] ?? []),
      from: one.message.from,
      how: 'timeline',
    });
  }
  return {
    date: date ?? new Date(first.at).toISOString().slice(0, 10),
    zone: shown,
    log,
    taken: new Set(known.flatMap(({ message }) => message.from)),
    marked: known.flatMap(({ message }, index) =>
      (marks[index] ?? []).map((mark) => ({ mark, line: message.from.at(-1) ?? 0 })),
    ),
    zoneless: known.filter(({ message: { stamp } }) => (stamp.zone ?? stamp.unclearZone) === undefined)
      .length,
    assumed: [...new Set(read.notes)],
  };
}

const whenOf = ({ at, message }: Resolved<Stamped>) =>
  message.stamp.toTheMinute ? { at, precision: 'minute' as const } : { at };

/** The zone that every entry names, where they agree. */
function zoneOfAll(stamped: readonly Stamped[]): string | undefined {
  const zones = new Set(stamped.map(({ stamp }) => stamp.zone));
  const [only] = zones;
  return zones.size === 1 ? only : undefined;
}

function lineOf({ stamp, text, actor, links }: Stamped, when: string, marks: readonly Mark[]): string {
  const said = [stamp.unclearZone, stamp.remark].reduce<string>(
    (sum, one) => (one === undefined ? sum : `${sum} (${one})`),
    text,
  );
  return writeLogLine({
    when,
    marks,
    text: said,
    ...(actor !== undefined && actor !== '' && { actor }),
    public: false,
    sources: [...new Set([...(stamp.link === undefined ? [] : [stamp.link]), ...links])],
  });
}
