import type { TimelineEvent } from '../../timeline/event.ts';

/** The end of a page, which is newest first: from the oldest message that somebody wrote on. */
export function oldestOf(page: readonly TimelineEvent[]): readonly TimelineEvent[] {
  const written = page.findLastIndex(isWritten);
  return page.slice(Math.max(0, written));
}

/** Events of an incident's channel, newest first; its first message suggests that the incident was declared there. */
export function withDeclared(beginning: readonly TimelineEvent[]): readonly TimelineEvent[] {
  const first = beginning.findLast(isWritten) ?? beginning.at(-1);
  return beginning.map((event) => (event === first ? suggestDeclared(event) : event));
}

const isWritten = ({ kind }: TimelineEvent): boolean => kind === 'message' || kind === 'action';

const suggestDeclared = (event: TimelineEvent): TimelineEvent => ({
  ...event,
  suggests: [
    ...(event.suggests ?? []),
    { mark: 'declared', reason: 'first message in the incident channel' },
  ],
});

/** Whether a channel is one that was made for an incident, by its name. */
export const isIncidentChannel = (name: string | undefined): boolean =>
  name !== undefined && /(?:^|[-_])(?:inc|incident|sev|outage)(?:[-_\d]|$)/i.test(name);
