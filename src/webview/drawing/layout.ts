/** Heights of the drawing in px, top to bottom, as the design has them. */
export interface Layout {
  readonly ruler: number;
  readonly bands: number;
  readonly rail: number;
  readonly lane: number;
  readonly lanes: number;
  /** Marks have their names on the rail. */
  readonly labels: boolean;
}

/** A narrow panel has lower lanes and no names on the rail; a low one has phases alone. */
export function layoutOf(
  lanes: number,
  { narrow, low }: { readonly narrow: boolean; readonly low: boolean },
): Layout {
  const rows = narrow ? { rail: 26, lane: 18 } : { rail: 38, lane: 22 };
  const shown = low ? { rail: 0, lane: 0 } : rows;
  return { ruler: 22, bands: 20, ...shown, lanes: low ? 0 : lanes, labels: !narrow && !low };
}

export const lanesTop = ({ ruler, bands, rail }: Layout): number => ruler + bands + rail;
/** Where entries stand on the rail. */
export const railY = (layout: Layout): number => lanesTop(layout) - 8;
export const heightOf = (layout: Layout): number =>
  lanesTop(layout) + layout.lanes * layout.lane + (layout.lanes > 0 ? 4 : 0);

/** The lane at a height; undefined above the lanes and below. */
export function laneAt(layout: Layout, y: number): number | undefined {
  const lane = Math.floor((y - lanesTop(layout)) / layout.lane);
  return lane >= 0 && lane < layout.lanes ? lane : undefined;
}
