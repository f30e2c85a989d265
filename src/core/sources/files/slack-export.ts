import { isObject, list, object, objects, text, type JsonObject } from '../../http/json.ts';
import { parseJson } from '../../http/parse-json.ts';
import type { TimelineEvent } from '../../timeline/event.ts';
import { breather } from '../../timeline/slices.ts';
import type { IncidentQuery } from '../../timeline/source.ts';
import { within } from '../query.ts';
import { isIncidentChannel, withDeclared } from '../slack/declared.ts';
import { messageEvent, type SlackContext } from '../slack/message.ts';
import { userName } from '../slack/users.ts';
import type { ExportedChannel } from './given.ts';
import { troublesOf } from './trouble.ts';
import type { ZipEntry } from './zip.ts';

/** Lists of an export's conversations; of all but the first not everybody may read the messages. */
const LISTS = ['channels.json', 'groups.json', 'mpims.json', 'dms.json'] as const;
const DAY_FILE = /^(?:.*\/)?([^/]+)\/(\d{4}-\d{2}-\d{2})\.json$/;

interface DayFile {
  readonly channel: string;
  readonly day: string;
  readonly entry: ZipEntry;
}

export const isSlackExport = (entries: readonly ZipEntry[]): boolean =>
  entries.some(({ name }) => /(?:^|\/)(?:channels|groups)\.json$/.test(name));

/** The channels that have messages, those of incidents first. */
export async function exportedChannels(entries: readonly ZipEntry[]): Promise<readonly ExportedChannel[]> {
  const infos = await channelInfos(entries);
  const days = new Map<string, string[]>();
  for (const { channel, day } of dayFiles(entries)) {
    const known = days.get(channel) ?? [];
    known.push(day);
    days.set(channel, known);
  }
  return [...days]
    .map(([name, all]) => ({
      name,
      days: all.toSorted(),
      isPrivate: infos.get(name)?.isPrivate ?? true,
      isIncident: isIncidentChannel(name),
    }))
    .toSorted((a, b) => Number(b.isIncident) - Number(a.isIncident) || (a.name < b.name ? -1 : 1));
}

const dayFiles = (entries: readonly ZipEntry[]): readonly DayFile[] =>
  entries.flatMap((entry) => {
    const [, channel, day] = DAY_FILE.exec(entry.name) ?? [];
    return channel === undefined || day === undefined ? [] : [{ channel, day, entry }];
  });

interface Info {
  readonly id: string;
  readonly isPrivate: boolean;
  readonly pins: ReadonlyMap<string, readonly string[]>;
}

/** By the name of the folder that holds the messages. */
async function channelInfos(entries: readonly ZipEntry[]): Promise<ReadonlyMap<string, Info>> {
  const infos = new Map<string, Info>();
  for (const name of LISTS) {
    for (const channel of objects(await jsonOf(entries, name))) {
      const id = text(channel['id']);
      const info = { isPrivate: name !== 'channels.json', pins: pinsOf(channel) };
      if (id !== undefined) infos.set(text(channel['name']) ?? id, { id, ...info });
    }
  }
  return infos;
}

function pinsOf(channel: JsonObject): ReadonlyMap<string, readonly string[]> {
  const pins = new Map<string, readonly string[]>();
  for (const { id, user } of objects(channel['pins'])) {
    const ts = text(id);
    if (ts !== undefined)
      pins.set(ts, [...(pins.get(ts) ?? []), ...(typeof user === 'string' ? [user] : [])]);
  }
  return pins;
}

async function jsonOf(entries: readonly ZipEntry[], name: string): Promise<unknown> {
  const entry = entries.find((one) => one.name === name || one.name.endsWith(`/${name}`));
  return entry && parsed(await entry.read());
}

function parsed(bytes: Uint8Array): unknown {
  try {
    return parseJson(new TextDecoder().decode(bytes));
  } catch {
    return undefined;
  }
}

/** The messages of these channels, a day after the other. @throws ConnectorError behind the last, naming files that can't be read */
export async function* exportEvents(
  file: string,
  entries: readonly ZipEntry[],
  query: IncidentQuery & { readonly channels: readonly string[] },
  signal: AbortSignal,
): AsyncGenerator<TimelineEvent> {
  const infos = await channelInfos(entries);
  const users = await namesOf(entries);
  const troubles = troublesOf(file, { one: 'part', many: 'parts' });
  const breathe = breather();
  for (const name of query.channels) {
    const info = infos.get(name);
    const context: SlackContext = {
      channel: { id: info?.id ?? name, name, restricted: info?.isPrivate ?? true },
      teamUrl: undefined,
      user: (id) => users.get(id),
      pins: info?.pins ?? new Map<string, readonly string[]>(),
    };
    let isFirst = isIncidentChannel(name);
    for (const { entry, day } of daysOf(entries, name)) {
      signal.throwIfAborted();
      if (outside(query, day)) continue;
      const messages = parsed(await entry.read());
      if (!Array.isArray(messages)) {
        troubles.add(entry.name, 'it is not JSON');
        continue;
      }
      const events: TimelineEvent[] = [];
      for (const [index, one] of list(messages).entries()) {
        if (!isObject(one)) troubles.add(`${entry.name}, message ${index + 1}`, 'it is no message');
        const event = messageEvent(object(one), context);
        if (event) events.push(event);
        const pause = breathe();
        if (pause) await pause;
      }
      yield* (isFirst ? withDeclared(events.toReversed()) : events).filter(({ at }) => within(query, at));
      isFirst &&= events.length === 0;
    }
  }
  troubles.throwIfAny();
}

const daysOf = (entries: readonly ZipEntry[], name: string): readonly DayFile[] =>
  dayFiles(entries)
    .filter(({ channel }) => channel === name)
    .toSorted((a, b) => (a.day < b.day ? -1 : 1));

/** Files are cut by days of the exporter's zone: a day on each side is looked at. */
function outside({ since, until }: IncidentQuery, day: string): boolean {
  const start = Date.parse(`${day}T00:00:00Z`);
  const DAY = 24 * 3600 * 1000;
  return (until !== undefined && start - DAY > until) || (since !== undefined && start + 2 * DAY < since);
}

async function namesOf(entries: readonly ZipEntry[]): Promise<ReadonlyMap<string, string>> {
  const users = objects(await jsonOf(entries, 'users.json'));
  return new Map(
    users.flatMap((user) => {
      const [id, name] = [text(user['id']), userName(user)];
      return id === undefined || name === undefined ? [] : [[id, name] as const];
    }),
  );
}
