import { json, type Credential, type Reply, type Request } from './exchange.ts';
import { afterScheme, credentialOf } from './tokens.ts';
import { withoutQuery, type Limit, type Route, type Vendor, type Visit } from './vendor.ts';
import { CHAT, MEETINGS, TRANSCRIPT } from './zoom-data.ts';

/** Zoom's errors: a code of its own beside the status. */
const no = (status: number, code: number, message: string): Reply => json({ code, message }, status);

/** The app's secret decides what the token is worth. */
function token({ request }: Visit): Reply {
  if (request.query.get('grant_type') !== 'account_credentials' || !request.query.get('account_id'))
    return json({ reason: 'Bad Request', error: 'invalid_request' }, 400);
  const basic = afterScheme(request.headers['authorization'], 'Basic') ?? '';
  const [, secret = ''] = Buffer.from(basic, 'base64').toString('utf8').split(':');
  const worth = credentialOf(secret);
  if (worth !== 'valid' && worth !== 'narrow')
    return json({ reason: 'Invalid client_id or client_secret', error: 'invalid_client' }, 400);
  return json({ access_token: secret, token_type: 'bearer', expires_in: 3599, scope: '' });
}

/** By number, or by UUID as it is after both layers of encoding. */
function meetingOf({ params }: Visit) {
  const id = params['id'] ?? '';
  return MEETINGS.find(
    ({ uuid, id: number }) => String(number) === id || uuid === id || encodeURIComponent(uuid) === id,
  );
}

function recordings(visit: Visit): Reply {
  const meeting = meetingOf(visit);
  const id = visit.params['id'] ?? '';
  // One layer of encoding isn't enough for such a UUID: Zoom then finds no meeting.
  const plain = meeting && meeting.uuid === id && (id.startsWith('/') || id.includes('//'));
  if (!meeting || plain) return no(404, 3301, 'There is no recording for this meeting.');
  return json(placed(meeting, visit.request.origin));
}

const placed = (meeting: (typeof MEETINGS)[number], origin: string) => ({
  ...meeting,
  recording_files: meeting.recording_files.map((file) => ({
    ...file,
    download_url: `${origin}/zoom/rec/download/${file.id}`,
  })),
});

function list({ request }: Visit): Reply {
  const start = request.query.get('next_page_token') === 'second' ? 1 : 0;
  return json({
    from: request.query.get('from'),
    to: request.query.get('to'),
    page_size: 1,
    total_records: MEETINGS.length,
    next_page_token: start === 0 ? 'second' : '',
    meetings: MEETINGS.slice(start, start === 0 ? 1 : undefined).map((one) => placed(one, request.origin)),
  });
}

function download({ params }: Visit): Reply {
  const body =
    params['file'] === 'file-transcript' ? TRANSCRIPT : params['file'] === 'file-chat' ? CHAT : undefined;
  if (body === undefined) return no(404, 3303, 'You can not access this recording.');
  return { status: 200, headers: { 'content-type': 'text/plain; charset=utf-8' }, body };
}

const me = (): Reply => json({ id: 'me1', email: 'dana@acme.example', account_id: 'acc1' });

const ROUTES: readonly Route[] = [
  { method: 'POST', path: '/oauth/token', answer: token, open: true },
  { method: 'GET', path: '/users/me', answer: me, identity: true },
  { method: 'GET', path: '/users/me/recordings', answer: list },
  { method: 'GET', path: '/meetings/:id/recordings', answer: recordings },
  { method: 'GET', path: '/rec/download/:file', answer: download },
];

function refuse(kind: Exclude<Credential, 'valid'>): Reply {
  if (kind === 'narrow')
    return no(
      400,
      4711,
      'Invalid access token, does not contain scopes:[cloud_recording:read:list_recording_files:admin].',
    );
  return no(401, 124, kind === 'expired' ? 'Access token is expired.' : 'Invalid access token.');
}

function limited({ retryAfter }: Limit): Reply {
  const reply = no(
    429,
    429,
    'You have reached the maximum per-second rate limit for this API. Try again later.',
  );
  return retryAfter === undefined
    ? reply
    : { ...reply, headers: { ...reply.headers, 'retry-after': String(retryAfter) } };
}

export const zoom: Vendor = {
  id: 'zoom',
  routes: ROUTES,
  credential: (request: Request) => credentialOf(afterScheme(request.headers['authorization'], 'Bearer')),
  refuse,
  notFound: () => no(404, 300, 'This API endpoint is not recognized.'),
  limited,
  headers: () => ({}),
  firstPage: (request) => withoutQuery(request, 'next_page_token'),
};
