import { isScalar } from 'yaml';
import { locate } from '../../document/locate.ts';
import type { Postmortem } from '../../document/postmortem.ts';
import type { ProseBlock } from '../../document/prose.ts';
import { slice, touches, type Span } from '../../document/span.ts';
import { oneLine } from '../../timeline/one-line.ts';
import { nodeAt } from '../node-at.ts';
import { sectionAt } from '../section-at.ts';

/** What somebody wrote at a place: a selection, the sentence or list item at the caret, or a learning. */
export interface Said {
  readonly text: string;
  /** The lines of a list item that is nothing else; what becomes an item of its own needn't stand there any more. */
  readonly item: Span | undefined;
}

const LONGEST = 500;

/** The words at a selection or caret; undefined in headings, code and most of YAML, or where there are none. */
export function saidAt(postmortem: Postmortem, span: Span): Said | undefined {
  const said = sectionAt(postmortem, span.start) ? inSection(postmortem, span) : inProse(postmortem, span);
  return said && said.text.length <= LONGEST && /\p{L}{2}/u.test(said.text) ? said : undefined;
}

function inSection(postmortem: Postmortem, { start, end }: Span): Said | undefined {
  const section = sectionAt(postmortem, start);
  if (section?.name !== 'learnings' || section.yaml.errors.length > 0) return undefined;
  const found = nodeAt(section, start);
  const node = found?.on === 'value' ? locate(section, found.path)?.node : undefined;
  if (!isScalar(node) || typeof node.value !== 'string') return undefined;
  const selected = oneLine(slice(postmortem.text, { start, end }));
  return { text: selected === '' ? oneLine(node.value) : selected, item: undefined };
}

function inProse(postmortem: Postmortem, span: Span): Said | undefined {
  const block = postmortem.prose.find((one) => touches(one.span, span.start) && touches(one.span, span.end));
  if (!block || block.kind === 'heading' || block.kind === 'table' || block.kind === 'quote')
    return undefined;
  if (span.end > span.start) return { text: plain(slice(postmortem.text, span)), item: undefined };
  if (block.kind === 'list-item') return listItem(postmortem, block);
  const sentence = sentenceIn(postmortem.text, block.span, span.start);
  return { text: plain(slice(postmortem.text, sentence)), item: undefined };
}

function listItem({ text, lines }: Postmortem, { span }: ProseBlock): Said {
  const first = lines.positionAt(span.start).line;
  const last = lines.positionAt(span.end).line;
  const item = { start: lines.fullSpan(first).start, end: lines.fullSpan(last).end };
  const said = slice(text, item);
  // What is indented below belongs to it, and would belong to nothing.
  const alone = BULLET.test(said) && !/^[ \t]+\S/.test(text.slice(item.end));
  return { text: plain(said), item: alone ? item : undefined };
}

const BULLET = /^[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]+(?:\[[ xX]\][ \t]+)?/;
const STOP = /[.!?](?=\s)/g;

function sentenceIn(text: string, { start, end }: Span, offset: number): Span {
  const stops = [...text.slice(start, end).matchAll(STOP)].map(({ index }) => start + index + 1);
  return {
    start: stops.findLast((stop) => stop < offset) ?? start,
    end: stops.find((stop) => stop >= offset) ?? end,
  };
}

/** Without Markdown's signs, on one line. */
const plain = (text: string): string =>
  oneLine(text.replace(BULLET, ''))
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/(\*\*|__|`)(?=\S)(.+?)\1/g, '$2');
