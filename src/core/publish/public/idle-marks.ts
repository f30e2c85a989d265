import type { Finding, Fix } from '../../document/finding.ts';
import { lineEndOf } from '../../document/lines.ts';
import type { Postmortem } from '../../document/postmortem.ts';
import { PUBLIC_COMMENT, type BesideMark, type Prose } from './blocks.ts';

/** A mark that marks nothing is a slip: something that should leave would stay. */
export const idleMarks = (postmortem: Postmortem, { idle, beside }: Prose): readonly Finding[] => [
  ...idle.map((span): Finding => ({ ...SLIP, span, message: ABOVE_NOTHING })),
  ...beside.map((mark): Finding => ({
    ...SLIP,
    span: mark.span,
    message: NOT_ALONE,
    fixes: mendable(postmortem, mark) ? [ownLine(postmortem, mark)] : [],
  })),
];

const SLIP = { code: 'public/mark', level: 'error', fixes: [] } as const;

const ABOVE_NOTHING =
  'This mark is above nothing that it could make public. It belongs right above a paragraph, list, table, quote or image; headings, code and sections have no mark of this kind.';

const NOT_ALONE =
  'This mark shares its line with something else, so nothing is public by it. Put it on a line of its own, right above the paragraph, list, table, quote or image.';

/** Above a list, a quote or a table it would open more than the line that it stands in. */
const mendable = ({ text }: Postmortem, { span, block }: BesideMark): boolean =>
  block.kind === 'paragraph' ||
  (block.kind === 'html' &&
    text.slice(block.span.start, span.start).trim() === '' &&
    !NO_PARAGRAPH.test(text.slice(span.end, block.span.end).trimStart()));

/** Begins a list, a quote, code, HTML or what is not shown: the mark would be about that, or about what follows. */
const NO_PARAGRAPH = /^(?:[-+*](?:\s|$)|[>#<]|`{3}|~{3}|\d{1,9}[.)](?:\s|$)|(?:[-*_=]\s*){3}|\[[^\]]*\]:)/;

function ownLine(postmortem: Postmortem, mark: BesideMark): Fix {
  const edits = ownLineEdits(postmortem, mark);
  return isOneLine(postmortem, mark.block)
    ? { title: 'Put the Mark on a Line of Its Own', preferred: true, edits }
    : { title: 'Make the Whole Paragraph Public', edits };
}

/** What a mark at the start of a line turns into HTML goes on in the next line as a paragraph. */
function isOneLine({ text }: Postmortem, { kind, span }: BesideMark['block']): boolean {
  if (kind === 'paragraph') return !/[\r\n]/.test(text.slice(span.start, span.end).trim());
  return /^[ \t]*(?:\r\n?|\n|$)[ \t]*(?:[\r\n]|$)/.test(text.slice(span.end));
}

function ownLineEdits({ text }: Postmortem, { span, block: { span: block } }: BesideMark): Fix['edits'] {
  const eol = lineEndOf(text);
  const before = text.slice(block.start, span.start).trimEnd();
  const behind = span.end + (/^[ \t]*/.exec(text.slice(span.end))?.[0].length ?? 0);
  const isLast = /^[\r\n]?$/.test(text.charAt(behind));
  const start = block.start + before.length;
  if (before === '') return [{ span: { start: span.end, end: behind }, newText: eol }];
  return [
    { span: { start: block.start, end: block.start }, newText: `${PUBLIC_COMMENT}${eol}` },
    { span: { start, end: behind }, newText: isLast ? '' : ' ' },
  ];
}
