import { stringify } from 'yaml';
import { locate } from '../../document/locate.ts';
import type { LogBlock, Postmortem, Timeline, TimelineEntry } from '../../document/postmortem.ts';
import { isZone } from '../../document/zone.ts';
import { startOfLine } from '../../timeline/write-items.ts';
import { replaced, type Converted } from './converted.ts';
import { rowsOfText } from './log-rows.ts';
import { readUnits, type LogUnit, type LogUnits } from './log-units.ts';

/** A `log` as `entries`; undefined where the timeline has no log. */
export function toEntries(postmortem: Postmortem): Converted | undefined {
  const { timeline, text } = postmortem;
  if (!timeline?.log) return undefined;
  const key = locate(timeline.section, ['log'])?.key;
  const units = readUnits(postmortem, timeline, timeline.log);
  const refused = refusal(postmortem, timeline.log, units);
  if (refused !== undefined || !key) return { refused: refused ?? 'The log can not be found.' };
  const items = units.units.flatMap((unit, index) =>
    itemOf(text, timeline, unit, index > 0 && isSetOff(units.units, index)),
  );
  const lines = items.length === 0 ? ['entries: []'] : ['entries:', ...items];
  return replaced(text, timeline, { start: startOfLine(text, key.start), end: timeline.log.span.end }, lines);
}

function refusal({ problems, timeline }: Postmortem, log: LogBlock, units: LogUnits): string | undefined {
  const comments = [...units.head, ...units.foot, ...units.units.flatMap(({ above }) => above)];
  const comment = comments.find((row) => row !== '');
  if (comment !== undefined) return `A comment would be lost: "${comment}".`;
  const inLog = problems.some(
    ({ level, span }) => level === 'error' && log.span.start <= span.start && span.end <= log.span.end,
  );
  if (inLog || !units.readable) return 'The log has errors. Mend them first.';
  if (units.units.at(-1)?.day !== undefined) return 'A day has begun in the log and has no entry yet.';
  const unknown = timeline?.entries.find(({ at }) => at === undefined);
  if (unknown)
    return `The entry at ${unknown.when.text} has no instant yet. Write \`date\` and \`zone\` first.`;
  return isZone(timeline?.zone ?? '') ? undefined : 'The `zone` can not be read. Mend it first.';
}

/** A blank line stands above it, or above the day lines that it follows. */
function isSetOff(units: readonly LogUnit[], index: number): boolean {
  const [unit, before] = [units[index], units[index - 1]];
  if (unit?.above.includes('') === true) return true;
  return before !== undefined && before.entry === undefined && index > 1 && isSetOff(units, index - 1);
}

function itemOf(
  text: string,
  { zone }: Timeline,
  { entry, lines }: LogUnit,
  setOff: boolean,
): readonly string[] {
  if (!entry) return [];
  const pairs = [
    pair('at', fullTime(entry, zone ?? '')),
    ...textPair(rowsOfText(text, lines, entry)),
    ...(entry.marks.length > 0
      ? listPair(
          'marks',
          entry.marks.map(({ mark }) => mark),
        )
      : []),
    ...(entry.actor ? [pair('actor', entry.actor.name)] : []),
    ...(entry.id ? [pair('id', entry.id.name)] : []),
    ...(entry.public ? ['public: true'] : []),
    ...(entry.sources.length > 0
      ? listPair(
          'sources',
          entry.sources.map(({ uri }) => uri),
        )
      : []),
  ];
  const item = pairs.map((line, index) => `${index === 0 ? '  - ' : '    '}${line}`);
  return setOff ? ['', ...item] : item;
}

const scalar = (value: string): string => stringify(value, { lineWidth: 0 }).trimEnd();
const pair = (key: string, value: string): string =>
  `${key}: ${value.includes('T') && key === 'at' ? value : scalar(value)}`;

/** Text that stood on several lines still does. */
const textPair = (rows: readonly string[]): readonly string[] =>
  rows.length < 2 ? [pair('text', rows[0] ?? '')] : ['text: >-', ...rows.map((row) => `  ${row}`)];

const WIDEST = 80;

function listPair(key: string, values: readonly string[]): readonly string[] {
  const flow = `${key}: [${values.map((value) => flowScalar(value)).join(', ')}]`;
  return flow.length + 4 <= WIDEST ? [flow] : [`${key}:`, ...values.map((value) => `  - ${scalar(value)}`)];
}

const flowScalar = (value: string): string =>
  /[,[\]{}]/.test(value) ? JSON.stringify(value) : scalar(value);

const MINUTE = 60_000;

/** The time as it is written, with its day and how far its zone was ahead; a full time stays as it is. */
function fullTime({ when, day, at }: TimelineEntry, zone: string): string {
  if (when.text.includes('T') || day === undefined) return when.text;
  const padded = /^\d{2}:\d{2}$/.test(when.text) ? `${when.text}:00` : when.text;
  const ahead = Math.round((Date.parse(`${day}T${padded}Z`) - (at ?? 0)) / MINUTE);
  return `${day}T${when.text}${ahead === 0 && /^(?:UTC|Z)$/.test(zone) ? 'Z' : offset(ahead)}`;
}

function offset(minutes: number): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  const size = Math.abs(minutes);
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}
