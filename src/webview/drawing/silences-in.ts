import { SILENCE } from '../model/silences.ts';
import type { Range } from '../model/scale.ts';

/** The stretches without an event between instants in order. */
export function silencesIn(at: Float64Array): readonly Range[] {
  const found: Range[] = [];
  for (let index = 1; index < at.length; index += 1) {
    const [start, end] = [at[index - 1] ?? 0, at[index] ?? 0];
    if (end - start > SILENCE) found.push({ start, end });
  }
  return found;
}
