import type { Chunk, Known } from './chunk.ts';
import { once } from './once.ts';
import type { Part } from './part.ts';

/** Finds the parts of some chunks by what they say. */
export function knownIn(chunks: readonly Chunk[]): Known {
  const byText = once(
    () =>
      new Map(
        chunks.flatMap(({ parts }) =>
          parts.map((part): [string, Part] => [keyOf(part.kind, part.text), part]),
        ),
      ),
  );
  // A BOM counts for nothing where a document begins, and for a sign in its midst.
  return (kind, text) => (text.startsWith('\uFEFF') ? undefined : byText().get(keyOf(kind, text)));
}

const keyOf = (kind: string, text: string): string => `${kind}\n${text}`;
