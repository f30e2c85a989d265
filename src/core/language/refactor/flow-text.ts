import type { CST } from 'yaml';

/** A collection in brackets or braces as one line; undefined where comments, tags or line breaks stand in it. */
export function flowText(token: CST.FlowCollection): string | undefined {
  const parts = flowParts(token);
  if (!parts) return undefined;
  const inside = parts.join(', ');
  if (token.start.source === '[') return `[${inside}]`;
  return inside === '' ? '{}' : `{ ${inside} }`;
}

/** Its items: texts, or `key: value`. */
export function flowParts({ items }: CST.FlowCollection): readonly string[] | undefined {
  // Behind the last comma stands an item of nothing: a comment in it is one all the same.
  if (!items.every(({ start }) => start.every(isPlain))) return undefined;
  const parts = items.filter(({ key, value }) => key || value).map(partOf);
  return parts.every((part) => part !== undefined) ? parts : undefined;
}

function partOf({ key, sep, value }: CST.CollectionItem): string | undefined {
  if (!(sep ?? []).every(isPlain)) return undefined;
  const before = key ? scalarText(key) : '';
  const behind = value ? scalarText(value) : undefined;
  if (before === undefined || (value && behind === undefined)) return undefined;
  if (!key) return sep ? undefined : behind;
  if (!sep) return value ? undefined : before;
  return behind === undefined ? undefined : `${before}: ${behind}`;
}

const PLAIN = ['space', 'newline', 'comma', 'map-value-ind'];
const isPlain = ({ type }: CST.SourceToken): boolean => PLAIN.includes(type);

function scalarText(token: CST.Token): string | undefined {
  if (token.type === 'flow-collection')
    return token.end.slice(1).every(isPlain) ? flowText(token) : undefined;
  const isScalar =
    token.type === 'scalar' || token.type === 'single-quoted-scalar' || token.type === 'double-quoted-scalar';
  if (!isScalar || /[\r\n]/.test(token.source) || !(token.end ?? []).every(isPlain)) return undefined;
  return token.source;
}
