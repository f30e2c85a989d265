/** A tag as it stands in markup of ours. */
export interface Tag {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}

const ATTRIBUTE = /\s+([A-Za-z][A-Za-z0-9:-]*)(?:="([^"<]*)")?/y;

/**
 * The tags of markup, read more strictly than any browser reads: a `<` that begins no plain tag is a fault, and so is
 * anything that a lenient reader could take for an attribute.
 */
export function tagsOf(markup: string): readonly Tag[] {
  const tags: Tag[] = [];
  for (let at = markup.indexOf('<'); at >= 0; at = markup.indexOf('<', at)) {
    const [whole, slash = '', name = ''] =
      /^<(\/?)([A-Za-z][A-Za-z0-9]*)/.exec(markup.slice(at, at + 40)) ?? [];
    if (whole === undefined) throw new Error(`A bare < in ${markup.slice(Math.max(0, at - 40), at + 60)}`);
    at += whole.length;
    const attributes: Record<string, string> = {};
    for (ATTRIBUTE.lastIndex = at; ; at = ATTRIBUTE.lastIndex) {
      const found = ATTRIBUTE.exec(markup);
      if (!found) break;
      attributes[found[1] ?? ''] = found[2] ?? '';
    }
    const end = /^\s*\/?>/.exec(markup.slice(at, at + 20));
    if (!end) throw new Error(`A tag that is not closed: ${markup.slice(at - whole.length, at + 60)}`);
    at += end[0].length;
    if (slash === '') tags.push({ name, attributes });
  }
  return tags;
}

const unescaped = (value: string): string =>
  value
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');

/** What browsers act on without being asked, or at a click: a line each; none in a page that is safe. */
export function liveIn(tags: readonly Tag[]): readonly string[] {
  return tags.flatMap(({ name, attributes }) => {
    const drawn = JSON.stringify({ name, attributes });
    if (FORBIDDEN.test(name)) return [drawn];
    return Object.entries(attributes).flatMap(([attribute, value]) =>
      /^on|^srcdoc$|^formaction$|^ping$|^xlink:/i.test(attribute) || !isInert(attribute, unescaped(value))
        ? [drawn]
        : [],
    );
  });
}

const FORBIDDEN =
  /^(?:script|style|iframe|object|embed|base|form|input|button|textarea|select|meta|link|video|audio|source|track|animate|set|use|image|foreignobject|math|template|portal|frame|frameset|applet|marquee|body|html)$/i;

/** As a browser reads an address: without the white space and control characters in it. */
function isInert(attribute: string, value: string): boolean {
  const address = value.replace(/[\0-\x20]/g, '');
  if (attribute === 'href') return /^(?:https?:\/\/|mailto:|#)/i.test(address) || !/^[^/?#]*:/.test(address);
  if (attribute === 'src') return /^data:image\//.test(address);
  if (attribute === 'style') return !/url|expression|import|\\/i.test(value);
  return true;
}
