import type { Mark } from '../../document/mark.ts';
import type { ToldTimeline } from './told-timeline.ts';

/** An entry for programs. */
export interface TimelineRecord {
  /** `2026-11-18T14:03:12.000Z`; absent where the instant isn't known. */
  readonly at?: string;
  /** As the timeline shows it, in its zone; with the day where that is not the first. */
  readonly time: string;
  /** Counted from where T+ counts from. */
  readonly seconds?: number;
  readonly marks: readonly Mark[];
  readonly text: string;
  readonly actor?: string;
  readonly id?: string;
  readonly public: boolean;
  readonly sources: readonly string[];
}

export const timelineRecords = ({
  page,
  zero,
}: Pick<ToldTimeline, 'page' | 'zero'>): readonly TimelineRecord[] =>
  page.entries.map((entry) => {
    const { at, marks, text, actor, id, sources } = entry;
    return {
      ...(at !== undefined && Math.abs(at) <= LAST_INSTANT && { at: new Date(at).toISOString() }),
      time: page.moment(entry),
      ...(at !== undefined && zero !== undefined && { seconds: Math.floor((at - zero) / 1000) }),
      marks: marks.map(({ mark }) => mark),
      text,
      ...(actor && { actor: actor.name }),
      ...(id && { id: id.name }),
      public: entry.public,
      sources: sources.map(({ uri }) => uri),
    };
  });

const LAST_INSTANT = 8.64e15;
