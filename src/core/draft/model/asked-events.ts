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

/** The events that a draft begins with, without those of a private channel or incident. */
export const askedEvents = (
  events: readonly TimelineEvent[],
  responders: readonly Pick<Responder, 'handle' | 'role'>[],
  zone: string,
): readonly AskedEvent[] =>
  events
    .filter(({ restricted }) => restricted !== true)
    .map((event, index) => ({
      id: `E${index + 1}`,
      uri: event.uri,
      clock: formatClock(event.at, zone, { seconds: true }),
      by: isFromTool(event) || event.actor === undefined ? undefined : roleOf(event, responders),
      text: event.text,
    }));

const roleOf = (event: TimelineEvent, responders: readonly Pick<Responder, 'handle' | 'role'>[]): string =>
  responders.find(({ handle }) => handle === speakerOf(event))?.role ?? 'a responder';
