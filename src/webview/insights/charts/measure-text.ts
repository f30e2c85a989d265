let pen: CanvasRenderingContext2D | null | undefined;
const known = new Map<string, number>();

/** How wide a text is in the interface's font at so many pixels; the same words come again, so each is measured once. */
export function textWidth(text: string, size: number): number {
  const family = getComputedStyle(document.body).fontFamily;
  const key = `${size}|${family}|${text}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  pen ??= document.createElement('canvas').getContext('2d');
  if (!pen) return text.length * size * 0.6;
  pen.font = `${size}px ${family}`;
  const { width } = pen.measureText(text);
  known.set(key, width);
  return width;
}
