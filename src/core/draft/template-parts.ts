import { parseDocument } from 'yaml';
import { scanBlocks } from '../document/blocks.ts';
import { findFrontMatter } from '../document/front-matter.ts';
import { headingsIn } from '../document/headings.ts';
import { readLines, type Lines } from '../document/lines.ts';

/** A template as what can be changed of it by one that extends it. */
export interface TemplateParts {
  /** The lines of each key of the front matter, in order. */
  readonly fields: ReadonlyMap<string, string>;
  /** What stands before the first `##`: the title. */
  readonly opening: string;
  /** From each `##` to the next. */
  readonly parts: readonly TemplatePart[];
}

export interface TemplatePart {
  readonly heading: string;
  readonly text: string;
}

/** Keys that a template says about itself; no draft has them. */
const ABOUT_ITSELF = ['extends', 'without', 'template'];

export interface TemplateText extends TemplateParts {
  /** The name of the template that this one changes. */
  readonly extends: string | undefined;
  /** Headings of that template that are left out. */
  readonly without: readonly string[];
  /** What the list of templates says of it. */
  readonly about: string | undefined;
}

export function readTemplate(written: string): TemplateText {
  const text = written.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const lines = readLines(text);
  const frontMatter = findFrontMatter(text, lines);
  const { start, end } = frontMatter?.content ?? { start: 0, end: 0 };
  const fields = readFields(text.slice(start, end));
  const from = frontMatter?.span.end ?? 0;
  const [opening = '', ...parts] = cutAtHeadings(text, lines, from);
  const said = (key: string): unknown => valueOf(fields.get(key));
  return {
    fields: new Map([...fields].filter(([key]) => !ABOUT_ITSELF.includes(key))),
    opening: opening.trim(),
    parts: parts.map((part) => ({ heading: headingOf(part), text: part.trim() })),
    extends: asText(said('extends')),
    without: asList(said('without')),
    about: asText(said('template')),
  };
}

/** Each key at the margin with the lines that belong to it. Read as text: `{{id}}` is no YAML. */
function readFields(content: string): ReadonlyMap<string, string> {
  const fields = new Map<string, string>();
  let key = '';
  for (const line of content.split('\n')) {
    key = /^([\w-]+)[ \t]*:(?=\s|$)/.exec(line)?.[1] ?? key;
    if (line.trim() !== '') fields.set(key, fields.has(key) ? `${fields.get(key) ?? ''}\n${line}` : line);
  }
  return fields;
}

const valueOf = (field: string | undefined): unknown => {
  const value: unknown = field === undefined ? {} : parseDocument(field, { schema: 'failsafe' }).toJS();
  return typeof value === 'object' && value !== null ? Object.values(value)[0] : undefined;
};

const asText = (value: unknown): string | undefined =>
  typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;

const asList = (value: unknown): readonly string[] =>
  (Array.isArray(value) ? value : [value]).flatMap((item: unknown) => asText(item) ?? []);

function cutAtHeadings(text: string, lines: Lines, from: number): readonly string[] {
  const starts = headingsIn(text, lines, scanBlocks(text, lines, from))
    .filter(({ level }) => level === 2)
    .map(({ span }) => span.start);
  return [from, ...starts].map((start, index) => text.slice(start, starts[index] ?? text.length));
}

const headingOf = (part: string): string =>
  (part.split('\n', 1)[0] ?? '')
    .replace(/^ {0,3}##[ \t]*/, '')
    .replace(/[ \t]#*[ \t]*$/, '')
    .trim();

/** The template with what another changes of it: keys and parts of the same name are replaced, others come in. */
export function extendTemplate(base: TemplateParts, by: TemplateText): TemplateParts {
  const without = by.without.map(normal);
  const kept = base.parts.filter(({ heading }) => !without.includes(normal(heading)));
  return {
    fields: new Map([...base.fields, ...by.fields]),
    opening: by.opening === '' ? base.opening : by.opening,
    parts: by.parts.reduce<readonly TemplatePart[]>(
      (parts, part, index) => placed(parts, part, by.parts[index - 1]),
      kept,
    ),
  };
}

/** A new part follows the one it follows in its own template; where it is the first there, it comes last. */
function placed(
  parts: readonly TemplatePart[],
  part: TemplatePart,
  before: TemplatePart | undefined,
): readonly TemplatePart[] {
  const at = indexOf(parts, part.heading);
  if (at >= 0) return parts.with(at, part);
  const behind = before === undefined ? parts.length : indexOf(parts, before.heading) + 1;
  return parts.toSpliced(behind, 0, part);
}

const normal = (heading: string): string => heading.toLowerCase();
const indexOf = (parts: readonly TemplatePart[], heading: string): number =>
  parts.findIndex((part) => normal(part.heading) === normal(heading));

/** The whole text of a template; a title is put in where it has none. */
export function joinTemplate({ fields, opening, parts }: TemplateParts): string {
  const title = /^# /m.test(opening) ? opening : ['# {{title}}', opening].filter(Boolean).join('\n\n');
  const body = [title, ...parts.map(({ text }) => text)].join('\n\n');
  return `---\n${[...fields.values()].join('\n')}\n---\n\n${body}\n`;
}
