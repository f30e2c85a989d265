import { readContexts, type LineContext } from './line-context.ts';
import { isPlaceholder, placeholderPattern, type Placeholder } from './placeholders.ts';
import { markdownText } from './markdown-text.ts';
import { oneLine } from '../timeline/one-line.ts';
import { yamlKey, yamlLine, yamlValue } from './yaml-text.ts';

export type Values = Readonly<Partial<Record<Placeholder, unknown>>> & {
  readonly log: readonly string[];
  readonly impact: readonly string[];
};

/** A text with the places that its writer fills in first, as offsets in their order. */
export interface Draft {
  readonly text: string;
  readonly stops: readonly number[];
}

/** A stop among pieces of text. */
const STOP = Symbol('stop');
type Piece = string | typeof STOP;

/** The template with values for its placeholders. Total: a placeholder that stands for nothing stays as it is. */
export function fillTemplate(template: string, values: Values): Draft {
  const contextOf = readContexts();
  const lines = template
    .split('\n')
    .map((line) => fillLine(line, contextOf(line), values))
    .filter((line) => line !== undefined);
  return assemble(lines);
}

function assemble(lines: readonly (readonly Piece[])[]): Draft {
  const stops: number[] = [];
  let text = '';
  for (const [index, line] of lines.entries()) {
    if (index > 0) text += '\n';
    for (const piece of line) {
      if (piece === STOP) stops.push(text.length);
      else text += piece;
    }
  }
  return { text, stops };
}

/** Placeholders that stand for lines. */
const LINES = /^([ \t]*)\{\{[ \t]*(log|impact)[ \t]*\}\}[ \t]*$/;
const WHOLE_VALUE = /^([ \t]*(?:- )?[\w-]+:[ \t]+)\{\{[ \t]*(\w+)[ \t]*\}\}([ \t]*(?:#.*)?)$/;

function fillLine(line: string, context: LineContext, values: Values): readonly Piece[] | undefined {
  if (context === 'code') return [line];
  const block = LINES.exec(line);
  if (block) return [values[block[2] as 'log' | 'impact'].map((one) => `${block[1] ?? ''}${one}`).join('\n')];
  const whole = context === 'yaml' ? WHOLE_VALUE.exec(line) : null;
  const name = whole?.[2] ?? '';
  if (whole && isPlaceholder(name)) return fillValue(whole, name, values);
  return fillInline(line, context, values);
}

/** What a document can't be without is asked for; the line of anything else goes where nothing is known. */
function fillValue(
  [, key = '', , rest = '']: RegExpExecArray,
  name: Placeholder,
  values: Values,
): readonly Piece[] | undefined {
  const value = values[name];
  if (name === 'responders' && lacksAny(value)) return askFor(key, value, rest);
  if (name === 'here' || (isNothing(value) && REQUIRED.includes(name)))
    return name === 'services' ? [key, '[', STOP, `]${rest}`] : [key, STOP, rest];
  return isNothing(value) ? undefined : [`${key}${yamlValue(value)}${rest}`];
}

type Texts = Readonly<Record<string, string>>;

const lacksAny = (value: unknown): value is Texts =>
  typeof value === 'object' && value !== null && Object.values(value).includes('');

/** A line each, so that the caret can stop at what isn't known. */
function askFor(key: string, known: Texts, rest: string): readonly Piece[] {
  const indent = /^[ \t]*(?:- )?/.exec(key)?.[0].replace('-', ' ') ?? '';
  const lines = Object.entries(known).map(([name, said]): readonly Piece[] =>
    said === '' ? [`${yamlKey(name)}: `, STOP] : [yamlLine(name, said).trimEnd()],
  );
  return [`${key.trimEnd()}${rest}`, ...lines.flatMap((line) => [`\n${indent}  `, ...line])];
}

const REQUIRED: readonly Placeholder[] = ['id', 'title', 'severity', 'owner', 'services'];

const isNothing = (value: unknown): boolean =>
  value === undefined ||
  value === '' ||
  (Array.isArray(value) && value.length === 0) ||
  (typeof value === 'object' && value !== null && Object.keys(value).length === 0);

function fillInline(line: string, context: LineContext, values: Values): readonly Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const found of line.matchAll(placeholderPattern())) {
    const name = found[1] ?? '';
    if (!isPlaceholder(name)) continue;
    const before = line.slice(from, found.index);
    pieces.push(before, inline(name, context, values, line.slice(0, found.index).trim() === ''));
    from = found.index + found[0].length;
  }
  return [...pieces, line.slice(from)];
}

function inline(name: Placeholder, context: LineContext, values: Values, isFirst: boolean): Piece {
  const value = values[name];
  if (name === 'here' || (isNothing(value) && REQUIRED.includes(name))) return STOP;
  const said = oneLine(spoken(value));
  if (context === 'markdown') return isFirst ? asText(markdownText(said)) : markdownText(said);
  // Beside other text nothing is quoted, so what YAML could take for a sign of its own is left out.
  return said.replace(/[^\p{L}\p{N}\p{M} _./-]/gu, '');
}

/** At the start of a line: no list, no heading, no fence. */
const asText = (said: string): string =>
  said.replace(/^(?=[-#`~>+*=_|])/, '\\').replace(/^(\d+)(?=[.)])/, '$1\\');

function spoken(value: unknown): string {
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  if (Array.isArray(value)) return value.map(spoken).join(', ');
  return typeof value === 'object' && value !== null ? Object.keys(value).join(', ') : '';
}
