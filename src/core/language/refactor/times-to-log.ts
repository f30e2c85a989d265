import { scanBlocks, type Block } from '../../document/blocks.ts';
import type { TextEdit } from '../../document/edit.ts';
import type { Postmortem } from '../../document/postmortem.ts';
import { slice, touches, type Span } from '../../document/span.ts';
import { isZone } from '../../document/zone.ts';
import type { TimelineEvent } from '../../timeline/event.ts';
import type { NewEntry } from '../../timeline/new-entry.ts';
import { readPasted } from '../../timeline/paste.ts';
import { insertEntries } from '../../timeline/write.ts';
import type { Offer, Refactoring } from './offer.ts';

/** A list, a table or lines of times, selected or under the caret, become entries of the timeline. */
export const timesToLog: Refactoring = (postmortem, span) => {
  const lines = linesAt(postmortem, span);
  if (!lines) return [];
  const zone = isZone(postmortem.timeline?.zone ?? '') ? (postmortem.timeline?.zone ?? 'UTC') : 'UTC';
  const date = postmortem.timeline?.date;
  const text = withoutHead(slice(postmortem.text, lines));
  const read = readPasted(text, { zone, ...(date !== undefined && { date }) });
  if (read.found < (isSelection(postmortem, span) ? 1 : 2)) return [];
  const title = `Move ${read.found === 1 ? 'This Time' : `These ${read.found} Times`} into the Timeline`;
  const refused = read.needs ? NO_DAY : left(read.rest);
  if (refused !== undefined) return [refusal(title, refused)];
  const added = insertEntries(postmortem, read.events.map(entryOf));
  if (!added)
    return [refusal(title, 'The timeline section can not take entries as it stands. Mend it first.')];
  return [{ title, kind: 'refactor.move', edits: [removal(postmortem, lines), ...added] }];
};

const NO_DAY = 'The text does not say which day it was. Write `date: YYYY-MM-DD` into the timeline first.';

const refusal = (title: string, refused: string): Offer => ({
  title,
  kind: 'refactor.move',
  edits: [],
  refused,
});

function left(rest: readonly string[]): string | undefined {
  const [first] = rest;
  return first === undefined
    ? undefined
    : `"${first.slice(0, 60)}" has no time and would be lost. Select only the lines that have one.`;
}

/** Whole lines of prose: those of the selection, else the list, table or paragraph that the caret is in. */
function linesAt(postmortem: Postmortem, span: Span): Span | undefined {
  const { text, lines, frontMatter, fences } = postmortem;
  const blocks = scanBlocks(text, lines, frontMatter?.span.end ?? 0);
  const [first, last] = isSelection(postmortem, span)
    ? selected(postmortem, span)
    : around(blocks, lines.positionAt(span.start).line);
  if (first === undefined || last === undefined) return undefined;
  const whole = { start: lines.span(first).start, end: lines.fullSpan(last).end };
  const closed = [...fences, ...(frontMatter ? [frontMatter] : [])];
  return closed.some((fence) => fence.span.start < whole.end && whole.start < fence.span.end)
    ? undefined
    : whole;
}

/** Some words of a line stand for all that they are in; a whole line, or several, are just those. */
function isSelection({ text, lines }: Postmortem, span: Span): boolean {
  const line = lines.span(lines.positionAt(span.start).line);
  return span.end > line.end || (span.end > span.start && slice(text, span) === slice(text, line).trim());
}

/** A selection that ends at the start of a line doesn't mean that line. */
const selected = ({ lines }: Postmortem, { start, end }: Span): readonly [number, number] => [
  lines.positionAt(start).line,
  lines.positionAt(Math.max(start, end - 1)).line,
];

/** The block at a line; of a list all its items, blank lines between them included. */
function around(blocks: readonly Block[], line: number): readonly (number | undefined)[] {
  const index = blocks.findIndex(({ first, last }) => touches({ start: first, end: last }, line));
  const block = blocks[index];
  if (!block || !['paragraph', 'table'].includes(block.kind) || block.within === 'quote') return [];
  if (block.within !== 'list') return [block.first, block.last];
  const isItem = (one: Block | undefined): boolean => one?.within === 'list' && one.kind === 'paragraph';
  let [from, to] = [index, index];
  while (isItem(blocks[from - 1]) && (blocks[from]?.first ?? 0) - (blocks[from - 1]?.last ?? 0) <= 2)
    from -= 1;
  while (isItem(blocks[to + 1]) && (blocks[to + 1]?.first ?? 0) - (blocks[to]?.last ?? 0) <= 2) to += 1;
  return [blocks[from]?.first, blocks[to]?.last];
}

/** A table's head and ruler name its columns; they are no entries. */
const withoutHead = (text: string): string =>
  text.replace(
    /^[^\r\n]*\|[^\r\n]*(?:\r\n?|\n)[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*(?:\r\n?|\n)/,
    '',
  );

/** The lines, with one of the blank lines round them. */
function removal({ text }: Postmortem, { start, end }: Span): TextEdit {
  const behind = /^[ \t]*(?:\r\n?|\n)/.exec(text.slice(end))?.[0] ?? '';
  return { span: { start, end: end + behind.length }, newText: '' };
}

const LINK = /\[([^\]]*)\]\((\S+?)\)/g;
const AUTOLINK = /\s*<([a-z][a-z0-9+.-]*:[^\s<>]+)>/gi;

/** A link in the text becomes a source of its entry. */
function entryOf({ at, text, actor, bot, precision, suggests = [] }: TimelineEvent): NewEntry {
  const links = [...text.matchAll(LINK)].map(([, , url = '']) => url);
  const auto = [...text.matchAll(AUTOLINK)].map(([, url = '']) => url);
  const plain = text
    .replace(LINK, '$1')
    .replace(AUTOLINK, '')
    .replace(/(\*\*|__)(?=\S)(.+?)\1/g, '$2');
  return {
    at,
    text: plain,
    marks: [...new Set(suggests.map(({ mark }) => mark))],
    sources: [...links, ...auto].filter((url) => /^[a-z][a-z0-9+.-]*:/i.test(url)),
    ...(precision && { precision }),
    ...(actor === undefined || bot === true ? {} : { actor }),
  };
}
