import type { EventView } from '../../../src/core/panel/snapshot.ts';

/** An event of the panel, of which a test names what it is about. */
export const eventView = (uri: string, minute: number, more: Partial<EventView> = {}): EventView => ({
  uri,
  at: minute * 60_000,
  clock: '',
  offset: '',
  source: 'slack',
  icon: 'comment-discussion',
  kind: 'message',
  text: `message ${uri}`,
  actor: 'tomas',
  bot: false,
  place: undefined,
  level: undefined,
  pinned: undefined,
  replies: 0,
  permalink: false,
  inDocument: undefined,
  sameAs: undefined,
  also: [],
  under: undefined,
  suggests: undefined,
  ...more,
});
