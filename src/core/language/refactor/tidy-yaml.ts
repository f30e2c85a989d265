import { isCollection, isNode } from 'yaml';
import type { TextEdit } from '../../document/edit.ts';
import { lineEndOf } from '../../document/lines.ts';
import { readAnyYaml } from '../../document/sections.ts';
import { layOut, type Layout } from './yaml-layout.ts';

/**
 * The edits that indent a section's YAML by two and put one blank where one belongs, in offsets of its own text.
 * Undefined where it can't be laid out: then nothing is touched.
 */
export function tidyYaml(text: string, opaque?: string): readonly TextEdit[] | undefined {
  const layout = layoutOf(text, readAnyYaml(text).contents, opaque);
  if (!layout) return undefined;
  const rows = readRows(text);
  const eol = lineEndOf(text);
  return [...layout.edits, ...indents(rows, layout), ...blanks(rows, layout)].map((edit) => ({
    ...edit,
    newText: edit.newText.replaceAll('\n', eol),
  }));
}

function layoutOf(text: string, contents: unknown, opaque: string | undefined): Layout | undefined {
  if (!isNode(contents)) return NOTHING;
  if (!isCollection(contents) || contents.flow === true || !contents.srcToken) return undefined;
  return layOut(text, contents.srcToken, opaque);
}

/** Only comments, or nothing. */
const NOTHING: Layout = { columns: new Map(), kept: new Set(), edits: [] };

interface Row {
  readonly start: number;
  readonly end: number;
  readonly content: string;
}

/** The lines with their line ends. */
function readRows(text: string): readonly Row[] {
  return [...text.matchAll(/([^\r\n]*)(?:\r\n?|\n|$)/g)]
    .filter((match) => match[0] !== '')
    .map((match) => ({ start: match.index, end: match.index + match[0].length, content: match[1] ?? '' }));
}

const indentOf = (content: string): number => /^[ \t]*/.exec(content)?.[0].length ?? 0;

function indents(rows: readonly Row[], layout: Layout): readonly TextEdit[] {
  return rows.flatMap(({ start, content }, line) => {
    if (content.trim() === '') return [];
    const column = layout.columns.get(line) ?? commentColumn(rows, layout, line);
    const old = indentOf(content);
    if (column === undefined || column === old) return [];
    return [{ span: { start, end: start + old }, newText: ' '.repeat(column) }];
  });
}

/** A comment goes with the line that it is level with: the one below, else one above. */
function commentColumn(rows: readonly Row[], { columns, kept }: Layout, line: number): number | undefined {
  const row = rows[line];
  if (!row || kept.has(line) || !row.content.trimStart().startsWith('#')) return undefined;
  const level = (other: number): boolean => indentOf(rows[other]?.content ?? '') === indentOf(row.content);
  const placed = [...columns.keys()].toSorted((a, b) => a - b);
  const below = placed.find((other) => other > line);
  if (below !== undefined && level(below)) return columns.get(below);
  // A list may stand in the column of its key: the comment is then the key's.
  const around = placed.findLast(
    (other) => other < line && indentOf(rows[other]?.content ?? '') < indentOf(row.content),
  );
  const levels = placed.filter((other) => other < line && other > (around ?? -1) && level(other));
  const above = levels.map((other) => columns.get(other) ?? 0).toSorted((a, b) => a - b)[0];
  return above ?? (below === undefined ? undefined : columns.get(below));
}

/** Of blank lines in a row one stays, and none at the ends. */
function blanks(rows: readonly Row[], { kept, columns }: Layout): readonly TextEdit[] {
  const isBlank = (line: number): boolean =>
    rows[line]?.content.trim() === '' && !kept.has(line) && !columns.has(line);
  const last = rows.findLastIndex(({ content }) => content.trim() !== '');
  return rows.flatMap(({ start, end, content }, line) => {
    if (!isBlank(line)) return [];
    const goes = line === 0 || line > last || isBlank(line - 1);
    if (goes) return [{ span: { start, end }, newText: '' }];
    return content === '' ? [] : [{ span: { start, end: start + content.length }, newText: '' }];
  });
}
