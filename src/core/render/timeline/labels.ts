/** A label that wants a place: a stem at `x`, and its text in one of several lengths beside it. */
export interface Wanted<T> {
  readonly item: T;
  readonly x: number;
  /** The longest first. */
  readonly texts: readonly string[];
}

export interface Placed<T> {
  readonly item: T;
  readonly x: number;
  readonly text: string;
  /** 1 is next to the rail. */
  readonly tier: number;
  /** The text stands left of its stem. */
  readonly flipped: boolean;
}

interface Box {
  readonly x: number;
  readonly flipped: boolean;
  readonly from: number;
  readonly to: number;
  readonly tier: number;
}

const GAP = 5;
/** A little more than an interface font takes at 12 px, so that an estimate never makes two texts touch. */
const ADVANCE = 6.5;

export const widthOf = (text: string): number =>
  Array.from(text).reduce((sum, sign) => sum + (sign > '\u2e7f' ? 2 * ADVANCE : ADVANCE), 0);

/**
 * Gives each label the lowest tier in which it touches no other text and no stem crosses a text. One that fits
 * nowhere is tried shorter, then left out. Earlier ones go first.
 */
export function placeLabels<T>(
  wanted: readonly Wanted<T>[],
  width: number,
  tiers: number,
): readonly Placed<T>[] {
  const boxes: Box[] = [];
  return wanted.flatMap(({ item, x, texts }) => {
    for (const text of texts) {
      for (const flipped of [false, true]) {
        const box = boxFor(x, widthOf(text), flipped, width, tiers, boxes);
        if (!box) continue;
        boxes.push(box);
        return [{ item, x, text, tier: box.tier, flipped }];
      }
    }
    return [];
  });
}

function boxFor(
  x: number,
  length: number,
  flipped: boolean,
  width: number,
  tiers: number,
  boxes: readonly Box[],
): Box | undefined {
  const from = flipped ? x - GAP - length : x;
  const to = flipped ? x : x + GAP + length;
  if (from < 0 || to > width) return undefined;
  for (let tier = 1; tier <= tiers; tier += 1) {
    const box = { x, flipped, from, to, tier };
    if (boxes.every((other) => fits(box, other))) return box;
  }
  return undefined;
}

/** Two labels get along: no text on a text, no stem through a text that lies nearer to the rail. */
function fits(a: Box, b: Box): boolean {
  const apart = a.to + GAP < b.from || b.to + GAP < a.from;
  if (!apart && a.tier === b.tier) return false;
  return !crosses(a, b) && !crosses(b, a);
}

/** On the side of its own stem a text keeps its distance already. */
const crosses = (stem: Box, text: Box): boolean =>
  stem.tier >= text.tier &&
  stem.x > text.from - (text.flipped ? GAP : 0) &&
  stem.x < text.to + (text.flipped ? 0 : GAP);
