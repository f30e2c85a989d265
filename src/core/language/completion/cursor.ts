import type { Lines } from '../../document/lines.ts';
import type { Section } from '../../document/postmortem.ts';
import type { Span } from '../../document/span.ts';
import type { Path } from '../../schema/path.ts';

/**
 * Where a caret stands in a section, read from indentation alone: while somebody types, the text is rarely YAML.
 * `key`: a key may stand here. `value`: behind `key:`, or an item of a list. `text`: in a literal block.
 */
export interface Cursor {
  readonly at: 'key' | 'value' | 'text';
  /** Of `key` the map it would be in; else the value itself. */
  readonly path: Path;
  /** What is typed of it so far, up to the caret. */
  readonly typed: string;
  /** What a completion replaces: what is typed, and the rest of the word behind the caret. */
  readonly replace: Span;
  /** How much deeper than its line the key stands: behind `- `. */
  readonly deeper: number;
  /** A value follows already, so a key needs no colon. */
  readonly hasColon: boolean;
}

export function cursorAt(text: string, lines: Lines, section: Section, offset: number): Cursor {
  const stack: Step[] = [];
  const last = lines.positionAt(offset).line;
  let block: number | undefined;
  for (let line = lines.positionAt(section.content.start).line; line < last; line += 1) {
    const { start, end } = lines.span(line);
    const content = text.slice(start, end);
    const indent = indentOf(content);
    if (content.trim() === '' || (block !== undefined && indent > block)) continue;
    block = undefined;
    if (content.trimStart().startsWith('#')) continue;
    enter(stack, content);
    if (/[:-][ \t]+[|>][-+\d]*[ \t]*$/.test(content)) block = indentOfKey(content);
  }
  return onLine(text, lines, offset, stack, block);
}

interface Step {
  readonly column: number;
  readonly step: string | number;
}

const indentOf = (line: string): number => line.length - line.trimStart().length;
const DASHES = /^(\s*)((?:-[ \t]+)*)/;
const indentOfKey = (line: string): number => DASHES.exec(line)?.[0].length ?? 0;
const KEY = /^("[^"]*"|'[^']*'|[^\s#'"[{][^:#]*?)[ \t]*:(?=\s|$)/;

// No key is longer, and looking for one in a line of blanks that has no end must have one.
const keyAt = (text: string): RegExpExecArray | null => KEY.exec(text.slice(0, LONGEST));
const LONGEST = 1000;

const pathOf = (stack: readonly Step[]): Path => stack.map(({ step }) => step);

/** Follows a line down: each dash is an item of a list, a key leads into its value. */
function enter(stack: Step[], line: string): void {
  const rest = enterDashes(stack, line);
  const key = keyAt(line.slice(rest));
  if (!key) return;
  leave(stack, rest);
  stack.push({ column: rest, step: unquoted(key[1] ?? '') });
}

const unquoted = (key: string): string => key.replace(/^(["'])(.*)\1$/, '$2');

/** Follows the dashes at the start of a line; gives the column behind them. */
function enterDashes(stack: Step[], line: string): number {
  let column = indentOf(line);
  while (/^-(?:[ \t]|$)/.test(line.slice(column))) {
    leaveForItem(stack, column);
    const top = stack.at(-1);
    const before = top && top.column === column && typeof top.step === 'number' ? stack.pop() : undefined;
    stack.push({ column, step: typeof before?.step === 'number' ? before.step + 1 : 0 });
    column += 1 + indentOf(line.slice(column + 1));
  }
  return column;
}

/** Leaves what isn't around a key in that column. */
function leave(stack: Step[], column: number): void {
  while ((stack.at(-1)?.column ?? -1) >= column) stack.pop();
}

/** A list may stand in the column of its own key. */
function leaveForItem(stack: Step[], column: number): void {
  for (let top = stack.at(-1); top && top.column >= column; top = stack.at(-1)) {
    if (top.column === column && (typeof top.step === 'number' || !isItemAt(stack, column))) return;
    stack.pop();
  }
}

const isItemAt = (stack: readonly Step[], column: number): boolean =>
  stack.some((step) => step.column === column && typeof step.step === 'number');

function onLine(
  text: string,
  lines: Lines,
  offset: number,
  stack: Step[],
  block: number | undefined,
): Cursor {
  const { start, end } = lines.span(lines.positionAt(offset).line);
  const before = text.slice(start, offset);
  const after = text.slice(offset, Math.min(end, offset + LONGEST));
  if (block !== undefined && (indentOf(text.slice(start, end)) > block || before.trim() === '')) {
    if (before.length > block) return inText(stack, before, offset);
  }
  const column = enterDashes(stack, before);
  const rest = before.slice(column);
  const key = keyAt(rest);
  if (key) {
    leave(stack, column);
    stack.push({ column, step: unquoted(key[1] ?? '') });
    return inValue(stack, rest.slice(key[0].length), after, offset);
  }
  if (typeof stack.at(-1)?.step !== 'number' || stack.at(-1)?.column !== dashColumn(before))
    leave(stack, column);
  return {
    at: 'key',
    path: pathOf(stack),
    typed: rest,
    replace: { start: offset - rest.length, end: offset + wordBehind(after) },
    deeper: column - indentOf(before),
    hasColon: /^[\w-]*[ \t]*:/.test(after),
  };
}

/** The column of the last dash that a line begins with. */
const dashColumn = (line: string): number => (DASHES.exec(line)?.[0] ?? '').lastIndexOf('-');

const wordBehind = (after: string): number => /^[\w-]*/.exec(after)?.[0].length ?? 0;

const inText = (stack: readonly Step[], before: string, offset: number): Cursor => ({
  at: 'text',
  path: pathOf(stack),
  typed: before,
  replace: { start: offset, end: offset },
  deeper: 0,
  hasColon: false,
});

/** Behind `key:`; inside `[a, b` the item that the caret is in. */
function inValue(stack: readonly Step[], rest: string, after: string, offset: number): Cursor {
  const inList = /^\s*\[/.test(rest) && !rest.includes(']');
  const typed = (inList ? (/[^[,]*$/.exec(rest)?.[0] ?? '') : rest).trimStart();
  const items = inList ? rest.split(',').length - 1 : 0;
  const behind = inList ? wordBehind(after) : (/^[^#]*?(?=\s*(?:#|$))/.exec(after)?.[0].length ?? 0);
  return {
    at: 'value',
    path: inList ? [...pathOf(stack), items] : pathOf(stack),
    typed,
    replace: { start: offset - typed.length, end: offset + behind },
    deeper: 0,
    hasColon: false,
  };
}
