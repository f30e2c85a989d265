import type { Span } from './span.ts';

/** A line of a `log` with where it stands in the document. */
export interface LogLine {
  readonly text: string;
  readonly start: number;
}

/** An entry line with the deeper-indented lines that continue it, each without its indentation; blank lines are dropped. */
export function groupLines(lines: readonly LogLine[], indent: string): readonly LogGroup[] {
  const groups: [LogLine, ...LogLine[]][] = [];
  for (const line of lines) {
    const bare = line.text.trimStart();
    if (bare === '') continue;
    const depth = line.text.length - bare.length;
    const stripped = { text: bare.trimEnd(), start: line.start + depth };
    const current = depth > indent.length ? groups.at(-1) : undefined;
    if (current && !isComment(current)) current.push(stripped);
    else groups.push([stripped]);
  }
  return groups;
}

export type LogGroup = readonly [LogLine, ...LogLine[]];

export const isComment = ([{ text }]: LogGroup): boolean => text.startsWith('#');

/** Continuation lines joined by one space, with the way back to the document. */
export interface Joined {
  readonly text: string;
  span(start: number, end: number): Span;
}

export function join(group: LogGroup): Joined {
  return group.length === 1 ? alone(group[0]) : joined(group);
}

const alone = ({ text, start: by }: LogLine): Joined => ({
  text,
  span: (start, end) => ({ start: by + start, end: by + end }),
});

function joined(group: readonly LogLine[]): Joined {
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
