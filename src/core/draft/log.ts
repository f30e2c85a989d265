import type { Mark } from '../document/mark.ts';
import { wallClock } from '../document/zone.ts';
import type { TimelineEvent } from '../timeline/event.ts';
import { writeLogLine } from '../timeline/log-line.ts';
import { suggestOnce } from '../timeline/suggested-marks.ts';
import { canBeWritten, writeWhen } from '../timeline/write-when.ts';
import { isFromTool } from './is-tool.ts';

export interface DraftLog {
  /** The day of the first event, or the one it was given. */
  readonly date: string;
  readonly lines: readonly string[];
}

/** The lines of a `log` for events in their order, with a day line wherever the day changes. */
export function draftLog(
  events: readonly TimelineEvent[],
  { zone, today }: { readonly zone: string; readonly today: string },
): DraftLog {
  const known = withMarks(events.filter(({ at }) => canBeWritten(at)).toSorted((a, b) => a.at - b.at));
  const [first] = known;
  const date = first ? wallClock(first.at, zone).day : today;
  const lines: string[] = [];
  let current = date;
  for (const event of known) {
    const when = writeWhen(event, zone);
    if (when.day !== undefined && when.day !== current) lines.push((current = when.day));
    lines.push(lineOf(event, when.text));
  }
  return { date, lines };
}

const lineOf = (event: TimelineEvent, when: string): string =>
  writeLogLine({
    when,
    marks: marksOf(event),
    text: event.text,
    ...(event.actor === undefined || isFromTool(event) ? {} : { actor: event.actor }),
    public: false,
    sources: event.source === PASTE ? [] : [event.uri],
  });

const PASTE = 'paste';

/** Marks that a person wrote into pasted text all count; of what sources suggest, each mark counts once. */
function withMarks(events: readonly TimelineEvent[]): readonly TimelineEvent[] {
  const once = suggestOnce(events);
  return events.map((event, index) => (event.source === PASTE ? event : (once[index] ?? event)));
}

const marksOf = ({ suggests = [] }: TimelineEvent): readonly Mark[] => [
  ...new Set(suggests.map(({ mark }) => mark)),
];
