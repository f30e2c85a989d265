/** A row of YAML that says something. */
export interface YamlRow {
  /** So many blanks stand before it. */
  readonly column: number;
  readonly start: number;
  /** Behind its last sign that is no blank. */
  readonly end: number;
  /** Where the next line begins. */
  readonly next: number;
}

/** Tabs, lone CRs and signs that nobody sees: YAML has rules of its own for them. */
const ODD = /[\t\uFEFF\0-\x08\x0B\x0C\x0E-\x1F\x7F-\x9F\u2028\u2029]|\r(?!\n)/;

/** The rows of a text of YAML, blank ones left out; undefined where it holds signs with rules of their own. */
export function yamlRows(source: string): readonly YamlRow[] | undefined {
  if (ODD.test(source)) return undefined;
  const rows: YamlRow[] = [];
  for (let line = 0; line < source.length;) {
    const lineEnd = source.indexOf('\n', line);
    const next = lineEnd < 0 ? source.length : lineEnd + 1;
    let [start, end] = [line, next];
    while (isBlank(source, end - 1) && end > line) end -= 1;
    while (start < end && source[start] === ' ') start += 1;
    if (start < end) rows.push({ column: start - line, start, end, next });
    line = next;
  }
  return rows;
}

const isBlank = (source: string, at: number): boolean =>
  source[at] === ' ' || source[at] === '\n' || source[at] === '\r';
