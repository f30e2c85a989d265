import { isOut, type Columns } from '../drawing/event-index.ts';
import { lower } from '../drawing/search-sorted.ts';
import { pan, zoom, type Range } from '../model/scale.ts';
import type { Stretch } from './use-stretch.ts';

interface Keyed {
  readonly columns: Pick<Columns, 'start' | 'lane' | 'look'>;
  readonly active: number | undefined;
  readonly stretch: Stretch;
  readonly brush: Range | undefined;
  readonly onEvent: (place: number) => void;
  readonly onBrush: (range: Range) => void;
}

/**
 * The keys of the drawing: arrows go from event to event, with Shift only to other lanes; A D pan, W S zoom; the
 * brackets begin and end a stretch whose figures are wanted.
 */
export function drawingKey(keyed: Keyed): (event: KeyboardEvent) => void {
  return (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const act = actionOf(keyed, event);
    if (!act) return;
    act();
    event.preventDefault();
  };
}

function actionOf(keyed: Keyed, { key, shiftKey }: KeyboardEvent): (() => void) | undefined {
  const { stretch, active, columns } = keyed;
  const at = columns.start;
  const range = stretch.aim();
  const span = range.end - range.start;
  const middle = (active === undefined ? undefined : at[active]) ?? (range.start + range.end) / 2;
  switch (key.length === 1 ? key.toLowerCase() : key) {
    case 'ArrowRight':
    case 'ArrowLeft': {
      const step = key === 'ArrowRight' ? 1 : -1;
      const next =
        active === undefined ? outermost(columns, range, step) : neighbour(columns, active, step, shiftKey);
      return next === undefined ? undefined : () => keyed.onEvent(next);
    }
    case 'a':
      return () => stretch.glide(pan(range, -span / 8));
    case 'd':
      return () => stretch.glide(pan(range, span / 8));
    case 'w':
      return () => stretch.glide(zoom(range, middle, 0.66));
    case 's':
      return () => stretch.glide(zoom(range, middle, 1.5));
    case '[':
      return () => keyed.onBrush(between(middle, keyed.brush?.end ?? range.end));
    case ']':
      return () => keyed.onBrush(between(keyed.brush?.start ?? range.start, middle));
    default:
      return undefined;
  }
}

const between = (a: number, b: number): Range => ({ start: Math.min(a, b), end: Math.max(a, b) });

/** The first or the last event in view; where there is none, the next one beyond. */
function outermost(columns: Keyed['columns'], { start, end }: Range, step: 1 | -1): number | undefined {
  const { start: at } = columns;
  const first = step === 1 ? lower(at, start) : lower(at, end) - 1;
  return passing(columns, first, step) ?? passing(columns, first - step, step === 1 ? -1 : 1);
}

/** The place of the event before or after, of those that the filters let through. */
export function neighbour(
  columns: Keyed['columns'],
  active: number,
  step: 1 | -1,
  otherLane: boolean,
): number | undefined {
  const { lane } = columns;
  let place = active + step;
  if (otherLane) while (lane[place] === lane[active] || isOut(columns, place)) place += step;
  return passing(columns, place, step);
}

function passing(columns: Keyed['columns'], from: number, step: 1 | -1): number | undefined {
  let place = from;
  while (isOut(columns, place)) place += step;
  return place >= 0 && place < columns.start.length ? place : undefined;
}
