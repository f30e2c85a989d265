import { parseDocument, isScalar } from 'yaml';
import type { Postmortem, Section } from '../../document/postmortem.ts';
import type { Span } from '../../document/span.ts';
import { lineEndOf } from '../../document/lines.ts';
import { oneLine } from '../../timeline/one-line.ts';
import { cursorAt } from '../completion/cursor.ts';
import { sectionAt } from '../section-at.ts';
import { withoutFence } from './into-log.ts';
import type { PasteOffer } from './offer.ts';

/** What a text becomes that is pasted into YAML: quoted where YAML would read it otherwise. Undefined outside of it. */
export function intoYaml(
  postmortem: Postmortem,
  span: Span,
  text: string,
): readonly PasteOffer[] | undefined {
  const section = sectionAt(postmortem, span.start);
  if (!section) return undefined;
  const cursor = cursorAt(postmortem.text, postmortem.lines, section, span.start);
  if (cursor.at === 'text') return intoBlock(postmortem, span, text);
  return isWholeValue(postmortem, span, section) ? asValue(text) : [];
}

/** The selection is all there is behind `key:` or a dash. */
function isWholeValue({ text, lines }: Postmortem, { start, end }: Span, { content }: Section): boolean {
  const line = lines.span(lines.positionAt(start).line);
  const before = text.slice(Math.max(line.start, content.start), start);
  const behind = text.slice(end, lines.span(lines.positionAt(end).line).end);
  return /^\s*(?:-[ \t]+)*(?:[\w-]+:[ \t]+|-[ \t]+)$/.test(before) && /^\s*(?:#.*)?$/.test(behind);
}

function asValue(text: string): readonly PasteOffer[] {
  const line = oneLine(text);
  if (line === '' || (readsAsItIs(line) && !/[\r\n]/.test(text.trim()))) return [];
  const newText = readsAsItIs(line) ? line : JSON.stringify(line);
  const title = newText === line ? 'Insert on One Line' : 'Insert in Quotes';
  return [{ title, kind: 'quoted', newText }];
}

/** YAML takes the text for just that; a whole list or map in brackets was meant as one. */
function readsAsItIs(line: string): boolean {
  if (/^(?:\[.*\]|\{.*\}|"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')$/.test(line))
    return parseDocument(`k: ${line}`, { schema: 'failsafe', logLevel: 'silent' }).errors.length === 0;
  const yaml = parseDocument(`k: ${line}`, { schema: 'failsafe', logLevel: 'silent' });
  const value = yaml.get('k', true);
  return yaml.errors.length === 0 && isScalar(value) && value.value === line;
}

/** In a block of text every line stands under the first, and none closes the fence. */
function intoBlock({ text, lines }: Postmortem, { start }: Span, pasted: string): readonly PasteOffer[] {
  const line = lines.span(lines.positionAt(start).line);
  const before = text.slice(line.start, start);
  const indent = /^[ \t]*/.exec(before)?.[0] ?? '';
  const rows = pasted.split(/\r\n?|\n/);
  const closes = rows.some(
    (row, index) => /^\s{0,3}(?:`{3}|~{3})/.test(row) && (index > 0 || before.trim() === ''),
  );
  if (rows.length < 2 && !closes) return [];
  const safe = rows.map((row, index) =>
    closes && (index > 0 || before.trim() === '') ? withoutFence(row) : row,
  );
  const newText = safe
    .map((row, index) => (index === 0 || row.trim() === '' ? row.trimEnd() : indent + row.trimEnd()))
    .join(lineEndOf(text));
  if (newText === pasted) return [];
  const title = closes ? 'Insert without Closing the Section' : 'Insert Indented';
  return [{ title, kind: 'guarded', newText }];
}
