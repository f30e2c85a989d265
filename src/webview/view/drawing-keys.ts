import type { EventColumns } from '../../core/panel/columns.ts';
import { pan, zoom, type Range } from '../model/scale.ts';

/** The keys of the drawing: arrows go from event to event, with Shift only to other lanes; A D pan, W S zoom. */
export function drawingKey(
  columns: EventColumns,
  active: number | undefined,
  shown: Range,
  onEvent: (place: number) => void,
  onRange: (range: Range) => void,
): (event: KeyboardEvent) => void {
  const span = shown.end - shown.start;
  const at = (active === undefined ? undefined : columns.start[active]) ?? (shown.start + shown.end) / 2;
  const ranges: Readonly<Record<string, Range>> = {
    a: pan(shown, -span / 8),
    d: pan(shown, span / 8),
    w: zoom(shown, at, 0.66),
    s: zoom(shown, at, 1.5),
  };
  return (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : undefined;
    const range = ranges[event.key.toLowerCase()];
    const next = step && neighbour(columns, active, step, event.shiftKey);
    if (next !== undefined) onEvent(next);
    else if (range) onRange(range);
    else return;
    event.preventDefault();
  };
}

/** The place of the event before or after; without one, of the first or last. */
export function neighbour(
  { lane, count }: Pick<EventColumns, 'lane' | 'count'>,
  active: number | undefined,
  step: 1 | -1,
  otherLane: boolean,
): number | undefined {
  let next = active === undefined ? (step === 1 ? 0 : count - 1) : active + step;
  if (active !== undefined && otherLane) while (lane[next] === lane[active]) next += step;
  return next >= 0 && next < count ? next : undefined;
}
