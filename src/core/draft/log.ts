import type { Mark } from '../document/mark.ts';
import type { TimelineEvent } from '../timeline/event.ts';
import { writeLogLine } from '../timeline/log-line.ts';
import { writeWhen } from '../timeline/write-when.ts';

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
  const known = events.filter(({ at }) => canBeWritten(at)).toSorted((a, b) => a.at - b.at);
  const marks = suggestedMarks(known);
  const date = known.map(({ at }) => writeWhen(at, zone).day).find((day) => day !== undefined) ?? today;
  const lines: string[] = [];
  let current = date;
  for (const event of known) {
    const when = writeWhen(event.at, zone);
    if (when.day !== undefined && when.day !== current) lines.push((current = when.day));
    lines.push(lineOf(event, when.text, marks.get(event) ?? []));
  }
  return { date, lines };
}

const FIRST = Date.UTC(1000, 0, 2);
const LAST = Date.UTC(9999, 11, 30);
const canBeWritten = (at: number): boolean => at >= FIRST && at <= LAST;

const lineOf = (event: TimelineEvent, when: string, marks: readonly Mark[]): string =>
  writeLogLine({
    when,
    marks,
    text: event.text,
    ...(event.actor === undefined || event.bot === true ? {} : { actor: event.actor }),
    public: false,
    sources: event.source === PASTE ? [] : [event.uri],
  });

const PASTE = 'paste';

/** Marks that a person wrote into pasted text all count; of what sources suggest, each mark counts once. */
function suggestedMarks(events: readonly TimelineEvent[]): ReadonlyMap<TimelineEvent, readonly Mark[]> {
  const chosen = new Map<TimelineEvent, Mark[]>();
  const taken = new Map<Mark, TimelineEvent>();
  for (const event of events) {
    for (const { mark } of event.suggests ?? []) {
      if (event.source === PASTE) add(chosen, event, mark);
      else if (!taken.has(mark) || LAST_COUNTS.has(mark)) taken.set(mark, event);
    }
  }
  for (const [mark, event] of taken) add(chosen, event, mark);
  return chosen;
}

/** It is over when it was over for the last time. */
const LAST_COUNTS: ReadonlySet<Mark> = new Set<Mark>(['resolved', 'closed']);

function add(chosen: Map<TimelineEvent, Mark[]>, event: TimelineEvent, mark: Mark): void {
  const marks = chosen.get(event) ?? [];
  if (!marks.includes(mark)) chosen.set(event, [...marks, mark]);
}
