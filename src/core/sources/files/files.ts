import type { Connection } from '../../http/connection.ts';
import { ConnectorError } from '../../http/connector-error.ts';
import { isObject } from '../../http/json.ts';
import { cut, oneLine } from '../../http/one-line.ts';
import { parseJson } from '../../http/parse-json.ts';
import type { TimelineEvent } from '../../timeline/event.ts';
import { LARGEST_PASTE, readPasted, type Pasted } from '../../timeline/paste.ts';
import type { IncidentQuery, Source } from '../../timeline/source.ts';
import { defined, LONGEST_TEXT, type Extra } from '../fields.ts';
import { within } from '../query.ts';
import { capturedEvents } from './captured.ts';
import type { FileAnswers, GivenFile, OpenTimes } from './given.ts';
import { recordUri } from './identity.ts';
import { kindOf, textOf } from './kind.ts';
import { pagerdutyFile } from './pagerduty-json.ts';
import { exportedChannels, exportEvents } from './slack-export.ts';
import { readTable, tableEvents } from './table.ts';
import { readTranscript, startInName } from './transcript.ts';
import { troublesOf } from './trouble.ts';
import { zipEntries } from './zip.ts';
import { segment } from '../../http/segment.ts';

/** Everything that a file holds of the query's window. @throws ConnectorError naming what could not be read */
export async function* fileEvents(
  file: GivenFile,
  answers: FileAnswers,
  query: IncidentQuery,
  signal: AbortSignal,
): AsyncGenerator<TimelineEvent> {
  for await (const event of allEvents(file, answers, query, signal)) {
    signal.throwIfAborted();
    if (within(query, event.at)) yield event;
  }
}

async function* allEvents(
  file: GivenFile,
  answers: FileAnswers,
  query: IncidentQuery,
  signal: AbortSignal,
): AsyncGenerator<TimelineEvent> {
  switch (kindOf(file)) {
    case 'slack-export': {
      const entries = zipEntries(file.bytes);
      const channels = answers.channels ?? (await exportedChannels(entries)).map(({ name }) => name);
      return yield* exportEvents(file.name, entries, { ...query, channels }, signal);
    }
    case 'pagerduty':
      return yield* pagerdutyFile(file.name, parseJson(textOf(file)));
    case 'captured':
      return yield* capturedEvents(file.name, textOf(file));
    case 'table':
      return yield* tableEvents(file.name, readTable(textOf(file)), answers);
    case 'transcript':
      return yield* transcriptEvents(file, answers);
    case 'chat':
    case 'text':
      return yield* textEvents(file, answers);
  }
}

function* transcriptEvents({ name, bytes }: GivenFile, answers: FileAnswers): Generator<TimelineEvent> {
  const start = answers.start ?? startInName(name);
  if (start === undefined)
    throw new ConnectorError(
      'misconfigured',
      `When the recording ${cut(oneLine(name), 60)} began is not known.`,
    );
  const { spoken, unread } = readTranscript(textOf({ name, bytes }));
  for (const { from, speaker, text } of spoken) {
    const record = `${speaker ?? ''}\n${text}`;
    yield {
      uri: recordUri(name, start + from, record),
      at: start + from,
      source: 'file',
      kind: 'message',
      text: cut(text, LONGEST_TEXT),
      place: 'on the call',
      ...defined<Extra>({ actor: speaker }),
    };
  }
  const troubles = troublesOf(name, { one: 'line', many: 'lines' });
  for (const line of unread) troubles.add(`line ${line}`, 'its times can not be read');
  troubles.throwIfAny();
}

/** A chat of a recording counts from its beginning; every other text has times of day. */
export function readTextFile(
  file: GivenFile,
  answers: FileAnswers & { readonly today?: string } = {},
): Pasted {
  const start = kindOf(file) === 'chat' ? (answers.start ?? startInName(file.name)) : undefined;
  const text = textOf(file);
  if (start === undefined) return readPasted(text, answers);
  const read = readPasted(text, { date: '2000-01-01', zone: 'UTC' });
  const shift = start - Date.UTC(2000, 0, 1);
  return {
    ...read,
    zoneless: 0,
    events: read.events.map((event) => ({ ...event, at: event.at + shift })),
  };
}

function* textEvents(file: GivenFile, answers: FileAnswers): Generator<TimelineEvent> {
  const { events, needs, rest, found } = readTextFile(file, answers);
  if (needs !== undefined || found === 0)
    throw new ConnectorError(
      'bad-response',
      found === 0
        ? `${cut(oneLine(file.name), 80)} holds no line with a time.`
        : `${cut(oneLine(file.name), 80)} does not say on which day it was.`,
      { sent: false },
    );
  for (const event of events)
    yield event.source === 'paste'
      ? {
          ...event,
          uri: recordUri(file.name, event.at, `${event.actor ?? ''}\n${event.text}`),
          source: 'file',
        }
      : event;
  const troubles = troublesOf(file.name, { one: 'line', many: 'lines' });
  for (const line of rest) troubles.add(`"${cut(oneLine(line), 40)}"`, 'no time');
  if (textOf(file).length > LARGEST_PASTE)
    troubles.add('what stands behind its first million characters', 'it is too long');
  troubles.throwIfAny();
}

/** What the times of a file leave open, with the answers there are so far. */
export function openTimes(file: GivenFile, answers: FileAnswers & { readonly today?: string }): OpenTimes {
  const { needs, days, zoneless, unclearZones, found } = readTextFile(file, answers);
  return { needs, days, zoneless, unclearZones, found };
}

const PREFIX = 'file:';

async function* events(query: IncidentQuery, connection: Connection): AsyncGenerator<TimelineEvent> {
  for (const uri of query.incidents.filter((one) => one.startsWith(PREFIX))) {
    const file = connection.files?.get(uri);
    if (!file)
      throw new ConnectorError(
        'not-found',
        `${decodeURIComponent(uri.slice(PREFIX.length))} is not at hand. Choose it again.`,
        {
          sent: false,
        },
      );
    yield* fileEvents(file, answersIn(connection.options[uri]), query, connection.signal);
  }
}

const answersIn = (value: unknown): FileAnswers => (isObject(value) ? (value as FileAnswers) : {});

export const fileUri = (name: string): string => `${PREFIX}${segment(name)}`;

/** Files that somebody chose; nothing is sent anywhere. */
export const files = {
  id: 'file',
  label: 'Files',
  icon: 'clippy',
  defaultBaseUrl: '',
  secrets: [],
  ask: 'A Slack export, PagerDuty JSON, CSV, JSON lines, a transcript or a chat',
  reference: (typed) => (/^file:\S+$/.test(typed.trim()) ? typed.trim() : undefined),
  events,
} as const satisfies Source;
