import { visible } from '../visible.ts';

export type Style = 'bold' | 'faint' | 'red' | 'yellow' | 'blue';

/** What words become on their way to a terminal: all words of a text go through one of the two. */
export interface Painter {
  readonly plain: (text: string) => string;
  readonly styled: (style: Style, text: string) => string;
}

/** A text for people, as a terminal shows it. */
export type Painted = (painter: Painter) => string;

/** Codes of "Select Graphic Rendition", ECMA-48, with those that end them. */
const CODES: Readonly<Record<Style, readonly [on: number, off: number]>> = {
  bold: [1, 22],
  faint: [2, 22],
  red: [31, 39],
  yellow: [33, 39],
  blue: [34, 39],
};

/** No sign of a document acts on a terminal, and ours do where colours are wanted. */
export const forTerminal = (painted: Painted, hasColours: boolean): string =>
  // Without colours, all at once: there may be a hundred thousand lines.
  hasColours ? painted(COLOURED) : visible(painted(AS_IT_IS));

const COLOURED: Painter = {
  plain: visible,
  styled: (style, text) => {
    const [on, off] = CODES[style];
    return `\u001b[${on}m${visible(text)}\u001b[${off}m`;
  },
};

const AS_IT_IS: Painter = { plain: (text) => text, styled: (_, text) => text };
