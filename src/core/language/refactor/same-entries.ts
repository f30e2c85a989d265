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
  const left = new Map<string, number>();
  for (const entry of after?.entries ?? []) left.set(said(entry), (left.get(said(entry)) ?? 0) + 1);
  return before.entries.find((entry) => {
    const count = left.get(said(entry)) ?? 0;
    left.set(said(entry), count - 1);
    return count < 1;
  });
}

/** True where two timelines say the same. */
export const sameEntries = (before: Timeline, after: Timeline | undefined): boolean =>
  before.entries.length === (after?.entries.length ?? 0) && firstLost(before, after) === undefined;
