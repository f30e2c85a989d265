import type { Finding } from '../document/finding.ts';
import type { Postmortem, Section } from '../document/postmortem.ts';
import { overlaps, type Span } from '../document/span.ts';
import { codeFits } from './ignored-in.ts';

/** A comment that asks to leave a finding out: which, where, and why. */
export interface IgnoreComment {
  readonly span: Span;
  readonly code: string;
  /** Empty where none is given: then nothing is left out. */
  readonly reason: string;
  /** The paragraph or item it stands above. */
  readonly scope: Span;
}

/** True where the comment gives a reason for leaving out just this. */
export const leavesOut = ({ code, reason, scope }: IgnoreComment, finding: Finding): boolean =>
  reason !== '' &&
  codeFits(code, finding.code) &&
  (overlaps(scope, finding.span) || scope.start === finding.span.start);

const IN_PROSE = /<!--\s*postmortem-ignore\b([^]{0,1000}?)-->/g;
const IN_YAML = /^[ \t]*(#[ \t]*postmortem-ignore\b(.*))$/gm;

/** The comments of a document, in prose and in YAML. */
export function ignoresIn(postmortem: Postmortem): readonly IgnoreComment[] {
  return [...inProse(postmortem), ...allSections(postmortem).flatMap((one) => inYaml(postmortem, one))];
}

const allSections = ({ frontMatter, sections }: Postmortem): readonly Section[] =>
  frontMatter ? [frontMatter, ...sections] : sections;

function inProse({ text, fences, frontMatter, prose }: Postmortem): readonly IgnoreComment[] {
  const closed = [...fences, ...(frontMatter ? [frontMatter] : [])].map(({ span }) => span);
  const around = endingBehind(closed);
  const next = endingBehind([...prose.map((block) => block.span), ...closed]);
  return [...text.matchAll(IN_PROSE)].flatMap((match) => {
    const span = { start: match.index, end: match.index + match[0].length };
    const inCode = text[span.start - 1] === '`';
    const fence = around(span.start);
    if (inCode || (fence && overlaps(fence, span))) return [];
    const scope = { start: span.end, end: next(span.end)?.end ?? span.end };
    return [{ span, scope, ...codeAndReason(match[1] ?? '') }];
  });
}

/** The first span that ends behind a place. Places are asked for in their order, so that none is looked at twice. */
function endingBehind(spans: readonly Span[]): (at: number) => Span | undefined {
  const sorted = spans.toSorted((a, b) => a.start - b.start);
  let index = 0;
  return (at) => {
    while ((sorted[index]?.end ?? Infinity) <= at) index += 1;
    return sorted[index];
  };
}

function inYaml({ text }: Postmortem, section: Section): readonly IgnoreComment[] {
  const content = text.slice(section.content.start, section.content.end);
  return [...content.matchAll(IN_YAML)].map((match) => {
    const start = section.content.start + match.index + match[0].indexOf('#');
    const span = { start, end: start + (match[1] ?? '').trimEnd().length };
    const scope = itemBelow(text, { start: span.end, end: section.content.end });
    return { span, scope, ...codeAndReason(match[2] ?? '') };
  });
}

function codeAndReason(said: string): Pick<IgnoreComment, 'code' | 'reason'> {
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
