import createMarkdownIt from 'markdown-it';
import { parsePostmortem } from '../../document/parse.ts';
import type { Section } from '../../document/postmortem.ts';
import { endOfSummary } from '../arrange.ts';
import { metaOf, severityOf, standingOf } from '../head.ts';
import { plainText } from '../markdown-text.ts';
import { readPage, type Page } from '../page.ts';
import { isBlank, whyAsWritten, wordsFor } from '../sections.ts';
import type { ExportSetting } from './export-setting.ts';
import { harmless } from './harmless.ts';
import { recordMarkdown } from './markdown/record.ts';
import { metricsMarkdown, sectionMarkdown } from './markdown/sections.ts';

/** A postmortem as Markdown that any Git host, wiki or chat renders: its sections are tables, its prose is as it was written. */
export function exportMarkdown(text: string, setting: ExportSetting): string {
  const page = readPage(parsePostmortem(text), setting);
  // Where a comment was left out, a gap is.
  return `${withoutGaps(harmless(assembled(page)).split('\n'))
    .join('\n')
    .trim()}\n`;
}

/** What takes the place of lines, by the first of them; `until` is the line behind them. */
interface Piece {
  readonly until: number;
  readonly text: string;
}

function assembled(page: Page): string {
  const { postmortem } = page;
  const lines = postmortem.text.split(/\r\n?|\n/);
  const pieces = piecesOf(page, lines);
  const out: string[] = [];
  for (let line = 0; line <= lines.length; line += 1) {
    const piece = pieces.get(line);
    if (piece) out.push('', ...piece.text.trim().split('\n'), '');
    if (piece && piece.until > line) line = piece.until - 1;
    else if (line < lines.length) out.push(lines[line] ?? '');
  }
  const foot = [recordMarkdown(page), footOf(page)].filter(Boolean).join('\n');
  return [...out, '', foot].join('\n');
}

function piecesOf(page: Page, lines: readonly string[]): ReadonlyMap<number, Piece> {
  const { postmortem } = page;
  const lineAt = (offset: number): number => postmortem.lines.positionAt(offset).line;
  const front = postmortem.frontMatter ? lineAt(postmortem.frontMatter.span.end) + 1 : 0;
  const tokens = createMarkdownIt({ html: true }).parse(
    lines.map((line, index) => (index < front ? '' : line)).join('\n'),
    {},
  );
  const title = tokens.findIndex(({ type, tag }) => type === 'heading_open' && tag === 'h1');
  const under = tokens[title]?.map?.[1] ?? front;
  const metricsAt = tokens[endOfSummary(tokens, title)]?.map?.[0] ?? lines.length;
  const pieces = new Map<number, Piece>();
  const add = (line: number, text: string, until = line): void => {
    const there = pieces.get(line);
    pieces.set(line, {
      until: Math.max(until, there?.until ?? until),
      text: [there?.text, text].filter(Boolean).join('\n\n'),
    });
  };
  if (front > 0) add(0, '', front);
  if (front > 0) add(under, headOf(page));
  if (postmortem.timeline) add(metricsAt, metricsMarkdown(page));
  for (const section of postmortem.sections) {
    const written = sectionText(section, page);
    if (written === undefined) continue;
    const first = lineAt(section.span.start);
    const at = tokens.findIndex(({ type, map }) => type === 'fence' && map?.[0] === first);
    const before = tokens[at - 1];
    const isHeaded = before?.type === 'heading_close' && before.tag !== 'h1';
    const heading = isHeaded ? '' : `## ${wordsFor(section.name)?.heading ?? ''}\n\n`;
    add(first, heading + written, lineAt(section.span.end) + 1);
  }
  return pieces;
}

const headOf = (page: Page): string => {
  const severity = severityOf(page);
  const standing = standingOf(page).map(plainText);
  return [
    metaOf(page).map(plainText).join(' · '),
    [...(severity === undefined ? [] : [`**${plainText(severity)}**`]), ...standing].join(' · '),
  ].join('\n\n');
};

function sectionText(section: Section, page: Page): string | undefined {
  const known = wordsFor(section.name);
  if (!known) return undefined;
  const note = whyAsWritten(section, page.postmortem);
  if (note !== undefined) return `_${note}_\n\n${fenced(section, page)}`;
  return (isBlank(section) ? '' : sectionMarkdown(section, page)) || `_${known.waits}_`;
}

/** As it is written, in a fence that is none of ours. */
function fenced({ content, span }: Section, { postmortem: { text } }: Page): string {
  const fence = /^[ \t]*(`{3,}|~{3,})/.exec(text.slice(span.start))?.[1] ?? '```';
  return `${fence}yaml\n${text.slice(content.start, content.end).trimEnd()}\n${fence}`;
}

const footOf = ({ postmortem, zone }: Page): string =>
  postmortem.timeline ? `Times are ${zone}. Metrics are derived from the timeline’s marks.` : '';

/** One empty line in a row is enough, outside of code. */
function withoutGaps(lines: readonly string[]): readonly string[] {
  let fence: string | undefined;
  return lines.filter((line, index) => {
    const [, mark] = /^ {0,3}(`{3,}|~{3,})/.exec(line) ?? [];
    if (mark !== undefined)
      fence = fence === undefined ? mark : line.trim().startsWith(fence) ? undefined : fence;
    return fence !== undefined || line !== '' || lines[index - 1] !== '';
  });
}
