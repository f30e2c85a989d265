import type { Span } from './span.ts';

/** A line of a `log` with where it stands in the document. */
export interface LogLine {
  readonly text: string;
  readonly start: number;
}

/** An entry line with the deeper-indented lines that continue it, each without its indentation; blank lines are dropped. */
export function groupLines(lines: readonly LogLine[], indent: string): readonly (readonly LogLine[])[] {
  const groups: LogLine[][] = [];
  for (const line of lines) {
    if (line.text.trim() === '') continue;
    const bare = line.text.trimStart();
    const depth = line.text.length - bare.length;
    const stripped = { text: bare.trimEnd(), start: line.start + depth };
    const current = groups.at(-1);
    if (depth > indent.length && current && !isComment(current)) current.push(stripped);
    else groups.push([stripped]);
  }
  return groups;
}

const isComment = (group: readonly LogLine[]): boolean => group[0]?.text.startsWith('#') ?? false;

/** Continuation lines joined by one space, with the way back to the document. */
export interface Joined {
  readonly text: string;
  span(start: number, end: number): Span;
}

export function join(group: readonly LogLine[]): Joined {
  const parts: { readonly from: number; readonly start: number; readonly length: number }[] = [];
  let text = '';
  for (const line of group) {
    if (text !== '') text += ' ';
    parts.push({ from: text.length, start: line.start, length: line.text.length });
    text += line.text;
  }
  const offset = (index: number): number => {
    const part = parts.findLast(({ from }) => from <= index) ?? parts[0];
    return part ? part.start + Math.min(index - part.from, part.length) : 0;
  };
  return {
    text,
    span: (start, end) => ({ start: offset(start), end: end > start ? offset(end - 1) + 1 : offset(start) }),
  };
}
