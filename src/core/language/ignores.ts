import type { Finding, Fix } from '../document/finding.ts';
import type { Postmortem, Section } from '../document/postmortem.ts';
import { overlaps, type Span } from '../document/span.ts';
import { codeFits } from '../config/ignored-in.ts';
import { nearest } from '../schema/nearest.ts';
import { holds } from './digest.ts';
import { CODE_CHOICES, isCode } from './codes.ts';
import { isFixed } from './loudness.ts';

/** A comment that asks to leave a finding out: which, where, and why. */
interface Ignore {
  readonly span: Span;
  readonly code: string;
  readonly reason: string;
  /** The paragraph or item it stands above. */
  readonly scope: Span;
}

/** The findings without those that a comment leaves out, with what is to be said about such comments. */
export function applyIgnores<T extends Finding>(
  postmortem: Postmortem,
  findings: readonly T[],
  told: (remark: Finding) => T,
): readonly T[] {
  const ignores = ignoresIn(postmortem);
  if (ignores.length === 0) return findings;
  const fits = (ignore: Ignore, finding: Finding): boolean =>
    ignore.reason !== '' &&
    codeFits(ignore.code, finding.code) &&
    !isFixed(finding.code) &&
    (overlaps(ignore.scope, finding.span) || ignore.scope.start === finding.span.start);
  const kept = findings.filter((finding) => !ignores.some((ignore) => fits(ignore, finding)));
  const unused = ignores.filter((ignore) => !findings.some((finding) => fits(ignore, finding)));
  return [...kept, ...unused.map((one) => told(remark(postmortem, one)))];
}

function remark(postmortem: Postmortem, { span, reason, code }: Ignore): Finding {
  if (reason === '') {
    return {
      code: 'ignore/reason',
      span,
      level: 'warning',
      message: `Say why, behind a colon: "postmortem-ignore ${code || 'CODE'}: quoted from the status page". Without a reason nothing is left out.`,
      fixes: [removal(postmortem, span)],
    };
  }
  const meant = isCode(code) ? undefined : nearest(code, CODE_CHOICES);
  const message = isFixed(code)
    ? `${code} can't be left out: text or a secret would be lost. Mend it where it is.`
    : meant === undefined
      ? `There is no ${code} below that this could leave out. It can go.`
      : `No finding has the code "${code}". Did you mean "${meant}"?`;
  const fixes = [
    ...(meant === undefined ? [] : [recoded(postmortem, span, code, meant)]),
    removal(postmortem, span),
  ];
  return { code: 'ignore/unused', span, level: 'hint', message, fixes };
}

function recoded({ text }: Postmortem, span: Span, code: string, meant: string): Fix {
  const start = text.indexOf(code, span.start);
  const edits = [{ span: { start, end: start + code.length }, newText: meant }];
  return { title: `Change to ${meant}`, edits, preferred: true };
}

/** With the line, where nothing else stands in it. */
function removal({ text, lines }: Postmortem, span: Span): Fix {
  const first = lines.fullSpan(lines.positionAt(span.start).line);
  const last = lines.fullSpan(lines.positionAt(span.end).line);
  const alone =
    text.slice(first.start, span.start).trim() === '' && text.slice(span.end, last.end).trim() === '';
  const edits = [{ span: alone ? { start: first.start, end: last.end } : span, newText: '' }];
  return { title: 'Take the Comment Out', edits };
}

const IN_PROSE = /<!--\s*postmortem-ignore\b([^]{0,1000}?)-->/g;
const IN_YAML = /^[ \t]*(#[ \t]*postmortem-ignore\b(.*))$/gm;

function ignoresIn(postmortem: Postmortem): readonly Ignore[] {
  if (!holds(postmortem, 'ignore')) return [];
  return [...inProse(postmortem), ...allSections(postmortem).flatMap((one) => inYaml(postmortem, one))];
}

const allSections = ({ frontMatter, sections }: Postmortem): readonly Section[] =>
  frontMatter ? [frontMatter, ...sections] : sections;

function inProse({ text, fences, frontMatter, prose }: Postmortem): readonly Ignore[] {
  const closed = [...fences, ...(frontMatter ? [frontMatter] : [])].map(({ span }) => span);
  return [...text.matchAll(IN_PROSE)].flatMap((match) => {
    const span = { start: match.index, end: match.index + match[0].length };
    const inCode = text[span.start - 1] === '`';
    if (inCode || closed.some((fence) => overlaps(fence, span))) return [];
    const below = [...prose.map((block) => block.span), ...closed]
      .filter(({ end }) => end > span.end)
      .toSorted((a, b) => a.start - b.start)[0];
    const scope = { start: span.end, end: below?.end ?? span.end };
    return [{ span, scope, ...codeAndReason(match[1] ?? '') }];
  });
}

function inYaml({ text }: Postmortem, section: Section): readonly Ignore[] {
  const content = text.slice(section.content.start, section.content.end);
  return [...content.matchAll(IN_YAML)].map((match) => {
    const start = section.content.start + match.index + match[0].indexOf('#');
    const span = { start, end: start + (match[1] ?? '').trimEnd().length };
    const scope = itemBelow(text, { start: span.end, end: section.content.end });
    return { span, scope, ...codeAndReason(match[2] ?? '') };
  });
}

function codeAndReason(said: string): Pick<Ignore, 'code' | 'reason'> {
  const [, code = '', reason = ''] = /^\s*([^\s:]*)\s*:?([^]*)$/.exec(said) ?? [];
  // The quick fix writes "reason" where one is to stand: that is none yet.
  return { code, reason: /^\s*reason\s*$/i.test(reason) ? '' : reason.trim() };
}

/** The next line with content and those below that are indented deeper: a key, a list item or a log entry. */
function itemBelow(text: string, { start, end }: Span): Span {
  const line = /[^\r\n]+/g;
  line.lastIndex = start;
  let first: RegExpExecArray | undefined;
  let last = start;
  for (let match = line.exec(text); match && match.index < end; match = line.exec(text)) {
    const [content] = match;
    if (content.trim() === '' || content.trimStart().startsWith('#')) continue;
    if (first && indentOf(content) <= indentOf(first[0])) break;
    first ??= match;
    last = match.index + content.length;
  }
  return { start: first?.index ?? start, end: last };
}

const indentOf = (line: string): number => line.length - line.trimStart().length;
