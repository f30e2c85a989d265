const ELLIPSIS = '…';
/** Of a sign of two units the first, which is no sign. */
const HALF = /[\uD800-\uDBFF]$/;

/** A text cut with an ellipsis where it is wider than there is room. */
export function fitted(text: string, room: number, measure: (text: string) => number): string {
  if (text === '' || measure(text) <= room) return text;
  let [some, many] = [0, text.length];
  while (some < many) {
    const middle = Math.ceil((some + many) / 2);
    if (measure(text.slice(0, middle) + ELLIPSIS) <= room) some = middle;
    else many = middle - 1;
  }
  const cut = text.slice(0, some).replace(HALF, '').trimEnd();
  return cut + ELLIPSIS;
}
