import { readOutEntry } from '../../document/placed.ts';
import type { PlacedPart, TimelineEntry } from '../../document/postmortem.ts';
import { shift } from '../../document/span.ts';
import { given, within, type Mention } from '../names/ids.ts';

/** What has to be known of entries to say something about the whole. */
export interface EntriesTold {
  readonly ids: readonly Mention[];
  /** The entries that have marks. */
  readonly marked: readonly TimelineEntry[];
  /** Those of them that nothing tells the source of. */
  readonly sourceless: readonly TimelineEntry[];
  /** Who acted, each where they are first named. */
  readonly actors: readonly Actor[];
  readonly times: Times | undefined;
}

export type Actor = NonNullable<TimelineEntry['actor']>;

export interface Times {
  readonly first: number;
  /** The last of the latest. */
  readonly latest: { readonly at: number; readonly text: string };
  readonly inOrder: boolean;
}

export const NO_ENTRIES: EntriesTold = { ids: [], marked: [], sourceless: [], actors: [], times: undefined };

/** Told in one pass over the entries: a log has thousands, of which few have anything but a time. */
export function entriesTold(parts: readonly PlacedPart[]): EntriesTold {
  const ids: Mention[] = [];
  const marked: TimelineEntry[] = [];
  const actors = new Map<string, Actor>();
  for (const { alone, start } of parts)
    for (const entry of entriesOf(alone)) {
      const { id, marks, actor } = entry;
      if (id) ids.push(given('entry', moved(within(alone.text, id), start)));
      if (marks.length > 0) marked.push(readOutEntry(entry, start));
      if (actor && !actors.has(actor.name)) actors.set(actor.name, moved(actor, start));
    }
  const sourceless = marked.filter(({ sources }) => sources.length === 0);
  return { ids, marked, sourceless, actors: [...actors.values()], times: timesOf(parts) };
}

const NONE: readonly TimelineEntry[] = [];

const entriesOf = ({ timeline }: PlacedPart['alone']): readonly TimelineEntry[] => timeline?.entries ?? NONE;

const moved = <T extends Pick<Actor, 'span'>>(one: T, by: number): T => ({
  ...one,
  span: shift(one.span, by),
});

function timesOf(parts: readonly PlacedPart[]): Times | undefined {
  let first: number | undefined;
  let latest: Times['latest'] | undefined;
  let inOrder = true;
  for (const { alone } of parts)
    for (const { at, when } of entriesOf(alone)) {
      if (at === undefined) continue;
      first ??= at;
      if (latest && at < latest.at) inOrder = false;
      else latest = { at, text: when.text };
    }
  return first !== undefined && latest ? { first, latest, inOrder } : undefined;
}
