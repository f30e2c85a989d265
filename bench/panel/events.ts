import type { TimelineEvent } from '../../src/core/timeline/event.ts';
import { SOURCES } from '../../test/webview/many-events.ts';
import type { PeerEvents } from './peers/peer.ts';

export { manyEvents as eventsOf } from '../../test/webview/many-events.ts';

/** The events as peers take them: a time and a lane each. */
export const forPeers = (events: readonly TimelineEvent[]): PeerEvents => ({
  start: events.map(({ at }) => at),
  lane: events.map(({ source }) => SOURCES.findIndex((each) => each === source)),
  lanes: SOURCES,
});
