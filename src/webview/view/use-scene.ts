import { useContext, useMemo } from 'preact/hooks';
import type { Snapshot } from '../../core/panel/snapshot.ts';
import { columnsOf, hitRows, peopleOf, type By } from '../drawing/columns-of.ts';
import { indexOf, type Columns } from '../drawing/event-index.ts';
import type { Scene, SceneEntry, SceneLane } from '../drawing/scene.ts';
import { placeOf, type Captured, type Hits } from '../model/captured.ts';
import { silences } from '../model/silences.ts';
import { TextsContext } from './texts.ts';

/** A lane as the gutter names it. */
export interface NamedLane extends SceneLane {
  readonly key: string;
  readonly label: string;
  readonly icon: string;
  readonly count: number;
  /** In words, how its clock differs. */
  readonly skewed: string | undefined;
}

export interface Drawn {
  readonly scene: Scene;
  readonly columns: Columns;
  readonly lanes: readonly NamedLane[];
}

/** What there is to draw of what the host has told; made anew only from what has changed. */
export function useScene(
  snapshot: Snapshot,
  captured: Captured,
  by: By,
  shown: Uint8Array | undefined,
): Drawn {
  const { columns } = captured;
  const texts = useContext(TextsContext);
  const people = useMemo(() => (by === 'person' ? peopleOf(captured) : undefined), [columns, by]);
  const lanes = useMemo(
    () => (people ? people.lanes.map(personLane) : snapshot.lanes.map((lane) => sourceLane(lane, snapshot))),
    [people, snapshot.lanes, snapshot.notices],
  );
  const drawn = useMemo(
    () => columnsOf(captured, people?.lane ?? columns.lane, shown),
    [captured, people, shown],
  );
  const index = useMemo(() => indexOf(drawn, lanes.length), [drawn, lanes.length]);
  const quiet = useMemo(() => silences(columns), [columns]);
  const entries = useMemo(
    () => entriesOf(snapshot, captured),
    [snapshot.entries, snapshot.suggested, columns],
  );
  const caption = (event: number): string => texts?.of(columns.id[event] ?? 0)?.text ?? '';
  return {
    columns: drawn,
    lanes,
    scene: { index, lanes, phases: snapshot.phases, entries, silences: quiet, caption },
  };
}

function sourceLane(
  { source, label, icon, count, note }: Snapshot['lanes'][number],
  { notices }: Pick<Snapshot, 'notices'>,
): NamedLane {
  const notice = notices.find((each) => each.source === source);
  return {
    key: source,
    label,
    icon,
    count,
    note: count === 0 ? note : undefined,
    skew: notice?.ms ?? 0,
    skewed: notice?.text,
  };
}

const personLane = ({ name, count }: { readonly name: string; readonly count: number }): NamedLane => ({
  key: name,
  label: name,
  icon: name === 'Others' ? 'organization' : 'account',
  count,
  note: undefined,
  skew: 0,
  skewed: undefined,
});

/** The entries that have a time, and the first event that suggests each mark, as one that nobody has set. */
function entriesOf({ entries, suggested }: Snapshot, { columns }: Captured): readonly SceneEntry[] {
  const set = entries.flatMap(({ key, at, marks }): readonly SceneEntry[] =>
    at === undefined
      ? []
      : [{ key, at, marks: marks.map((mark) => mark.replaceAll('_', ' ')), suggested: undefined }],
  );
  const firsts = new Map(suggested.toReversed().map((each) => [each.mark, each]));
  const proposed = [...firsts.values()].flatMap(({ mark, event }): readonly SceneEntry[] => {
    const place = placeOf(columns, event);
    const at = place === undefined ? undefined : columns.start[place];
    if (at === undefined) return [];
    return [{ key: `suggested:${mark}`, at, marks: [mark.replaceAll('_', ' ')], suggested: place }];
  });
  return [...set, ...proposed].toSorted((a, b) => a.at - b.at);
}

export const useHitRows = ({ scene }: Drawn, hits: Hits | undefined) =>
  useMemo(() => hitRows(scene.index, hits), [scene.index, hits]);
