import { isScalar, visit, type Document, type YAMLError } from 'yaml';

const NO_COLON = 'this line has no colon, so it is no key.';

/** What YAML stumbles over, in words of ours where its own speak of its grammar. */
const WORDS: Partial<Record<YAMLError['code'], string>> = {
  BAD_INDENT:
    'a bracket is not closed here, or a line is not indented as those beside it. Keys of one group begin in one column.',
  BAD_DQ_ESCAPE:
    'in double quotes a backslash begins an escape. Write \\\\ for one backslash, or use single quotes.',
  BLOCK_AS_IMPLICIT_KEY:
    'a second ": " on one line, or the line below is indented too far. Put the text in quotes, or the second key on a line of its own.',
  BLOCK_IN_FLOW: 'within brackets everything is separated by commas.',
  DUPLICATE_KEY: 'this key stands twice in one group. Only one of them can hold.',
  MISSING_CHAR: 'a quote or bracket that begins here, or above, is never closed.',
  RESOURCE_EXHAUSTION: 'brackets within brackets, deeper than anything is read. This section is left unread.',
  TAB_AS_INDENT: 'lines are indented by spaces; here is a tab.',
  UNEXPECTED_TOKEN:
    'nothing was to follow here. The line may be indented differently from those above, or lack a colon or quotes.',
};

/** The message of a `yaml/syntax` finding. */
export const yamlMessage = (error: YAMLError): string => {
  const told = isWithoutColon(error) ? NO_COLON : (WORDS[error.code] ?? firstLower(error.message));
  return `This is not YAML yet: ${told}`;
};

/** The library has one code for what lacks a colon and for what lacks a closing sign. */
const isWithoutColon = ({ code, message }: YAMLError): boolean =>
  code === 'MULTILINE_IMPLICIT_KEY' || message.startsWith('Implicit map keys');

/** Behind the last sign of the line that is no blank; behind the first where it has no other. */
const lineEnd = (source: string, from: number): number =>
  from + Math.max(1, (/^[^\r\n]*/.exec(source.slice(from))?.[0] ?? '').trimEnd().length);

const firstLower = (text: string): string =>
  text.charAt(0).toLowerCase() + (text.slice(1).split('\n')[0] ?? '');

/**
 * Where it stumbles, in offsets of its source. Of a key that stands twice that is all of the key, of a quote that is
 * never closed, or a line without a colon, the line it begins on.
 */
export function yamlRange(
  yaml: Document.Parsed,
  source: string,
  error: YAMLError,
): readonly [number, number] {
  const { code, pos } = error;
  if (isWithoutColon(error)) return [pos[0], Math.min(pos[1], lineEnd(source, pos[0]))];
  if (code === 'MISSING_CHAR') return openQuote(yaml, pos[0]) ?? pos;
  let range: readonly [number, number] = pos;
  if (code !== 'DUPLICATE_KEY') return range;
  visit(yaml, {
    Pair: (_, { key }) => {
      const at = isScalar(key) ? key.range : undefined;
      if (at?.[0] !== pos[0]) return undefined;
      range = [at[0], at[1]];
      return visit.BREAK;
    },
  });
  return range;
}

function openQuote(yaml: Document.Parsed, end: number): readonly [number, number] | undefined {
  let range: readonly [number, number] | undefined;
  visit(yaml, {
    Scalar: (_, node) => {
      const source = node.srcToken && 'source' in node.srcToken ? node.srcToken.source : '';
      const start = node.range?.[0] ?? end;
      if (/^["']/.test(source) && start <= end && end <= start + source.length)
        range = [start, start + (/^.*/.exec(source)?.[0].trimEnd().length ?? 1)];
    },
  });
  return range;
}
