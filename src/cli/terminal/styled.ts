import { visible } from '../visible.ts';

export type Style = 'bold' | 'faint' | 'red' | 'yellow' | 'blue';

/** A part of a text, and how a terminal that has colours shows it. */
export type Styled = string | readonly [style: Style, text: string];

/** Codes of "Select Graphic Rendition", ECMA-48, with those that end them. */
const CODES: Readonly<Record<Style, readonly [on: number, off: number]>> = {
  bold: [1, 22],
  faint: [2, 22],
  red: [31, 39],
  yellow: [33, 39],
  blue: [34, 39],
};

/** What goes to a terminal: no sign of a document acts on it, and ours do where colours are wanted. */
export const forTerminal = (parts: readonly Styled[], hasColours: boolean): string =>
  parts.map((part) => (typeof part === 'string' ? visible(part) : painted(part, hasColours))).join('');

function painted([style, text]: readonly [Style, string], hasColours: boolean): string {
  const [on, off] = CODES[style];
  return hasColours ? `\u001b[${on}m${visible(text)}\u001b[${off}m` : visible(text);
}

export const plain = (parts: readonly Styled[]): string =>
  parts.map((part) => (typeof part === 'string' ? part : part[1])).join('');
