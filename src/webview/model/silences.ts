import type { EventView } from '../../core/panel/snapshot.ts';
import type { Range } from './scale.ts';

/** From this on, a pause between two events is silence worth showing. */
export const SILENCE = 5 * 60_000;

/** The stretches without an event, longest kept whole. `events` are in time order. */
export const silences = (events: readonly EventView[]): readonly Range[] =>
  events.flatMap(({ at }, index) => {
    const before = events[index - 1]?.at;
    return before !== undefined && at - before > SILENCE ? [{ start: before, end: at }] : [];
  });
