import { MARKS, type Mark } from '../../document/mark.ts';
import type { TimelineEvent } from '../../timeline/event.ts';
import { isLastOf } from '../../timeline/suggested-marks.ts';
import type { Stated } from './stated.ts';

/** Which event a mark goes to, as far as the events say it. */
export interface MarkChoice {
  readonly mark: Mark;
  /** The event that is proposed, with the reason; undefined where none says it. */
  readonly proposed: Stated | undefined;
  /** All that say it, in order of time; the value is the event's uri. */
  readonly options: readonly Stated[];
}

/** Every mark with what the events suggest for it. Events must be in order of time. */
export function suggestMarks(events: readonly TimelineEvent[]): readonly MarkChoice[] {
  const bySource = gatherOptions(events, ({ suggests = [] }) => suggests);
  const byWords = gatherOptions(events, cuesIn);
  return MARKS.map((mark) => {
    const options = bySource.get(mark) ?? byWords.get(mark) ?? [];
    return { mark, proposed: proposedOf(mark, options), options };
  });
}

type Cue = NonNullable<TimelineEvent['suggests']>[number];

function gatherOptions(
  events: readonly TimelineEvent[],
  cuesOf: (event: TimelineEvent) => readonly Cue[],
): ReadonlyMap<Mark, readonly Stated[]> {
  const found = new Map<Mark, Stated[]>();
  for (const event of events)
    for (const { mark, reason } of cuesOf(event)) {
      const option = { value: event.uri, reason, uri: event.uri };
      found.set(mark, [...(found.get(mark) ?? []), option]);
    }
  return found;
}

function proposedOf(mark: Mark, options: readonly Stated[]): Stated | undefined {
  const proposed = isLastOf(mark) ? options.at(-1) : options[0];
  if (!proposed || options.length === 1) return proposed;
  const which = isLastOf(mark) ? 'last' : 'first';
  return { ...proposed, reason: `${proposed.reason}, the ${which} of ${options.length}` };
}

/** What people write when it is so. Only where no source keeps the mark itself. */
const CUE = /^\W{0,3}(mitigated|resolved)\b(?!\s*\?)/i;

function cuesIn({ kind, text }: TimelineEvent): readonly Cue[] {
  const said = kind === 'message' || kind === 'note' ? CUE.exec(text)?.[1] : undefined;
  if (said === undefined) return [];
  const mark = said.toLowerCase() === 'resolved' ? 'resolved' : 'mitigated';
  return [{ mark, reason: `the ${kind} begins with “${said}”` }];
}
