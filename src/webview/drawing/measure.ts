import type { Measure } from './labels.ts';
import type { Pen } from './pen.ts';

const known = new Map<string, number>();
const MOST = 2000;

/** How wide a text is in a font; the same words come frame after frame, so they are measured once. */
export const measureOf =
  (pen: Pen, font: string): Measure =>
  (text) => {
    const key = `${font}|${text}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    if (known.size > MOST) known.clear();
    const { width } = pen.measureText(text);
    known.set(key, width);
    return width;
  };
