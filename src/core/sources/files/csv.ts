export interface CsvRow {
  /** The line of the file that it begins on, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

const SEPARATORS = [',', ';', '\t', '|'] as const;

/** The rows of a CSV file (RFC 4180, any line end and the separator that its first line has most of); blank ones left out. */
export function readCsv(text: string): readonly CsvRow[] {
  const clean = text.replace(/^\uFEFF/, '');
  const separator = separatorOf(clean);
  const rows: CsvRow[] = [];
  let at = 0;
  let line = 1;
  while (at < clean.length) {
    const row = readRow(clean, at, separator);
    if (row.cells.some((cell) => cell.trim() !== '')) rows.push({ line, cells: row.cells });
    line += countLines(clean, at, row.end);
    at = row.end;
  }
  return rows;
}

function separatorOf(text: string): string {
  const first = /^[^\r\n]*/.exec(text)?.[0] ?? '';
  const count = (separator: string): number => first.split(separator).length;
  return SEPARATORS.toSorted((a, b) => count(b) - count(a))[0] ?? ',';
}

function countLines(text: string, start: number, end: number): number {
  let count = 0;
  for (let at = start; at < end; at += 1) {
    const sign = text.charCodeAt(at);
    if (sign === 10 || (sign === 13 && text.charCodeAt(at + 1) !== 10)) count += 1;
  }
  return count;
}

function readRow(text: string, start: number, separator: string) {
  const cells: string[] = [];
  let at = start;
  for (;;) {
    const cell = text.charAt(at) === '"' ? readQuoted(text, at) : readPlain(text, at, separator);
    cells.push(cell.value);
    at = cell.end;
    if (text.charAt(at) !== separator) break;
    at += 1;
  }
  return { cells, end: behindLineEnd(text, at) };
}

const behindLineEnd = (text: string, at: number): number =>
  text.startsWith('\r\n', at) ? at + 2 : Math.min(text.length, at + 1);

function readPlain(text: string, start: number, separator: string) {
  let end = start;
  while (end < text.length && !'\r\n'.includes(text.charAt(end)) && text.charAt(end) !== separator) end += 1;
  return { value: text.slice(start, end), end };
}

/** A quote that is never closed goes to the end of the file; what stands behind a closing one belongs to the cell. */
function readQuoted(text: string, start: number) {
  const parts: string[] = [];
  let at = start + 1;
  for (;;) {
    const quote = text.indexOf('"', at);
    if (quote === -1) return { value: [...parts, text.slice(at)].join(''), end: text.length };
    parts.push(text.slice(at, quote));
    at = quote + 1;
    if (text.charAt(at) !== '"') break;
    parts.push('"');
    at += 1;
  }
  return { value: parts.join(''), end: at };
}
