import { isThematicBreak, listMarker } from './block-starts.ts';
import { skipBlanks, skipCharacters, skipIndent, type Cursor, type Indented } from './cursor.ts';

/** A quote or a list item that is open. An item reaches as far as lines are indented by its `columns`. */
export interface Container {
  readonly kind: 'quote' | 'item';
  readonly columns: number;
  /** The item has had no content yet: a blank line ends it. */
  readonly empty: boolean;
}

/** The cursor behind what continues a container; undefined where the line doesn't. */
export function continued({ kind, columns, empty }: Container, cursor: Cursor): Cursor | undefined {
  const { indent, rest, inner } = skipIndent(cursor);
  if (kind === 'quote') return indent < 4 && rest.startsWith('>') ? behindQuoteSign(inner) : undefined;
  if (rest === '') return empty ? undefined : inner;
  return indent >= columns ? skipBlanks(cursor, columns) : undefined;
}

/** The quote or list item that begins behind an indentation. */
export function openedContainer({
  indent,
  rest,
  inner,
}: Indented): { readonly container: Container; readonly marker: string; readonly inner: Cursor } | undefined {
  if (indent >= 4) return undefined;
  if (rest.startsWith('>')) {
    return {
      container: { kind: 'quote', columns: 0, empty: false },
      marker: '>',
      inner: behindQuoteSign(inner),
    };
  }
  const marker = listMarker(rest);
  if (marker === undefined || isThematicBreak(rest)) return undefined;
  const behind = skipCharacters(inner, marker.length);
  const gap = skipIndent(behind);
  const empty = gap.rest === '';
  const blanks = empty || gap.indent > 4 ? 1 : gap.indent;
  const columns = indent + marker.length + blanks;
  return {
    container: { kind: 'item', columns, empty },
    marker,
    inner: empty ? gap.inner : skipBlanks(behind, blanks),
  };
}

const behindQuoteSign = (cursor: Cursor): Cursor => skipBlanks(skipCharacters(cursor, 1), 1);
