import { fieldNamed, type Said } from './metadata.ts';
import type { OldDocument, OldPart } from './old-document.ts';
import { range } from './old-list.ts';
import { cellsOf } from './old-table.ts';

/** A line that begins with a bold label. */
interface Label {
  readonly line: number;
  readonly text: string;
  readonly value: string;
}

const LABEL =
  /^ {0,3}(?:[-*+]\s{1,4})?\*\*\s{0,4}([^*\n]{1,60}?)\s{0,4}(?::\s{0,4}\*\*|\*\*\s{0,4}:)\s*(.*)$/;
/** The last word of a label that has no colon, alone on its line: `- **Key events**`. */
const ALONE = /^ {0,3}[-*+]\s{1,4}\*\*\s{0,4}([^*\n]{1,60}?)\s{0,4}\*\*\s*$/;

function labelAt({ lines, blockAt }: OldDocument, line: number): Label | undefined {
  const block = blockAt[line];
  if (block?.kind !== 'paragraph' || block.within === 'quote') return undefined;
  const match = LABEL.exec(lines[line] ?? '') ?? ALONE.exec(lines[line] ?? '');
  return match ? { line, text: match[1] ?? '', value: (match[2] ?? '').trim() } : undefined;
}

/**
 * The parts, where bold labels do the work of headings cut at those as well: so Google's example begins, and some teams
 * write the whole. `isKnown` says which labels are the heading of a part.
 */
export function cutAtLabels(old: OldDocument, isKnown: (label: string) => boolean): readonly OldPart[] {
  return old.parts.flatMap((part) => {
    if (part.heading && part.heading.level > 1) return [part];
    const labels = range(part.first, part.last).flatMap((line) => labelAt(old, line) ?? []);
    if (labels.filter(({ text }) => isKnown(text)).length < 2) return [part];
    const [first = { line: part.last + 1 }] = labels;
    return [
      { ...part, last: first.line - 1 },
      ...labels.map(({ line, text, value }, index) => ({
        heading: { text, level: 2, first: line, last: line, inline: value },
        first: line + 1,
        last: (labels[index + 1]?.line ?? part.last + 1) - 1,
      })),
    ];
  });
}

/** What labels and tables of two columns say of the document: `**Date:** 2026-11-18`, `| **Authors** | dana |`. */
export function saidByLabels(old: OldDocument, parts: readonly OldPart[]): readonly Said[] {
  return parts.flatMap((part) => [
    ...ofHeading(old, part),
    ...range(part.first, part.last).flatMap((line) => ofLine(old, line) ?? []),
  ]);
}

/** `## Date` with one line below it, or a label that became a part. */
function ofHeading({ lines, blockAt }: OldDocument, { heading, first, last }: OldPart): readonly Said[] {
  if (!heading || fieldNamed(heading.text) === undefined) return [];
  const body = range(first, last).filter((line) => blockAt[line] !== undefined);
  const isPlain = body.every((line) => blockAt[line]?.kind === 'paragraph');
  const said = [heading.inline ?? '', ...body.map((line) => lines[line] ?? '')]
    .map((text) => valueIn(text))
    .filter((text) => text !== '');
  if (!isPlain || said.length === 0 || said.length > 8) return [];
  const from = [...range(heading.first, heading.last), ...body];
  return [{ key: heading.text, value: said.length === 1 ? (said[0] ?? '') : said, from }];
}

const valueIn = (text: string): string =>
  text
    .trim()
    .replace(/^[-*+]\s+/, '')
    .replace(/^(_|\*)(.*)\1$/, '$2')
    .trim();

const PLAIN =
  /^(Date|Authors?|Owner|Severity|Status|Title|Services?|Time ?zone|Incident(?: ID)?|Datum|Autor(?:en|in|es)?|Auteurs?|Dienste?|Verantwortlich|Schweregrad|Titel|Zeitzone|Fecha|Gravité):\s+(\S.*)$/i;

function ofLine(old: OldDocument, line: number): Said | undefined {
  const label = labelAt(old, line);
  const text = old.lines[line] ?? '';
  const cells = old.blockAt[line]?.kind === 'table' ? cellsOf(text) : [];
  const plain = old.blockAt[line]?.kind === 'paragraph' ? PLAIN.exec(text) : null;
  const [key = '', value = ''] = label
    ? [label.text, label.value]
    : plain
      ? [plain[1], plain[2]]
      : cells.length === 2
        ? [cells[0]?.replaceAll('*', ''), cells[1]]
        : [];
  const said = valueIn(value);
  return said === '' || fieldNamed(key) === undefined ? undefined : { key, value: said, from: [line] };
}
