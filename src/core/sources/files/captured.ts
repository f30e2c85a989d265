import { httpsLink, isObject, text, type JsonObject } from '../../http/json.ts';
import { cut } from '../../http/one-line.ts';
import type { EventKind, TimelineEvent } from '../../timeline/event.ts';
import { defined, line, LONGEST_TEXT, type Extra } from '../fields.ts';
import { troublesOf } from './trouble.ts';

const KINDS: ReadonlySet<string> = new Set<EventKind>([
  'message',
  'alert',
  'page',
  'status',
  'change',
  'deploy',
  'note',
  'severity',
  'action',
  'other',
]);

/** Events as this extension writes them, a JSON object a line. @throws ConnectorError behind the last where lines are none */
export function* capturedEvents(file: string, written: string): Generator<TimelineEvent> {
  const troubles = troublesOf(file, { one: 'line', many: 'lines' });
  for (const [index, one] of written
    .replace(/^\uFEFF/, '')
    .split(/\r\n?|\n/)
    .entries()) {
    if (one.trim() === '') continue;
    const event = eventOf(parsed(one));
    if (event) yield event;
    else troubles.add(`line ${index + 1}`, 'no captured event');
  }
  troubles.throwIfAny();
}

export const isCapturedLine = (line: string): boolean => eventOf(parsed(line)) !== undefined;

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

/** A file can be written by anybody: every field is looked at, and what it may not say is left out. */
function eventOf(value: unknown): TimelineEvent | undefined {
  if (!isObject(value)) return undefined;
  const { at, kind } = value;
  const uri = line(value['uri']);
  const source = line(value['source']);
  const said = line(value['text']);
  if (typeof at !== 'number' || !Number.isSafeInteger(at) || Math.abs(at) > LAST) return undefined;
  if (uri === undefined || source === undefined || said === undefined) return undefined;
  if (!/^[a-z][a-z0-9+.-]*:\S+$/i.test(uri)) return undefined;
  const known = typeof kind === 'string' && KINDS.has(kind) ? (kind as EventKind) : 'other';
  return { uri, at, source, kind: known, text: cut(said, LONGEST_TEXT), ...extra(value) };
}

const LAST = 8.64e15;

const extra = (value: JsonObject): Extra => {
  const count = Number(value['replies'] ?? Number.NaN);
  return defined<Extra>({
    actor: line(value['actor']),
    place: line(value['place']),
    pinned: line(value['pinned']),
    thread: line(value['thread']),
    raw: text(value['raw']),
    permalink: httpsLink(value['permalink']),
    precision: value['precision'] === 'minute' ? 'minute' : undefined,
    level: value['level'] === 'error' || value['level'] === 'warning' ? value['level'] : undefined,
    bot: value['bot'] === true ? true : undefined,
    restricted: value['restricted'] === true ? true : undefined,
    replies: Number.isSafeInteger(count) && count > 0 ? count : undefined,
  });
};
