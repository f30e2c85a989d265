/** Deeper than any vendor nests, and not so deep that what walks through a value has no room for its calls. */
const MOST_DEPTH = 200;

/** @throws SyntaxError where the text is no JSON, or nested so deep that it can only be meant to do harm */
export function parseJson(text: string): unknown {
  if (isTooDeep(text)) throw new SyntaxError(`JSON that is nested more than ${MOST_DEPTH} levels deep`);
  return JSON.parse(text);
}

const [QUOTE, BACKSLASH] = ['"', '\\'].map((sign) => sign.charCodeAt(0));
const OPEN: ReadonlySet<number> = new Set(['[', '{'].map((sign) => sign.charCodeAt(0)));
const CLOSE: ReadonlySet<number> = new Set([']', '}'].map((sign) => sign.charCodeAt(0)));

function isTooDeep(text: string): boolean {
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) at = stringEnd(text, at + 1);
    else if (OPEN.has(code)) depth += 1;
    else if (CLOSE.has(code)) depth -= 1;
    if (depth > MOST_DEPTH) return true;
  }
  return false;
}

/** Where a string ends: at a quote with an even number of backslashes before it. */
function stringEnd(text: string, from: number): number {
  for (let end = text.indexOf('"', from); end >= 0; end = text.indexOf('"', end + 1)) {
    let start = end;
    while (start > from && text.charCodeAt(start - 1) === BACKSLASH) start -= 1;
    if ((end - start) % 2 === 0) return end;
  }
  return text.length;
}
