import type { Snapshot } from '../../core/panel/snapshot.ts';
import { rangeOf, type Range } from './scale.ts';

const told = ({ entries }: Snapshot): readonly number[] =>
  entries.flatMap(({ at }) => (at === undefined ? [] : [at]));

/** Everything there is: captured events and entries. */
export const wholeOf = (snapshot: Snapshot): Range =>
  rangeOf([...snapshot.events.map(({ at }) => at), ...told(snapshot)]);

/** The story's own stretch: its phases and entries with a little around them; everything while it has none. */
export function storyOf(snapshot: Snapshot): Range {
  const phases = snapshot.phases.flatMap(({ start, end }) => [start, end]);
  const instants = [...phases, ...told(snapshot)];
  return instants.length < 2 ? wholeOf(snapshot) : rangeOf(instants);
}
