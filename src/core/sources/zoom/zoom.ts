import type { Connection } from '../../http/connection.ts';
import { ConnectorError } from '../../http/connector-error.ts';
import { at, text } from '../../http/json.ts';
import type { TimelineEvent } from '../../timeline/event.ts';
import type { IncidentQuery, IncidentRef, Source } from '../../timeline/source.ts';
import { within } from '../query.ts';
import { NAME, zoomRecordings, zoomSession } from './api.ts';
import { download } from './download.ts';
import { meetingIn, meetingPath, meetingReference } from './meeting-id.ts';
import { beginning, readRecorded, recordingOf, recordingRef } from './recording.ts';

async function* events(query: IncidentQuery, connection: Connection): AsyncGenerator<TimelineEvent> {
  const meetings = new Set(query.incidents.filter((uri) => uri.startsWith('zoom:')).map(meetingIn));
  if (meetings.size === 0) return;
  const session = await zoomSession(connection);
  let unread = 0;
  for (const id of meetings) {
    const path = `/meetings/${meetingPath(id)}/recordings`;
    const recording = recordingOf((await session.client({ method: 'GET', path })).body);
    if (!recording)
      throw new ConnectorError('bad-response', 'Zoom’s answer does not say when the call began.');
    if (within(query, recording.start)) yield beginning(recording);
    for (const file of recording.files) {
      const content = await download(file.url, session.token, connection);
      const read = readRecorded(recording, file, content);
      unread += read.unread;
      yield* read.events.filter((event) => within(query, event.at));
    }
    if (recording.files.length === 0) throw noText();
  }
  if (unread > 0)
    throw new ConnectorError(
      'bad-response',
      `${unread} lines of Zoom’s recording could not be read. The rest is there.`,
    );
}

const noText = (): ConnectorError =>
  new ConnectorError(
    'not-found',
    'The recording has neither a transcript nor a chat. Zoom makes one where audio transcripts are switched on.',
  );

const DAY = 24 * 3600 * 1000;
/** Zoom lists a month at a time. */
const MONTH = 30 * DAY;

/** Recorded calls of the last month. */
async function* recent(connection: Connection): AsyncGenerator<IncidentRef> {
  const session = await zoomSession(connection);
  const [from, to] = [Date.now() - MONTH, Date.now() + DAY].map((one) =>
    new Date(one).toISOString().slice(0, 10),
  );
  for await (const page of zoomRecordings(session, connection.signal, { from: from ?? '', to: to ?? '' })) {
    for (const meeting of page) {
      const ref = recordingRef(meeting);
      if (ref) yield ref;
    }
  }
}

async function verify(connection: Connection) {
  const { client } = await zoomSession(connection);
  const { body } = await client({ method: 'GET', path: '/users/me' });
  const today = new Date().toISOString().slice(0, 10);
  await client({
    method: 'GET',
    path: '/users/me/recordings',
    query: { from: today, to: today, page_size: '1' },
  });
  return { name: text(at(body, 'email')) ?? NAME, detail: 'can read recordings' };
}

export const zoom = {
  id: 'zoom',
  label: NAME,
  icon: 'device-camera-video',
  defaultBaseUrl: 'https://api.zoom.us/v2',
  hosts: ['zoom.us'],
  secrets: [
    {
      key: 'accountId',
      label: 'Account ID of a Zoom app',
      env: 'POSTMORTEM_ZOOM_ACCOUNT_ID',
      help: 'From marketplace.zoom.us, Develop, Build App, Server-to-Server OAuth App, App Credentials.',
      plain: true,
    },
    {
      key: 'clientId',
      label: 'Client ID of the Zoom app',
      env: 'POSTMORTEM_ZOOM_CLIENT_ID',
      help: 'Beside the account ID.',
      plain: true,
    },
    {
      key: 'clientSecret',
      label: 'Client secret of the Zoom app',
      env: 'POSTMORTEM_ZOOM_CLIENT_SECRET',
      help: 'Beside the account ID; the app needs the scopes user:read:user:admin, cloud_recording:read:list_recording_files:admin and cloud_recording:read:list_user_recordings:admin.',
    },
  ],
  ask: 'Meeting number (812 3456 7890), link, or the UUID of a recorded call',
  reference: meetingReference,
  events,
  recent,
  verify,
} as const satisfies Source;
