const ELLIPSIS = '…';

/** A text cut with an ellipsis where it is wider than there is room. */
export function fitted(text: string, room: number, measure: (text: string) => number): string {
  if (measure(text) <= room) return text;
  let [some, many] = [0, text.length];
  while (some < many) {
    const middle = Math.ceil((some + many) / 2);
    if (measure(text.slice(0, middle) + ELLIPSIS) <= room) some = middle;
    else many = middle - 1;
  }
  return some === 0 ? ELLIPSIS : text.slice(0, some).trimEnd() + ELLIPSIS;
}
