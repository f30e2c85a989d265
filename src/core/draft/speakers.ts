import type { TimelineEvent } from '../timeline/event.ts';
import { handleOf } from '../timeline/log-line.ts';
import { oneLine } from '../timeline/one-line.ts';
import { isFromTool } from './is-tool.ts';

/** Somebody whom events come from. */
export interface Speaker {
  readonly handle: string;
  readonly name: string;
  /** Handles that another tool would give them. */
  readonly also: readonly string[];
  readonly sources: readonly string[];
  readonly count: number;
}

/** The handle of the person that an event comes from; undefined for a tool, and where it names nobody. */
export const speakerOf = (event: TimelineEvent): string | undefined =>
  event.actor === undefined || isFromTool(event) ? undefined : handleOf(event.actor);

export const nameOf = (written: string): string => oneLine(written).replace(/^@/, '');

/** The people that events come from, in the order of their first, by every handle they have. */
export function speakersIn(events: readonly TimelineEvent[]): ReadonlyMap<string, Speaker> {
  const speakers = new Map<string, Speaker>();
  for (const event of events) {
    const handle = wasOnlyTold(event) ? undefined : speakerOf(event);
    if (handle === undefined) continue;
    const known = speakers.get(handle) ?? newcomer(handle, event);
    const sources = known.sources.includes(event.source) ? known.sources : [...known.sources, event.source];
    speakers.set(handle, { ...known, sources, count: known.count + 1 });
  }
  return sameAcrossTools(speakers);
}

const newcomer = (handle: string, { actor = handle }: TimelineEvent): Speaker => ({
  handle,
  name: nameOf(actor),
  also: [],
  sources: [],
  count: 0,
});

/** PagerDuty names whom it notified as the one who acts. */
const wasOnlyTold = ({ source, kind, text }: TimelineEvent): boolean =>
  source === 'pagerduty' && kind === 'page' && text.startsWith('Notified ');

/**
 * `dana` of one tool and "Dana Reyes" of another are one person, where no other Dana is there; one tool never has two
 * names for somebody.
 */
function sameAcrossTools(speakers: ReadonlyMap<string, Speaker>): ReadonlyMap<string, Speaker> {
  const joined = new Map(speakers);
  for (const short of speakers.values()) {
    const [whole, another] = [...speakers.values()].filter((one) => firstNameOf(one) === short.handle);
    if (!whole || another || whole.sources.some((source) => short.sources.includes(source))) continue;
    const one = {
      ...whole,
      handle: short.handle,
      also: [whole.handle],
      sources: [...short.sources, ...whole.sources],
      count: short.count + whole.count,
    };
    for (const handle of [short.handle, whole.handle]) joined.set(handle, one);
  }
  return joined;
}

function firstNameOf({ name }: Speaker): string | undefined {
  const [first, ...rest] = name.toLowerCase().split(' ');
  return rest.length === 0 ? undefined : first;
}
