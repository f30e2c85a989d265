import type { TextEdit } from '../../document/edit.ts';
import { lineEndOf } from '../../document/lines.ts';
import { locate } from '../../document/locate.ts';
import { DAY_LINE } from '../../document/log.ts';
import type { Postmortem, Timeline, TimelineEntry } from '../../document/postmortem.ts';
import { readWhen } from '../../document/time.ts';
import { isoTime, isZone, wallClock } from '../../document/zone.ts';
import { startOfLine } from '../../timeline/write-items.ts';

/**
 * The edits that write a log in the zone `to` so that every entry stays at its instant. `from` is the zone that its
 * bare times were written in, which `zone:` needn't say any more. Undefined where an instant is not known.
 */
export function keepInstants(
  { text, lines, timeline }: Postmortem,
  from: string,
  to: string,
): readonly TextEdit[] | undefined {
  const zone = timeline && locate(timeline.section, ['zone'])?.value;
  if (!timeline?.log || !zone || !isZone(from) || !isZone(to) || from === to) return undefined;
  const moved = timeline.entries.map((entry) => move(entry, from, to));
  if (!moved.every((one) => one !== undefined)) return undefined;
  const date = dateEdit(timeline, moved);
  const eol = lineEndOf(text);
  let day = date.day;
  const whens = moved.flatMap(({ entry, when, day: needs }): readonly TextEdit[] => {
    const begins = needs !== undefined && needs !== day;
    day = needs ?? day;
    const { start } = lines.span(lines.positionAt(entry.span.start).line);
    const line = begins
      ? [{ span: { start, end: start }, newText: `${timeline.log?.indent ?? '  '}${needs}${eol}` }]
      : [];
    return when === entry.when.text ? line : [...line, { span: entry.when.span, newText: when }];
  });
  const said = text.slice(zone.start, zone.end) === to ? [] : [{ span: zone, newText: to }];
  return [...said, ...date.edits, ...dayLines(text, timeline.log.span), ...whens];
}

interface Moved {
  readonly entry: TimelineEntry;
  readonly when: string;
  /** The day that the new bare time is on; undefined for a full ISO time. */
  readonly day: string | undefined;
}

const FINER = /:\d{2}(?::\d{2}(?:\.\d+)?)?$/;

/** The same instant as clocks in the new zone show it, as exact as it was written. */
function move(entry: TimelineEntry, from: string, to: string): Moved | undefined {
  const { when } = entry;
  if (when.text.includes('T'))
    return entry.at === undefined ? undefined : { entry, when: when.text, day: undefined };
  const at = readWhen(when.text)?.resolve(entry.day, from)?.at;
  if (at === undefined) return undefined;
  const { day, time } = wallClock(at, to);
  const fraction = /\.\d+$/.exec(when.text)?.[0] ?? '';
  const bare =
    FINER.exec(when.text)?.[0].length === 3 && time.endsWith(':00') ? time.slice(0, 5) : time + fraction;
  const same = readWhen(bare)?.resolve(day, to)?.at === at;
  return same ? { entry, when: bare, day } : { entry, when: isoTime(at, to), day: undefined };
}

/** `date` becomes the day of the first bare time, where there was a date. */
function dateEdit(
  timeline: Timeline,
  moved: readonly Moved[],
): { readonly day: string | undefined; readonly edits: readonly TextEdit[] } {
  const first = moved.find(({ day }) => day !== undefined)?.day;
  const value = locate(timeline.section, ['date'])?.value;
  if (!value || first === undefined || first === timeline.date) return { day: timeline.date, edits: [] };
  return { day: first, edits: [{ span: value, newText: first }] };
}

/** The day lines go: the new days have their own. */
function dayLines(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
): readonly TextEdit[] {
  const edits: TextEdit[] = [];
  for (const match of text.slice(start, end).matchAll(/[^\r\n]*(?:\r\n?|\n|$)/g)) {
    const at = start + match.index;
    if (DAY_LINE.test(match[0].trim()) && startOfLine(text, at) === at)
      edits.push({ span: { start: at, end: at + match[0].length }, newText: '' });
  }
  return edits;
}
