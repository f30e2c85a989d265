/** A mark on the rail, and how it is called. */
export interface Named {
  readonly key: string;
  readonly x: number;
  readonly names: readonly string[];
  /** Nobody has set it: it gives way to those that are. */
  readonly suggested?: boolean;
}

/** The name of a mark beside its diamond: on which of two tiers, and whether it ends there instead of starting. */
export interface Label {
  readonly key: string;
  readonly at: number;
  readonly text: string;
  readonly tier: 0 | 1;
  readonly end: boolean;
  readonly suggested: boolean;
}

/** How wide a text is, in px. */
export type Measure = (text: string) => number;

const GAP = 8;
const INSET = 4;

type Taken = readonly [number, number];

/** Both names where there is room, "detected +1" where there isn't; one that would collide is left out. */
export function placeLabels(marks: readonly Named[], width: number, measure: Measure): readonly Label[] {
  const taken: [Taken[], Taken[]] = [[], []];
  const inOrder = [...marks].toSorted(
    (a, b) => Number(a.suggested ?? false) - Number(b.suggested ?? false) || a.x - b.x,
  );
  return inOrder.flatMap(({ key, x, names, suggested = false }): readonly Label[] => {
    const next = Math.min(width, ...marks.filter((other) => other.x > x).map((other) => other.x));
    const text = namesIn(next - x, names, suggested, measure);
    const wide = measure(text) + INSET;
    const end = x + wide > width;
    const place: Taken = end ? [x - wide, x] : [x, x + wide];
    const tier = ([0, 1] as const).find((each) => place[0] >= 0 && isFree(taken[each], place));
    if (tier === undefined || text === '') return [];
    taken[tier].push(place);
    return [{ key, at: x, text, tier, end, suggested }];
  });
}

const isFree = (taken: readonly Taken[], [start, end]: Taken): boolean =>
  taken.every((other) => end + GAP <= other[0] || other[1] + GAP <= start);

function namesIn(room: number, names: readonly string[], suggested: boolean, measure: Measure): string {
  const whole = names.join(' · ') + (suggested ? '?' : '');
  const [first = ''] = names;
  return names.length < 2 || measure(whole) + GAP + INSET <= room ? whole : `${first} +${names.length - 1}`;
}

/** Where a text centred on `x` is kept within the drawing whole. */
export const kept = (x: number, wide: number, width: number): number =>
  Math.max(wide / 2, Math.min(width - wide / 2, x));

/** The first of the texts that fits; empty where none does. */
export const fitting = (texts: readonly string[], room: number, measure: Measure): string =>
  texts.find((text) => measure(text) <= room) ?? '';

/** The text, cut with an ellipsis where there is no room for all of it; empty where there is none for any. */
export function cut(text: string, room: number, measure: Measure): string {
  if (measure(text) <= room) return text;
  let [low, high] = [0, text.length];
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if (measure(`${text.slice(0, middle).trimEnd()}…`) <= room) low = middle;
    else high = middle - 1;
  }
  return low < 3 ? '' : `${text.slice(0, low).trimEnd()}…`;
}
