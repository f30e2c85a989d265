/** The words of an action or a factor that tell it from another, in whatever order and form they stand. */
export function contentWords(text: string): readonly string[] {
  const found = new Set<string>();
  for (const word of text.toLowerCase().split(BETWEEN))
    if (word !== '' && !IDLE.has(word)) found.add(stem(word));
  return [...found];
}

/** A word of a text as it stands there, by what `contentWords` made of it. */
export const asWritten = (text: string, content: string): string =>
  text
    .toLowerCase()
    .split(BETWEEN)
    .find((word) => stem(word) === content) ?? content;

/** Asked of ten thousand actions at once: a class of letters would take three times as long. */
const BETWEEN = /[^a-z0-9\u00c0-\uffff]+/;

const IDLE = new Set(
  'a an the and or of to in on for at by with from that which is are be it its our we should must need will have has had was were been being as into when where so than then there this these all each every'.split(
    ' ',
  ),
);

/** "alerts", "alerting" and "alerted" are one; written out, since a pattern takes ten times as long. */
function stem(word: string): string {
  if (word.length < 5) return word;
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (word.endsWith('ing')) return word.slice(0, -3);
  if (word.endsWith('ed') || word.endsWith('es')) return word.slice(0, -2);
  return word.endsWith('s') || word.endsWith('e') ? word.slice(0, -1) : word;
}
