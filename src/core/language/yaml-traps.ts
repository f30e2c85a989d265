import { isScalar, Scalar, visit } from 'yaml';
import type { Finding } from '../document/finding.ts';
import type { Postmortem, Section } from '../document/postmortem.ts';
import type { Span } from '../document/span.ts';

/** What YAML does to a plain sentence: it ends it at ` #`, and it stumbles over `: ` and some first signs. */
export function yamlTraps(postmortem: Postmortem): readonly Finding[] {
  const { frontMatter, sections } = postmortem;
  const all = frontMatter ? [frontMatter, ...sections] : sections;
  return all.flatMap((section) => [...lostText(postmortem, section), ...needsQuotes(postmortem, section)]);
}

/** ` #4471` right behind a plain value is a comment to YAML; behind `# ` somebody meant one. */
function lostText({ text, lines }: Postmortem, section: Section): readonly Finding[] {
  const findings: Finding[] = [];
  visit(section.yaml, {
    Scalar: (_key, node) => {
      if (!isScalar(node) || node.type !== Scalar.PLAIN || node.comment == null) return;
      const { start, end } = section.spanOf(node);
      const lineEnd = lines.span(lines.positionAt(end).line).end;
      const rest = text.slice(end, lineEnd);
      if (!/^[ \t]+#[^\s#]/.test(rest)) return;
      const whole = { start, end: end + rest.trimEnd().length };
      findings.push(lost(text, whole, { start: end + rest.indexOf('#'), end: whole.end }));
    },
  });
  return findings;
}

const lost = (text: string, whole: Span, span: Span): Finding => ({
  code: 'yaml/lost-text',
  span,
  level: 'error',
  message: `YAML takes "${text.slice(span.start, span.end)}" for a comment: these words are not part of the text. Quoted, they are.`,
  fixes: [quote(text, whole)],
});

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
    return [{ code: 'yaml/quote', span, level: 'error', message: QUOTE_MESSAGE, fixes: [quote(text, span)] }];
  });
}

const QUOTE_MESSAGE =
  'YAML reads ": " as a new key, and @ % ` * & ! | > [ ] { } or a quote at the start as signs of its own. Put the text in quotes.';

/** A list or map that is complete on its line was meant as one. */
const isWhole = (value: string): boolean => /^\[.*\]$|^\{.*\}$/.test(value);

const quote = (
  text: string,
  span: Span,
): { title: string; edits: { span: Span; newText: string }[]; preferred: true } => ({
  title: 'Put it in quotes',
  edits: [{ span, newText: JSON.stringify(text.slice(span.start, span.end)) }],
  preferred: true,
});
