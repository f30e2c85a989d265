import type { TimelineEvent } from '../../timeline/event.ts';
import { formatClock } from '../../timeline/format.ts';
import { isFromTool } from '../is-tool.ts';
import type { Responder } from '../responders.ts';
import { speakerOf } from '../speakers.ts';

/** An event as a model is told of it. */
export interface AskedEvent {
  /** What the model cites it by: `E1`. */
  readonly id: string;
  readonly uri: string;
  readonly clock: string;
  /** A role, never a name; undefined for a tool. */
  readonly by: string | undefined;
  readonly text: string;
}

/** Somebody whose role stands for their name. */
export type Known = Pick<Responder, 'handle' | 'role'> & Partial<Pick<Responder, 'name' | 'also'>>;

/** The events that a draft begins with, without those of a private channel or incident, and without the names of `people`. */
export function askedEvents(
  events: readonly TimelineEvent[],
  people: readonly Known[],
  zone: string,
): readonly AskedEvent[] {
  const nameless = withoutNames(people);
  return events
    .filter(({ restricted }) => restricted !== true)
    .map((event, index) => ({
      id: `E${index + 1}`,
      uri: event.uri,
      clock: formatClock(event.at, zone, { seconds: true }),
      by: isFromTool(event) || event.actor === undefined ? undefined : roleOf(event, people),
      text: nameless(event.text),
    }));
}

const SOMEBODY = 'a responder';

const roleOf = (event: TimelineEvent, people: readonly Known[]): string =>
  people.find(({ handle }) => handle === speakerOf(event))?.role ?? SOMEBODY;

/** Names of several words, and handles behind an @: a first name alone may be a word. */
function withoutNames(people: readonly Known[]): (text: string) => string {
  const names = people.flatMap(({ handle, name = '', also = [], role }) => {
    const written = [...(name.includes(' ') ? [name] : []), ...[handle, ...also].map((one) => `@${one}`)];
    return written.map((one) => [one, role === undefined ? SOMEBODY : `the ${role}`] as const);
  });
  const patterns = names
    .toSorted(([a], [b]) => b.length - a.length)
    .map(
      ([one, said]) =>
        [new RegExp(`(?<![\\p{L}\\p{N}])@?${escaped(one)}(?![\\p{L}\\p{N}-])`, 'giu'), said] as const,
    );
  return (text) => patterns.reduce((rest, [pattern, said]) => rest.replace(pattern, () => said), text);
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
