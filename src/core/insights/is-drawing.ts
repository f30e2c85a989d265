const ELEMENTS =
  'svg g defs pattern clipPath rect circle ellipse line path polygon polyline text tspan title desc'.split(
    ' ',
  );

const TAG = /<(?:[^"'<>]|"[^"<]*"|'[^'<]*')*>/g;
const FORM = new RegExp(
  `^<(?:/(?:${ELEMENTS.join('|')})\\s*|(?:${ELEMENTS.join('|')})(?:\\s+[\\w:-]+=(?:"[^"]*"|'[^']*'))*\\s*/?)>$`,
);
/** What does something, or fetches it. A pattern of the drawing itself is named `url(#…)`. */
const ACTS = /\s(?:on\w+|(?:\w+:)?href|src)=|script:|url\(/i;
const OWN_URL = /url\(\s*(?:&quot;|["'])?#/gi;

/** Whether a text is an SVG that only draws: it is written to a file that somebody may open in a browser. */
export function isDrawing(text: string): boolean {
  if (!text.startsWith('<svg ') || !text.endsWith('</svg>')) return false;
  const between = text.replaceAll(TAG, '');
  if (/[<>]/.test(between)) return false;
  return (text.match(TAG) ?? []).every((tag) => FORM.test(tag) && !ACTS.test(tag.replaceAll(OWN_URL, '')));
}
