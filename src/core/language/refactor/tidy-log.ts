import { lineEndOf } from '../../document/lines.ts';
import type { LogBlock, Postmortem, Timeline } from '../../document/postmortem.ts';
import { isZone } from '../../document/zone.ts';
import { bareWhen, rowsOf } from './log-rows.ts';
import { readUnits, type LogUnit, type LogUnits } from './log-units.ts';
import { writeLog, type WrittenUnit } from './write-log.ts';

/**
 * The lines of a log in order of time and in one spelling. Where a line can't be read, or has no instant, nothing
 * changes its place: only indentation and blanks do.
 */
export function tidyLog(postmortem: Postmortem, timeline: Timeline, log: LogBlock): string {
  const read = readUnits(postmortem, timeline, log);
  const lines = canSort(timeline, read) ? sorted(postmortem, timeline, read) : inPlace(read);
  const eol = lineEndOf(postmortem.text);
  return lines.map((line) => line + eol).join('');
}

const canSort = (timeline: Timeline, { units, readable }: LogUnits): boolean =>
  readable &&
  isZone(timeline.zone ?? '') &&
  units.every(({ entry }) => entry === undefined || entry.at !== undefined);

function inPlace({ head, units, foot }: LogUnits): readonly string[] {
  const rows = units.flatMap(({ above, lines }) => [
    ...above,
    ...lines.map(({ text }, index) => (index === 0 ? text : `  ${text}`)),
  ]);
  return framed(
    head,
    rows.map((row) => (row === '' ? '' : `  ${row}`)),
    foot,
  );
}

function sorted(
  postmortem: Postmortem,
  timeline: Timeline,
  { head, units, foot }: LogUnits,
): readonly string[] {
  const { entries, left, day } = withoutDays(units, timeline.date);
  const inOrder = entries.toSorted((a, b) => (a.unit.entry?.at ?? 0) - (b.unit.entry?.at ?? 0));
  const toWrite = inOrder.map((each) => toUnit(postmortem.text, timeline, each));
  const running = toWrite.findLast((unit) => unit.day !== undefined)?.day ?? timeline.date;
  const begun = day !== undefined && day !== running ? [day] : [];
  return framed(head, writeLog(toWrite, timeline.date), [...left, ...begun, ...foot]);
}

interface Placed {
  readonly unit: LogUnit;
  readonly aboveDay: readonly string[];
}

/** The entries without their day lines; `day` is a last one that no entry follows yet. */
function withoutDays(
  units: readonly LogUnit[],
  date: string | undefined,
): {
  readonly entries: readonly Placed[];
  readonly left: readonly string[];
  readonly day: string | undefined;
} {
  const entries: Placed[] = [];
  let aboveDay: readonly string[] = [];
  let day = date;
  for (const unit of units) {
    if (unit.entry) {
      entries.push({ unit, aboveDay });
      aboveDay = [];
    } else {
      aboveDay = [...aboveDay, ...unit.above];
      day = unit.day;
    }
  }
  const last = units.at(-1);
  return { entries, left: aboveDay, day: last?.entry ? undefined : day };
}

function toUnit(text: string, timeline: Timeline, { unit, aboveDay }: Placed): WrittenUnit {
  const { entry, lines, above } = unit;
  if (!entry) return { above, aboveDay, when: '', day: undefined, rows: [] };
  const { when, rows } = rowsOf(text, lines, entry);
  return { above, aboveDay, rows, ...bareWhen(when, entry.day, timeline.zone ?? '') };
}

/** One blank line at most, and none at the ends. */
function framed(
  head: readonly string[],
  body: readonly string[],
  foot: readonly string[],
): readonly string[] {
  const indented = (rows: readonly string[]): readonly string[] =>
    rows.map((row) => (row === '' ? '' : `  ${row}`));
  const all = [...indented(head), ...(head.length > 0 ? [''] : []), ...body, ...indented(foot)];
  const single = all.filter((row, index) => row !== '' || (index > 0 && all[index - 1] !== ''));
  return single.slice(0, single.findLastIndex((row) => row !== '') + 1);
}
