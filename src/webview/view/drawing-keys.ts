import type { EventView } from '../../core/panel/snapshot.ts';
import { pan, zoom, type Range } from '../model/scale.ts';

/** The keys of the drawing: arrows go from event to event, with Shift only to other lanes; A D pan, W S zoom. */
export function drawingKey(
  events: readonly EventView[],
  active: EventView | undefined,
  shown: Range,
  onEvent: (event: EventView) => void,
  onRange: (range: Range) => void,
): (event: KeyboardEvent) => void {
  const span = shown.end - shown.start;
  const at = active?.at ?? (shown.start + shown.end) / 2;
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
    const next = step && neighbour(events, active, step, event.shiftKey);
    if (next) onEvent(next);
    else if (range) onRange(range);
    else return;
    event.preventDefault();
  };
}

/** The event before or after; without one, the first or last. */
export function neighbour(
  events: readonly EventView[],
  active: EventView | undefined,
  step: 1 | -1,
  otherLane: boolean,
): EventView | undefined {
  if (!active) return step === 1 ? events[0] : events.at(-1);
  const index = events.indexOf(active);
  const rest = step === 1 ? events.slice(index + 1) : events.slice(0, index).reverse();
  return otherLane ? rest.find(({ source }) => source !== active.source) : rest[0];
}
