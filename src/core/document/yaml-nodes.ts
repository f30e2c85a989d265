import { Scalar, type Node } from 'yaml';

/** A node with where it begins, where it ends, and where what follows it begins. */
export type Ranged = Node & { range: [number, number, number] };

export function plainScalar(
  source: string,
  start: number,
  end: number,
  next: number,
): Scalar<string> & Ranged {
  const text = source.slice(start, end);
  // A lone `~` is how YAML writes nothing.
  return scalar(text === '~' ? '' : text, Scalar.PLAIN, [start, end, next]);
}

/** In quotes that hold no further ones, and nothing that stands for something else. */
export function quotedScalar(source: string, start: number, end: number, next: number): Ranged | undefined {
  if (!QUOTED.test(source.slice(start, end))) return undefined;
  const type = source[start] === '"' ? Scalar.QUOTE_DOUBLE : Scalar.QUOTE_SINGLE;
  return scalar(source.slice(start + 1, end - 1), type, [start, end, next]);
}

const QUOTED = /^(?:"[^"\\]*"|'[^']*')$/;

/** A literal block that begins at its `|` and has no lines. */
export const emptyLiteral = (start: number, next: number): Ranged =>
  scalar('', Scalar.BLOCK_LITERAL, [start, next, next]);

function scalar(text: string, type: Scalar.Type, range: Ranged['range']): Scalar<string> & Ranged {
  return Object.assign(new Scalar(text), { type, range }) as Scalar<string> & Ranged;
}

export function behindBlanks(source: string, from: number): number {
  let at = from;
  while (source[at] === ' ') at += 1;
  return at;
}
