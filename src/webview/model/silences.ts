import type { EventColumns } from '../../core/panel/columns.ts';
import type { Range } from './scale.ts';

/** From this on, a pause between two events is silence worth showing. */
export const SILENCE = 5 * 60_000;

/** Whether there was silence before an event. */
export const isSilence = ({ start }: Pick<EventColumns, 'start'>, place: number): boolean =>
  place > 0 && (start[place] ?? 0) - (start[place - 1] ?? 0) > SILENCE;

/** The stretches without an event. */
export function silences(columns: Pick<EventColumns, 'start'>): readonly Range[] {
  const { start } = columns;
  const ends = [...start.keys()].filter((place) => isSilence(columns, place));
  return ends.map((place) => ({ start: start[place - 1] ?? 0, end: start[place] ?? 0 }));
}
