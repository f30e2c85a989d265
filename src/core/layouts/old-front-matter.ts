import type { OldDocument } from './old-document.ts';
import { fieldNamed, type Said } from './metadata.ts';
import { ours, type Piece } from './pieces.ts';

export interface OldFrontMatter {
  readonly said: readonly Said[];
  /** The rest of it as a block of code; empty where nothing is left. */
  readonly rest: readonly Piece[];
}

/** What its keys say, and what none of ours says, as it was written. */
export function oldFrontMatter({ frontMatter, lines }: OldDocument): OldFrontMatter {
  if (!frontMatter) return { said: [], rest: [] };
  const groups = groupsOf(lines, frontMatter.last);
  const values: Readonly<Record<string, unknown>> =
    typeof frontMatter.value === 'object' && frontMatter.value !== null ? { ...frontMatter.value } : {};
  const said: Said[] = [];
  const left: number[] = [];
  for (const { key, own } of groups) {
    const value = valueOf(values[key]);
    const isNew = !said.some((one) => fieldNamed(one.key) === fieldNamed(key));
    if (value !== undefined && fieldNamed(key) !== undefined && isNew) said.push({ key, value, from: own });
    else for (const line of own) left.push(line);
  }
  const texts = left.map((line) => lines[line] ?? '');
  const marker = '`'.repeat(Math.max(3, ...texts.map(longestRun).map((length) => length + 1)));
  return {
    said,
    rest:
      texts.join('').trim() === ''
        ? []
        : [
            ours(`${marker}yaml`),
            ...left.map((line) => ({ text: lines[line] ?? '', from: [line], how: 'text' as const })),
            ours(marker),
          ],
  };
}

const longestRun = (text: string): number =>
  Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length));

/** Each key at the margin with its lines. */
function groupsOf(lines: readonly string[], last: number) {
  const groups: { readonly key: string; readonly own: number[] }[] = [];
  for (let line = 1; line < last; line += 1) {
    const key = /^([\w-]+)[ \t]*:(?=\s|$)/.exec(lines[line] ?? '')?.[1];
    if (key !== undefined || groups.length === 0) groups.push({ key: key ?? '', own: [line] });
    else groups.at(-1)?.own.push(line);
  }
  return groups;
}

function valueOf(value: unknown): Said['value'] | undefined {
  if (typeof value === 'string') return value.trim() === '' ? undefined : value;
  return Array.isArray(value) && value.length > 0 && value.every((one) => typeof one === 'string')
    ? value
    : undefined;
}
