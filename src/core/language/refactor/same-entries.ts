import type { Timeline, TimelineEntry } from '../../document/postmortem.ts';

/** What an entry says, however it is spelt. */
const said = ({ at, marks, text, actor, id, public: isPublic, sources }: TimelineEntry): string =>
  JSON.stringify([
    at ?? null,
    marks.map(({ mark }) => mark),
    text,
    actor?.name ?? null,
    id?.name ?? null,
    isPublic,
    sources.map(({ uri }) => uri),
  ]);

/** The first entry that reads differently in another timeline, whatever their order; undefined where all are there. */
export function firstLost(before: Timeline, after: Timeline | undefined): TimelineEntry | undefined {
  const left = (after?.entries ?? []).map(said);
  return before.entries.find((entry) => {
    const index = left.indexOf(said(entry));
    if (index < 0) return true;
    left.splice(index, 1);
    return false;
  });
}

/** True where two timelines say the same. */
export const sameEntries = (before: Timeline, after: Timeline | undefined): boolean =>
  before.entries.length === (after?.entries.length ?? 0) && firstLost(before, after) === undefined;
