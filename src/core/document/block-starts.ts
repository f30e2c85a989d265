// What a line can begin, as CommonMark 0.31 and GFM's tables have it. Each test is given a line without its indentation.

const FIRST_SIGNS: ReadonlySet<string> = new Set('`~#=-*_<|:');

/** False for nearly every line of prose: its first sign begins no block. */
export const mayBegin = (line: string): boolean => FIRST_SIGNS.has(line.charAt(0));

/** A fence's marker and info string; undefined where the line opens none. */
export function fenceOpening(line: string): { readonly marker: string; readonly info: string } | undefined {
  const marker = /^(?:`{3,}|~{3,})/.exec(line)?.[0];
  if (marker === undefined) return undefined;
  const info = line.slice(marker.length);
  return marker.startsWith('`') && info.includes('`') ? undefined : { marker, info };
}

/** True where the line closes a fence that `marker` opened: the same sign, at least as often, and nothing else. */
export function closesFence(line: string, marker: string): boolean {
  if (!line.startsWith(marker)) return false;
  const sign = line.trimEnd();
  return sign === marker.charAt(0).repeat(sign.length);
}

export const isAtxHeading = (line: string): boolean => /^#{1,6}(?:[ \t]|$)/.test(line);

/** The level that an underline gives the paragraph above it. */
export function underlineLevel(line: string): 1 | 2 | undefined {
  const sign = line.trimEnd();
  if (sign === '' || sign !== sign.charAt(0).repeat(sign.length)) return undefined;
  return sign.startsWith('=') ? 1 : sign.startsWith('-') ? 2 : undefined;
}

export const isThematicBreak = (line: string): boolean =>
  /^(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,})$/.test(line);

const LIST_SIGNS: ReadonlySet<string> = new Set('-+*0123456789');

/** The bullet or number of a list item, without what follows it. */
export function listMarker(line: string): string | undefined {
  if (!LIST_SIGNS.has(line.charAt(0))) return undefined;
  return /^(?:[-+*]|\d{1,9}[.)])(?=[ \t]|$)/.exec(line)?.[0];
}

/** Only a bullet, or the number 1, with something behind it may break into a paragraph. */
export const mayInterrupt = (marker: string, line: string): boolean =>
  line.slice(marker.length).trim() !== '' && /^(?:[-+*]|1[.)])$/.test(marker);

/** Where a block of HTML ends: at the line that holds `until`, or before the next blank line. */
export interface HtmlBlock {
  readonly until: RegExp | 'blank line';
  /** False for a lone tag, which doesn't break into a paragraph. */
  readonly interrupts: boolean;
  /** True for what has no words in it: scripts, styles, preformatted text. */
  readonly opaque: boolean;
}

const OPENINGS: readonly (readonly [RegExp, HtmlBlock])[] = [
  [
    /^<(?:script|pre|style|textarea)(?:[\s>]|$)/i,
    { until: /<\/(?:script|pre|style|textarea)>/i, interrupts: true, opaque: true },
  ],
  [/^<!--/, { until: /-->/, interrupts: true, opaque: false }],
  [/^<\?/, { until: /\?>/, interrupts: true, opaque: true }],
  [/^<![A-Za-z]/, { until: />/, interrupts: true, opaque: true }],
  [/^<!\[CDATA\[/, { until: /\]\]>/, interrupts: true, opaque: true }],
  [
    /^<\/?(?:address|article|aside|base|basefont|blockquote|body|caption|center|col|colgroup|dd|details|dialog|dir|div|dl|dt|fieldset|figcaption|figure|footer|form|frame|frameset|h[1-6]|head|header|hr|html|iframe|legend|li|link|main|menu|menuitem|nav|noframes|ol|optgroup|option|p|param|search|section|summary|table|tbody|td|tfoot|th|thead|title|tr|track|ul)(?:[\s>]|\/>|$)/i,
    { until: 'blank line', interrupts: true, opaque: false },
  ],
  [
    /^<(?:[a-z][a-z0-9-]*(?:\s+[a-z_:][\w:.-]*(?:\s*=\s*(?:[^"'=<>`\s]+|'[^']*'|"[^"]*"))?)*\s*\/?|\/[a-z][a-z0-9-]*\s*)>\s*$/i,
    { until: 'blank line', interrupts: false, opaque: false },
  ],
];

export const htmlOpening = (line: string): HtmlBlock | undefined =>
  line.startsWith('<') ? OPENINGS.find(([opening]) => opening.test(line))?.[1] : undefined;

/** True where `line` is the row of dashes under a table's head, with as many cells as `head`. */
export function isTableDelimiter(line: string, head: string): boolean {
  if (!head.includes('|') || !/^[|:-][|:\s-]*$/.test(line) || /^-\s/.test(line)) return false;
  const cells = tableCells(line);
  return cells.every((cell) => /^\s*:?-+:?\s*$/.test(cell)) && cells.length === tableCells(head).length;
}

function tableCells(row: string): readonly string[] {
  const cells = row.trim().split(/(?<!\\)\|/);
  return cells.slice(cells[0] === '' ? 1 : 0, cells.length > 1 && cells.at(-1) === '' ? -1 : undefined);
}
