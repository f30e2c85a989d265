import { inCode, plainText } from '../markdown-text.ts';

/** One thing that stands before the next status. */
export interface OpenGate {
  /** From 1. */
  readonly line: number;
  readonly message: string;
}

/** What is open, for a reader who has no editor at hand. */
export interface OpenGates {
  /** `Reviewed` */
  readonly next: string;
  readonly items: readonly OpenGate[];
}

const MOST = 20;

/** The open gates as a list; a line's number leads to it where `page` is an address of the document. */
export function gatesMarkdown({ next, items }: OpenGates, page?: string): string {
  if (items.length === 0) return `Nothing is missing before **${plainText(next)}**.\n`;
  const rows = items.slice(0, MOST).map(({ line, message }) => {
    const words = `Line ${line}`;
    const place = page === undefined ? words : `[${words}](${page}?plain=1#L${line})`;
    return `- ${place}: ${inCode(message)}\n`;
  });
  const more = items.length > MOST ? `- and ${items.length - MOST} more\n` : '';
  return `**Before ${plainText(next)}: ${items.length} open**\n\n${rows.join('')}${more}`;
}
