import type { Mark } from '../../core/document/mark.ts';

interface Placed {
  readonly key: string;
  readonly x: number;
  readonly marks: readonly Mark[];
}

/** The name of a mark beside its diamond: on which of two tiers, and whether it ends there instead of starting. */
export interface Label {
  readonly key: string;
  readonly at: number;
  readonly text: string;
  readonly tier: 0 | 1;
  readonly end: boolean;
}

const CHARACTER = 6.2;
const GAP = 10;
const wide = (text: string): number => text.length * CHARACTER + GAP;

/** Whether a label set around `x` is whole in a drawing so wide: half a time says another one. */
export const fits = (x: number, text: string, width: number): boolean => {
  const half = (text.length * CHARACTER) / 2;
  return x >= half && x <= width - half;
};

/** Both names where there is room, "detected +1" where there isn't; one that would collide is left out. */
export function placeLabels(entries: readonly Placed[], width: number): readonly Label[] {
  const marked = entries.filter(({ marks }) => marks.length > 0);
  const free: [number, number] = [-Infinity, -Infinity];
  return marked.flatMap(({ key, x, marks }, index): readonly Label[] => {
    const names = marks.map((mark) => mark.replaceAll('_', ' '));
    const short = names.length > 1 ? `${names[0] ?? ''} +${names.length - 1}` : (names[0] ?? '');
    const next = marked[index + 1]?.x ?? width;
    const whole = names.join(' · ');
    const text = x + wide(whole) <= next ? whole : short;
    const end = x + wide(text) > width;
    const start = end ? x - wide(text) : x;
    const tier = free[0] <= start ? 0 : free[1] <= start ? 1 : undefined;
    if (tier === undefined) return [];
    free[tier] = end ? x : x + wide(text);
    return [{ key, at: x, text, tier, end }];
  });
}
