export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}

/** Reads XML strictly, as far as storage format uses it: no declarations, comments or CDATA. @throws where it is not well-formed */
export function readXml(xml: string): { readonly elements: readonly XmlElement[]; readonly text: string } {
  if (/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Cs}/u.test(xml))
    throw new Error('a character that XML has no place for');
  const elements: XmlElement[] = [];
  const open: string[] = [];
  let text = '';
  let at = 0;
  const token = /<\/([\w:.-]+)>|<([\w:.-]+)((?: [\w:.-]+="[^"<]*")*)( ?\/)?>|([^<]+)/y;
  while (at < xml.length) {
    token.lastIndex = at;
    const found = token.exec(xml);
    if (!found) throw new Error(`not well-formed at ${xml.slice(at, at + 60)}`);
    at += found[0].length;
    const [, closed, begun, attributes = '', empty, words] = found;
    if (closed !== undefined && open.pop() !== closed) throw new Error(`</${closed}> closes nothing`);
    if (words !== undefined) text += resolved(words);
    if (begun === undefined) continue;
    elements.push({ name: begun, attributes: attributesIn(attributes) });
    if (empty === undefined) open.push(begun);
    text += ' ';
  }
  if (open.length > 0) throw new Error(`<${open.join('>, <')}> stay open`);
  return { elements, text };
}

function attributesIn(text: string): XmlElement['attributes'] {
  const pairs = [...text.matchAll(/([\w:.-]+)="([^"]*)"/g)].map(
    ([, name = '', value = '']) => [name, resolved(value)] as const,
  );
  const attributes = Object.fromEntries(pairs);
  if (Object.keys(attributes).length < pairs.length) throw new Error(`an attribute stands twice: ${text}`);
  return attributes;
}

const SIGNS: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };

function resolved(text: string): string {
  if (text.includes(']]>')) throw new Error(']]> in text');
  return text.replaceAll(/&(\w+;)?/g, (whole, name?: string) => {
    const sign = name === undefined ? undefined : SIGNS[name.slice(0, -1)];
    if (sign === undefined) throw new Error(`${whole} is no entity here`);
    return sign;
  });
}
