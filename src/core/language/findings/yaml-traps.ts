import { isAlias, isScalar, Scalar, visit, type Alias } from 'yaml';
import type { Finding, Fix } from '../../document/finding.ts';
import type { Lines } from '../../document/lines.ts';
import type { Postmortem, Section } from '../../document/postmortem.ts';
import type { Span } from '../../document/span.ts';
import { logKeys } from '../by-part.ts';
import { keptWhereClean } from '../kept.ts';
import { QUOTE_MESSAGE, quoting } from './quoting.ts';

/**
 * What YAML does to a plain sentence: it ends it at ` #`, takes its first word for a name of its own, or stumbles over
 * `: ` and some first signs.
 */
export function yamlTraps(postmortem: Postmortem): readonly Finding[] {
  const { frontMatter, sections } = postmortem;
  const all = frontMatter ? [frontMatter, ...sections] : sections;
  if (all.length === 0) return NONE;
  return all.flatMap((section) => [
    ...lostText(postmortem, section),
    ...aliases(postmortem, section),
    ...secondDocument(postmortem, section),
    ...needsQuotes(postmortem, section),
  ]);
}

const NONE: readonly Finding[] = [];

/** The traps among the keys around a log. */
export const keyTraps = (postmortem: Postmortem): readonly Finding[] =>
  postmortem.sections.flatMap((section) => {
    const keys = logKeys(postmortem, section);
    const [around] = keys?.sections ?? [];
    return keys && around ? ofCleanKeys(around.yaml, undefined, () => yamlTraps(keys)) : [];
  });

const ofCleanKeys = keptWhereClean<Section['yaml'], undefined, Finding>();

const sourceOf = ({ text }: Postmortem, { content, gap }: Section): string =>
  gap
    ? text.slice(content.start, gap.start) + text.slice(gap.end, content.end)
    : text.slice(content.start, content.end);

/** Few sections have any of these; the others need not be walked through. */
const MAY_LOSE = /[ \t]#[^\s#]|[ \t][&!][^\s&!]/;

function lostText(postmortem: Postmortem, section: Section): readonly Finding[] {
  const findings: Finding[] = [];
  if (!MAY_LOSE.test(sourceOf(postmortem, section))) return findings;
  visit(section.yaml, {
    Scalar: (_key, node) => {
      if (!isScalar(node) || node.type !== Scalar.PLAIN) return;
      findings.push(...lostBefore(postmortem, section, node), ...lostBehind(postmortem, section, node));
    },
  });
  return findings;
}

