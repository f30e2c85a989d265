import type { Postmortem } from '../../document/postmortem.ts';
import type { Span } from '../../document/span.ts';

/** A link to a file or a heading: `[text](path#fragment)`, an image, or `[name]: path`. */
export interface MarkdownLink {
  /** As it is written; empty where the link stays in the document. */
  readonly path: string;
  readonly fragment: string | undefined;
  readonly span: Span;
  /** Behind the `#`; empty where there is none. */
  readonly fragmentSpan: Span;
}

const TARGET = /\]\([ \t]*(<[^<>\n]{0,2000}>|(?:[^\s()<>]|\([^\s()<>]{0,500}\)){1,2000})/g;
const DEFINITION = /^[ ]{0,3}\[[^\][\n]{1,200}\]:[ \t]*(<[^<>\n]{0,2000}>|\S{1,2000})/gm;
const ELSEWHERE = /^[A-Za-z][A-Za-z\d+.-]*:|^\/\//;

/** The links of the prose that lead to a file or a heading; addresses of the web and code are passed over. */
export function markdownLinks(postmortem: Postmortem): readonly MarkdownLink[] {
  const { text, prose } = postmortem;
  const inline = prose.flatMap(({ span }) => {
    const raw = text.slice(span.start, span.end);
    if (!raw.includes('](')) return [];
    const code = codeSpans(raw);
    return [...raw.matchAll(TARGET)]
      .filter(({ index }) => !code.some(({ start, end }) => start <= index && index < end))
      .flatMap((match) => linkOf(match[1] ?? '', span.start + match.index + match[0].length));
  });
  return [...inline, ...definitions(postmortem)];
}

/** `[name]: path`, which is no prose. */
function definitions({ text, fences, frontMatter }: Postmortem): readonly MarkdownLink[] {
  if (!text.includes(']:')) return [];
  const closed = [...fences, ...(frontMatter ? [frontMatter] : [])].map(({ span }) => span);
  return [...text.matchAll(DEFINITION)]
    .filter(({ index }) => !closed.some(({ start, end }) => start <= index && index < end))
    .flatMap((match) => linkOf(match[1] ?? '', match.index + match[0].length));
}

function linkOf(written: string, end: number): readonly MarkdownLink[] {
  const isBracketed = written.startsWith('<');
  const target = isBracketed ? written.slice(1, -1) : written;
  if (target === '' || ELSEWHERE.test(target)) return [];
  const to = isBracketed ? end - 1 : end;
  const span = { start: to - target.length, end: to };
  const hash = target.indexOf('#');
  const at = hash < 0 ? span.end : span.start + hash + 1;
  return [
    {
      path: hash < 0 ? target : target.slice(0, hash),
      fragment: hash < 0 ? undefined : target.slice(hash + 1),
      span,
      fragmentSpan: { start: at, end: span.end },
    },
  ];
}

/** Where code stands in a block: from some backticks to as many. */
function codeSpans(raw: string): readonly Span[] {
  const runs = [...raw.matchAll(/`+/g)].map(({ 0: run, index }) => ({ length: run.length, start: index }));
  const last = new Map(runs.map(({ length, start }) => [length, start]));
  const found: Span[] = [];
  for (let at = 0; at < runs.length; at += 1) {
    const open = runs[at];
    // Looked for only where one comes, so that backticks that nothing closes cost nothing.
    if (!open || (last.get(open.length) ?? 0) <= open.start) continue;
    const close = runs.findIndex(({ length }, index) => index > at && length === open.length);
    found.push({ start: open.start, end: (runs[close]?.start ?? 0) + open.length });
    at = close;
  }
  return found;
}
