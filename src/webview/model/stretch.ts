import type { EventColumns } from '../../core/panel/columns.ts';
import type { Snapshot } from '../../core/panel/snapshot.ts';
import { rangeOf, type Range } from './scale.ts';

const told = ({ entries }: Snapshot): readonly number[] =>
  entries.flatMap(({ at }) => (at === undefined ? [] : [at]));

/** Everything there is: captured events and entries. */
export const wholeOf = (snapshot: Snapshot, { start }: Pick<EventColumns, 'start'>): Range =>
  rangeOf([...start.subarray(0, 1), ...start.subarray(-1), ...told(snapshot)]);

/** The story's own stretch: its phases and entries with a little around them; everything while it has none. */
export function storyOf(snapshot: Snapshot, columns: Pick<EventColumns, 'start'>): Range {
  const phases = snapshot.phases.flatMap(({ start, end }) => [start, end]);
  const instants = [...phases, ...told(snapshot)];
  return instants.length < 2 ? wholeOf(snapshot, columns) : rangeOf(instants);
}
