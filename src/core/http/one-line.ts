// Control and format characters, among them the bidirectional ones that make text read differently than it is;
// the joiners that emoji and some scripts need stay.
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}]/gu;
const JOINERS = new Set(['\u200c', '\u200d']);

/** Where a text has none of this, it is one line already: most of what people write in English. */
const NOT_PLAIN = /[^ -~]| {2}|^ | $/;

/** Foreign text as one line: runs of white space are one space, control and bidirectional characters are gone. */
export function oneLine(text: string): string {
  if (!NOT_PLAIN.test(text)) return text;
  const spaced = text.replaceAll(/\s+/g, ' ');
  return spaced
    .replaceAll(UNSEEN, (unseen) => (JOINERS.has(unseen) ? unseen : ''))
    .replaceAll(/ {2,}/g, ' ')
    .trim();
}

/** The line cut to `most` characters, whole ones, with an ellipsis where it was longer. */
export function cut(text: string, most: number): string {
  // No text has more characters than code units.
  if (text.length <= most) return text;
  const characters = Array.from(text);
  return characters.length <= most
    ? text
    : `${characters
        .slice(0, most - 1)
        .join('')
        .trimEnd()}…`;
}
