import { at, instant, objects, text, type JsonObject } from '../../http/json.ts';
import { cut } from '../../http/one-line.ts';
import type { TimelineEvent } from '../../timeline/event.ts';
import { readPasted } from '../../timeline/paste.ts';
import type { IncidentRef } from '../../timeline/source.ts';
import { defined, first, LONGEST_TEXT, type Extra, number } from '../fields.ts';
import { readTranscript } from '../files/transcript.ts';
import { meetingUri } from './meeting-id.ts';
import { segment } from '../../http/segment.ts';

/** A recorded meeting as Zoom tells of it. */
export interface Recording {
  readonly uri: string;
  readonly topic: string;
  readonly start: number;
  /** Its transcripts and chats, with where to fetch them. */
  readonly files: readonly RecordedFile[];
}

export interface RecordedFile {
  readonly id: string;
  readonly kind: 'transcript' | 'chat';
  readonly url: string;
  /** When its part of the recording began, in milliseconds since the epoch: files count from there. */
  readonly start: number;
}

const KINDS: ReadonlyMap<unknown, RecordedFile['kind']> = new Map<unknown, RecordedFile['kind']>([
  ['TRANSCRIPT', 'transcript'],
  ['CC', 'transcript'],
  ['CHAT', 'chat'],
]);

/** Undefined where it does not say which meeting, or when. */
export function recordingOf(body: unknown): Recording | undefined {
  const id = text(at(body, 'uuid')) ?? text(at(body, 'id'));
  const start = instant(at(body, 'start_time'));
  if (id === undefined || start === undefined) return undefined;
  const files = objects(at(body, 'recording_files')).flatMap((file) => fileOf(file, start) ?? []);
  const hasTranscript = files.some(({ captions }) => !captions);
  return {
    uri: meetingUri(id),
    topic: cut(first(at(body, 'topic')) ?? 'A call', 200),
    start,
    // Captions say again what the transcript says.
    files: files.filter(({ captions, kind }) => kind === 'chat' || !captions || !hasTranscript),
  };
}

function fileOf(
  file: JsonObject,
  start: number,
): (RecordedFile & { readonly captions: boolean }) | undefined {
  const kind = KINDS.get(file['file_type']);
  const url = text(file['download_url']);
  if (!kind || url === undefined) return undefined;
  const begun = instant(file['recording_start']) ?? start;
  return {
    id: text(file['id']) ?? String(begun),
    kind,
    url,
    start: begun,
    captions: file['file_type'] === 'CC',
  };
}

/** That the call began, which a recording says itself. */
export const beginning = ({ uri, topic, start }: Recording): TimelineEvent => ({
  uri: `${uri}/start`,
  at: start,
  source: 'zoom',
  kind: 'other',
  text: `Recording of the call begins: ${topic}`,
  place: topic,
  bot: true,
});

/** What was said, or written in the chat; lines that can't be read are counted. */
export function readRecorded(
  { uri, topic }: Recording,
  file: RecordedFile,
  content: string,
): { readonly events: readonly TimelineEvent[]; readonly unread: number } {
  const { lines, unread } = file.kind === 'transcript' ? spokenIn(file, content) : writtenIn(file, content);
  const told = lines.filter(({ said }) => said !== '');
  const events = told.map(({ at: when, actor, said }): TimelineEvent => ({
    uri: `${uri}/${segment(file.id)}/${when - file.start}`,
    at: when,
    source: 'zoom',
    kind: 'message',
    text: cut(said, LONGEST_TEXT),
    place: file.kind === 'chat' ? `chat of ${topic}` : topic,
    ...defined<Extra>({ actor }),
  }));
  return { events: numbered(events), unread };
}

interface Line {
  readonly at: number;
  readonly actor: string | undefined;
  readonly said: string;
}

function spokenIn({ start }: RecordedFile, content: string) {
  const { spoken, unread } = readTranscript(content);
  const lines = spoken.map(({ from, speaker, text: said }): Line => ({
    at: start + from,
    actor: speaker,
    said,
  }));
  return { lines, unread: unread.length };
}

const SOME_DAY = '2000-01-01';

/** The chat's times count from the beginning, too. */
function writtenIn({ start }: RecordedFile, content: string) {
  const { events, rest } = readPasted(content, { date: SOME_DAY, zone: 'UTC' });
  const shift = start - Date.parse(SOME_DAY);
  const lines = events.map(({ at: when, actor, text: said }): Line => ({ at: when + shift, actor, said }));
  return { lines, unread: rest.length };
}

/** Two of one instant have uris of their own. */
function numbered(events: readonly TimelineEvent[]): readonly TimelineEvent[] {
  const seen = new Map<string, number>();
  return events.map((event) => {
    const times = (seen.get(event.uri) ?? 0) + 1;
    seen.set(event.uri, times);
    return times === 1 ? event : { ...event, uri: `${event.uri}.${times}` };
  });
}

const MINUTE = 60_000;

/** A recorded call as a list shows it. */
export function recordingRef(meeting: JsonObject): IncidentRef | undefined {
  const recording = recordingOf(meeting);
  const minutes = number(meeting['duration']) ?? 0;
  return (
    recording && {
      uri: recording.uri,
      title: recording.topic,
      startedAt: recording.start,
      ...(minutes > 0 && { endedAt: recording.start + minutes * MINUTE }),
    }
  );
}
