import { isMap, isNode, isScalar, isSeq, Scalar, visit, type YAMLMap, type YAMLSeq } from 'yaml';
import { keyText, locate } from '../../document/locate.ts';
import type { Postmortem, Section, Timeline, TimelineEntry } from '../../document/postmortem.ts';
import { behindLine, startOfLine } from '../../timeline/write-items.ts';
import { isZone } from '../../document/zone.ts';
import { replaced, type Converted } from './converted.ts';
import { bareWhen, written } from './log-rows.ts';
import { writeLog, type WrittenUnit } from './write-log.ts';

/** `entries` as a `log`; undefined where the timeline has none. */
export function toLog({ timeline, text }: Postmortem): Converted | undefined {
  if (timeline?.form !== 'entries') return undefined;
  const { section, entries, zone = '' } = timeline;
  const place = locate(section, ['entries']);
  const list = place?.node;
  if (!isSeq(list) || !place?.key) return { refused: 'The entries are no list.' };
  const refused = refusal(section, list, timeline);
  if (refused !== undefined) return { refused };
  const units = entries.map((entry, index): WrittenUnit => {
    const blank = index > 0 && blankBefore(text, entries[index - 1], entry) ? [''] : [];
    return {
      above: blank,
      aboveDay: [],
      ...bareWhen(entry.when.text, entry.day, zone),
      rows: rowsOfItem(text, section, list.items[index], entry),
    };
  });
  const end = place.value ? behindLine(text, place.value.end) : behindLine(text, place.key.end);
  const span = { start: startOfLine(text, place.key.start), end };
  return replaced(text, timeline, span, ['log: |', ...writeLog(units, timeline.date)]);
}

const SAYABLE = ['at', 'text', 'marks', 'actor', 'id', 'public', 'sources'];

/** What a line of a log can't say. */
function refusal({ yaml }: Section, list: YAMLSeq, { zone, entries }: Timeline): string | undefined {
  if (yaml.errors.length > 0) return 'The YAML of this section has an error. Mend that first.';
  if (!list.items.every((item) => isMap(item))) return 'Not every entry has keys of its own.';
  const comment = commentIn(list);
  if (comment !== undefined) return `A comment would be lost: "#${comment.split('\n')[0] ?? ''}".`;
  for (const [index, item] of list.items.entries()) {
    const key = isMap(item) ? item.items.map(keyText).find((name) => !SAYABLE.includes(name)) : undefined;
    const entry = entries[index];
    if (key !== undefined)
      return `The entry at ${entry?.when.text ?? ''} has \`${key}\`, which a log line can not say.`;
    if (entry && /[\r\n]/.test(entry.text))
      return `The text of the entry at ${entry.when.text} has line breaks of its own.`;
  }
  const unknown = entries.find(({ at }) => at === undefined);
  if (unknown || !isZone(zone ?? ''))
    return 'Not every entry has an instant. Write `zone`, and a `date` for bare times, first.';
  return undefined;
}

function commentIn(list: YAMLSeq): string | undefined {
  let found: string | undefined;
  visit(list, {
    Node: (_key, node) => {
      found ??= node.commentBefore ?? node.comment ?? undefined;
    },
    Pair: (_key, { key }) => {
      if (isNode(key)) found ??= key.commentBefore ?? key.comment ?? undefined;
    },
  });
  return found;
}

function blankBefore(text: string, before: TimelineEntry | undefined, { span }: TimelineEntry): boolean {
  return before !== undefined && /\n[ \t]*\r?\n/.test(text.slice(before.span.end, span.start));
}

function rowsOfItem(text: string, section: Section, item: unknown, entry: TimelineEntry): readonly string[] {
  const node = isMap(item) ? textNode(item) : undefined;
  const source = node && text.slice(section.spanOf(node).start, section.spanOf(node).end);
  const marks = entry.marks.map(({ mark }) => mark).join(', ');
  const rows = node?.type === Scalar.BLOCK_FOLDED ? folded(source ?? '', entry.text) : [entry.text];
  return written(marks === '' ? '' : `${marks}:`, rows, [
    ...(entry.actor ? [`@${entry.actor.name}`] : []),
    ...(entry.id ? [`^${entry.id.name}`] : []),
    ...(entry.public ? ['+public'] : []),
    ...entry.sources.map(({ uri }) => `<${uri}>`),
  ]);
}

function textNode(item: YAMLMap): Scalar | undefined {
  const node = item.get('text', true);
  return isScalar(node) ? node : undefined;
}

/** The rows of folded text, where joined by a blank they are the text. */
function folded(source: string, text: string): readonly string[] {
  const rows = source
    .split(/\r\n?|\n/)
    .slice(1)
    .map((row) => row.trim());
  return rows.join(' ') === text ? rows : [text];
}