/** ` #4471` right behind a plain value is a comment to YAML; behind `# ` somebody meant one. */
function lostBehind({ text, lines }: Postmortem, section: Section, node: Scalar): readonly Finding[] {
  if (node.comment == null) return [];
  const { start, end } = section.spanOf(node);
  const lineEnd = lines.span(lines.positionAt(end).line).end;
  const rest = text.slice(end, lineEnd);
  if (!/^[ \t]+#[^\s#]/.test(rest)) return [];
  const whole = { start, end: end + rest.trimEnd().length };
  return [lost(text, whole, { start: end + rest.indexOf('#'), end: whole.end }, 'a comment')];
}

/** `&pool size` is the text "size" under the name "pool", `!important fix` the text "fix" of another type. */
function lostBefore({ text, lines }: Postmortem, section: Section, node: Scalar): readonly Finding[] {
  const { start, end } = section.spanOf(node);
  const lineStart = lines.span(lines.positionAt(start).line).start;
  const word = WORD_BEFORE.exec(text.slice(Math.max(lineStart, start - LONGEST), start))?.[1];
  if (word === undefined || end === start || isUsed(section, word.slice(1))) return [];
  const at = text.lastIndexOf(word, start - 1);
  const what = word.startsWith('&') ? 'a name (an anchor)' : 'a type (a tag)';
  return [lost(text, { start: at, end }, { start: at, end: at + word.length }, what)];
}

const WORD_BEFORE = /[ \t](&\S+|![^\s!]\S*)[ \t]+$/;

/** An alias refers to it: then it is meant. */
function isUsed(section: Section, anchor: string): boolean {
  let used = false;
  visit(section.yaml, {
    Alias: (_key, { source }) => {
      used ||= source === anchor;
    },
  });
  return used;
}

const lost = (text: string, whole: Span, span: Span, what: string): Finding => ({
  code: 'yaml/lost-text',
  span,
  level: 'error',
  message: `YAML takes "${text.slice(span.start, span.end)}" for ${what}: these words are not part of the text. Quoted, they are.`,
  fixes: [quoting(text, whole)],
});

/** `*name` stands for a value above. A postmortem is read by people too, so nothing is looked up. */
function aliases(postmortem: Postmortem, section: Section): readonly Finding[] {
  if (!/\*\S/.test(sourceOf(postmortem, section)) || section.yaml.errors.length > 0) return [];
  const found: Alias[] = [];
  visit(section.yaml, {
    Alias: (_key, node) => {
      if (isAlias(node)) found.push(node);
    },
  });
  return found.map((node) => ({
    code: 'yaml/alias',
    span: section.spanOf(node),
    level: 'error',
    message: `*${node.source} is not looked up, so there is no value here. Write the value itself, or quotes around it where it is text.`,
    fixes: [
      ...writtenOut(postmortem, section, node),
      { title: 'Put it in quotes', edits: quoting(postmortem.text, section.spanOf(node)).edits },
    ],
  }));
}

function writtenOut({ text }: Postmortem, section: Section, alias: Alias): readonly Fix[] {
  let value: string | undefined;
  visit(section.yaml, {
    Scalar: (_key, node) => {
      const { start, end } = section.spanOf(node);
      if (node.anchor === alias.source) value = text.slice(start, end);
    },
  });
  if (value === undefined || /[\r\n]/.test(value)) return [];
  const edits = [{ span: section.spanOf(alias), newText: value }];
  return [{ title: `Write ${value.length > 40 ? 'the value' : value} here`, edits, preferred: true }];
}

/** A section is one YAML document: what stands behind a line of `---` belongs to another. */
function secondDocument(postmortem: Postmortem, section: Section): readonly Finding[] {
  const source = sourceOf(postmortem, section);
  const divider = /^---[ \t]*$/m.exec(source);
  const before =
    divider &&
    source
      .slice(0, divider.index)
      .replace(/^[ \t]*(?:#.*)?$/gm, '')
      .trim();
  if (!divider || before === '' || before?.startsWith('%') === true || section.yaml.errors.length > 0)
    return [];
  const start = section.content.start + divider.index;
  const end = section.content.start + source.trimEnd().length;
  if (/^---\s*$/.test(source.slice(divider.index))) return [];
  const at = { start, end: start + divider[0].trimEnd().length };
  const message =
    'What stands below this line is not read: to YAML another document begins here. Take the line out, or move the rest into a section of its own.';
  const edits = [
    {
      span: {
        start,
        end: Math.min(end, postmortem.lines.fullSpan(postmortem.lines.positionAt(start).line).end),
      },
      newText: '',
    },
  ];
  return [
    {
      code: 'yaml/lost-text',
      span: at,
      level: 'error',
      message,
      fixes: [{ title: 'Take the line out', edits }],
    },
  ];
}

const QUOTE_CODES: readonly string[] = [
  'BLOCK_AS_IMPLICIT_KEY',
  'BAD_SCALAR_START',
  'BAD_ALIAS',
  'MULTILINE_IMPLICIT_KEY',
  'UNEXPECTED_TOKEN',
];
const LONGEST = 5000;
const PAIR = /^(\s*(?:-[ \t]+)*(?:[\w-]+:[ \t]+|-[ \t]+))(\S.*?)[ \t]*$/;

/** A line whose value is a sentence that YAML can't read as one. */
function needsQuotes({ text, lines }: Postmortem, section: Section): readonly Finding[] {
  const at = section.yaml.errors
    .filter(({ code }) => QUOTE_CODES.includes(code))
    .map(({ pos }) => lines.positionAt(section.content.start + pos[0]).line);
  return [...new Set(at)].flatMap((line) => {
    const { start, end } = lines.span(line);
    if (end - start > LONGEST) return [];
    const [, before = '', value = ''] = PAIR.exec(text.slice(start, end)) ?? [];
    if (!/^[@%`*&!|>[\]{},]|:[ \t]|^["'].*["'].*\S/.test(value) || isWhole(value)) return [];
    const span = { start: start + before.length, end: start + before.length + value.length };
    const whole = { start: span.start, end: endOfText(lines, section, text, line) ?? span.end };
    return [
      { code: 'yaml/quote', span, level: 'error', message: QUOTE_MESSAGE, fixes: [quoting(text, whole)] },
    ];
  });
}

/** Where the lines end that go on with the text of a line: deeper, and neither key nor item. */
function endOfText(lines: Lines, { content }: Section, text: string, line: number): number | undefined {
  const at = ({ start, end }: Span): string => text.slice(start, end);
  const depth = at(lines.span(line)).search(/[^ ]/);
  let end: number | undefined;
  for (let next = line + 1; next < lines.count; next += 1) {
    const row = lines.span(next);
    const source = row.end <= content.end ? at(row) : '';
    if (source.search(/[^ ]/) <= depth || /^\s*(?:#|-[ \t]|[\w-]+:(?:\s|$))/.test(source)) return end;
    end = row.start + source.trimEnd().length;
  }
  return end;
}

/** A list or map that is complete on its line was meant as one, and `|` for the lines below. */
const isWhole = (value: string): boolean => /^\[.*\]$|^\{.*\}$|^[|>][-+1-9]{0,2}$/.test(value);
