import type { Range } from '../model/scale.ts';
import { APART } from './bins.ts';
import { STANDING } from './draw-lanes.ts';
import { lookOf, LOOKS, type EventIndex, type Row } from './event-index.ts';
import { laneAt, lanesTop, railY, type Layout } from './layout.ts';
import { nearest } from './search-sorted.ts';
import type { SceneEntry } from './scene.ts';

interface Aim {
  readonly range: Range;
  readonly width: number;
  readonly layout: Layout;
  readonly hits: readonly Row[] | undefined;
}

/** The event at a point of the lanes: what a search found before what stands out before what is near. */
export function eventAt(index: EventIndex, aim: Aim, x: number, y: number): number | undefined {
  const lane = laneAt(aim.layout, y);
  if (lane === undefined) return undefined;
  const hits = aim.hits?.[lane];
  const looks = index.rows[lane] ?? [];
  const found = hits && within(hits, aim, x, STANDING + 2);
  return (
    found ??
    lastFound(
      LOOKS.map((_, look) => near(looks[look], aim, x, look <= lookOf('tick') ? APART + 2 : STANDING)),
    )
  );
}

const lastFound = (events: readonly (number | undefined)[]): number | undefined =>
  events.findLast((event) => event !== undefined);

const near = (row: Row | undefined, aim: Aim, x: number, most: number): number | undefined =>
  row && within(row, aim, x, most);

/** The nearest event of a row, unless it is farther than `most` px. */
function within({ at, event }: Row, { range, width }: Aim, x: number, most: number): number | undefined {
  const perPixel = (range.end - range.start) / Math.max(1, width);
  const instant = range.start + x * perPixel;
  const found = nearest(at, instant);
  if (found === undefined || Math.abs((at[found] ?? 0) - instant) > most * perPixel) return undefined;
  return event[found];
}

/** The entry at a point of the rail; a mark before another. */
export function entryAt(
  entries: readonly SceneEntry[],
  { range, width, layout }: Aim,
  x: number,
  y: number,
): SceneEntry | undefined {
  if (layout.rail === 0 || y > lanesTop(layout) || y < railY(layout) - 11) return undefined;
  const perPixel = (range.end - range.start) / Math.max(1, width);
  const instant = range.start + x * perPixel;
  const far = ({ at }: SceneEntry): number => Math.abs(at - instant) / perPixel;
  const close = entries.filter((entry) => far(entry) <= 8);
  return close.toSorted((a, b) => b.marks.length - a.marks.length || far(a) - far(b))[0];
}
