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
  const found: Range[] = [];
  for (let place = 1; place < start.length; place += 1)
    if (isSilence(columns, place)) found.push({ start: start[place - 1] ?? 0, end: start[place] ?? 0 });
  return found;
}
