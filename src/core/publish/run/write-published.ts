import type { TextEdit } from '../../document/edit.ts';
import { lineEndOf } from '../../document/lines.ts';
import { locate } from '../../document/locate.ts';
import type { Postmortem, Section } from '../../document/postmortem.ts';
import type { Span } from '../../document/span.ts';

type Document = Pick<Postmortem, 'text' | 'frontMatter'>;

/**
 * The smallest edit that names in the front matter what was published; undefined where it stands there, or its YAML is
 * broken. `instead`: the key that stood there when it was planned, if any; another one that a person wrote meanwhile
 * is never written over.
 */
export function writePublished(
  { text, frontMatter }: Document,
  publisher: string,
  { key, instead }: { readonly key: string; readonly instead?: string | undefined },
): TextEdit | undefined {
  if (!frontMatter || frontMatter.broken) return undefined;
  const old = locate(frontMatter, ['published', publisher]);
  if (!old) return added(text, frontMatter, `${publisher}: ${scalar(key)}`);
  if (!old.value) return old.key && behindColon(text, old.key, ` ${scalar(key)}`);
  const written = unquoted(text.slice(old.value.start, old.value.end));
  return written === instead && written !== key ? { span: old.value, newText: scalar(key) } : undefined;
}

const unquoted = (written: string): string => written.replace(/^(["'])(.*)\1$/s, '$2');

/** Plain where that reads back as the same in braces as well, else quoted. */
const scalar = (key: string): string => (/^[A-Za-z\d][\w./-]*$/.test(key) ? key : JSON.stringify(key));

function added(text: string, section: Section, pair: string): TextEdit | undefined {
  const all = locate(section, ['published']);
  const value = all?.value;
  if (all && !value) return all.key && behindColon(text, all.key, ` { ${pair} }`);
  if (value) return isBraces(text, value) ? intoBraces(text, value, pair) : intoLines(text, section, pair);
  const whole = locate(section, [])?.value;
  return whole && isBraces(text, whole)
    ? intoBraces(text, whole, `published: { ${pair} }`)
    : atEnd(text, section, `published: { ${pair} }`);
}

const isBraces = (text: string, { start }: Span): boolean => text[start] === '{';

const insert = (at: number, newText: string): TextEdit => ({ span: { start: at, end: at }, newText });

function behindColon(text: string, key: Span, newText: string): TextEdit {
  return insert(text.indexOf(':', key.end) + 1, newText);
}

/** Behind what stands there, but in front of it where there is a comment: what comes behind one would be part of it. */
function intoBraces(text: string, { start, end }: Span, pair: string): TextEdit {
  const inside = text.slice(start + 1, end - 1);
  if (inside.trim() === '') return insert(start + 1, ` ${pair} `);
  if (inside.includes('#')) return insert(start + 1, ` ${pair},`);
  const last = start + 1 + inside.trimEnd().length;
  return insert(last, `${inside.trimEnd().endsWith(',') ? '' : ','} ${pair}`);
}

/** A line in front of the first, as far in as that. */
function intoLines(text: string, section: Section, pair: string): TextEdit | undefined {
  const first = locate(section, ['published'])?.value?.start;
  if (first === undefined) return undefined;
  const begin = Math.max(text.lastIndexOf('\n', first - 1), text.lastIndexOf('\r', first - 1)) + 1;
  const indent = text.slice(begin, first);
  return /^[ \t]*$/.test(indent) ? insert(first, `${pair}${lineEndOf(text)}${indent}`) : undefined;
}

/** The last line of the front matter. */
function atEnd(text: string, { content }: Section, line: string): TextEdit {
  const eol = lineEndOf(text);
  const isFresh = content.end === content.start || /[\r\n]/.test(text.charAt(content.end - 1));
  return insert(content.end, `${isFresh ? '' : eol}${line}${eol}`);
}
