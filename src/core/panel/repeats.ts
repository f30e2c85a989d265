import type { TimelineEvent } from '../timeline/event.ts';

/** What a bot says again and again is told alike but for its figures. */
export const shapeOf = ({ actor, text }: Pick<TimelineEvent, 'actor' | 'text'>): string =>
  `${actor ?? ''}|${text.replace(/[0-9a-f]*\d[0-9a-f]*/gi, '#')}`;
