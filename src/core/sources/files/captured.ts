import { httpsLink, instant, isObject, object, text, type JsonObject } from '../../http/json.ts';
import { cut } from '../../http/one-line.ts';
import { parseJson } from '../../http/parse-json.ts';
import { hashOf } from '../../timeline/captured-lines.ts';
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

/**
 * Events as this extension writes them, a JSON object a line. One that does not fit its hash is there all the same.
 * @throws ConnectorError behind the last where lines are none, or were changed
 */
export async function* capturedEvents(file: string, written: string): AsyncGenerator<TimelineEvent> {
  const troubles = troublesOf(file, { one: 'line', many: 'lines' });
  const changed = troublesOf(file, { one: 'line', many: 'lines' }, 'changed after capture');
  for (const [index, one] of written
    .replace(/^\uFEFF/, '')
    .split(/\r\n?|\n/)
    .entries()) {
    if (one.trim() === '') continue;
    const value = parsed(one);
    const event = readEvent(value);
    if (!event) {
      troubles.add(`line ${index + 1}`, 'no captured event');
      continue;
    }
    yield event;
    const { hash } = object(value);
    if (hash !== undefined && hash !== (await hashOf(event))) changed.add(`line ${index + 1}`, event.text);
  }
  troubles.throwIfAny();
  changed.throwIfAny();
}

export const isCapturedLine = (line: string): boolean => readEvent(parsed(line)) !== undefined;

function parsed(line: string): unknown {
  try {
    return parseJson(line);
  } catch {
    return undefined;
  }
}

/** An event written by anybody: every field is looked at, and what it may not say is left out. Undefined where it is none. */
export function readEvent(value: unknown): TimelineEvent | undefined {
  if (!isObject(value)) return undefined;
  const { kind } = value;
  const at = timeOf(value['at']);
  const uri = line(value['uri']);
  const source = line(value['source']);
  const said = line(value['text']);
  if (at === undefined || uri === undefined || source === undefined || said === undefined) return undefined;
  if (!/^[a-z][a-z0-9+.-]*:\S+$/i.test(uri)) return undefined;
  const known = typeof kind === 'string' && KINDS.has(kind) ? (kind as EventKind) : 'other';
  return { uri, at, source, kind: known, text: cut(said, LONGEST_TEXT), ...extra(value) };
}

const LAST = 8.64e15;

/** Milliseconds since the epoch, or an ISO time. */
export function timeOf(value: unknown): number | undefined {
  const at = typeof value === 'string' ? (instant(value) ?? Number.NaN) : value;
  return typeof at === 'number' && Number.isSafeInteger(at) && Math.abs(at) <= LAST ? at : undefined;
}

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
    edited: timeOf(value['edited']),
  });
};
