/**
 * How far to the side each dot stands so that no two cover each other: the nearest free place, right before left, and
 * no further than there is room; where there is none, they do overlap. Given in the order of the heights given.
 */
export function swarm(heights: readonly number[], gap: number, room: number): readonly number[] {
  const placed: { readonly x: number; readonly y: number }[] = [];
  const sides = new Map<number, number>();
  const order = [...heights.keys()].toSorted((a, b) => (heights[a] ?? 0) - (heights[b] ?? 0));
  for (const index of order) {
    const y = heights[index] ?? 0;
    const near = placed.filter((dot) => Math.abs(dot.y - y) < gap);
    const x =
      places(gap, room).find((place) => near.every((dot) => apart(dot.x - place, dot.y - y, gap))) ?? 0;
    placed.push({ x, y });
    sides.set(index, x);
  }
  return [...heights.keys()].map((index) => sides.get(index) ?? 0);
}

const apart = (x: number, y: number, gap: number): boolean => x * x + y * y >= gap * gap;

function places(gap: number, room: number): readonly number[] {
  const steps = Math.floor(room / gap);
  return [0, ...Array.from({ length: steps }, (_, step) => [(step + 1) * gap, -(step + 1) * gap]).flat()];
}
