import type { Answer } from './api.ts';
import { ConnectorError, type ConnectorErrorCode } from './connector-error.ts';
import { at, object, text } from './json.ts';
import { cut, oneLine } from './one-line.ts';
import { retryAfter } from './retry-after.ts';

const CODES: Readonly<Record<string, ConnectorErrorCode>> = {
  not_authed: 'unauthorized',
  invalid_auth: 'unauthorized',
  account_inactive: 'unauthorized',
  token_revoked: 'unauthorized',
  token_expired: 'unauthorized',
  missing_scope: 'forbidden',
  not_in_channel: 'forbidden',
  no_permission: 'forbidden',
  is_archived: 'forbidden',
  cant_update_message: 'forbidden',
  edit_window_closed: 'forbidden',
  access_denied: 'forbidden',
  org_login_required: 'forbidden',
  ekm_access_denied: 'forbidden',
  channel_not_found: 'not-found',
  message_not_found: 'not-found',
  thread_not_found: 'not-found',
  user_not_found: 'not-found',
  ratelimited: 'rate-limited',
  rate_limited: 'rate-limited',
  internal_error: 'unreachable',
  fatal_error: 'unreachable',
  service_unavailable: 'unreachable',
  request_timeout: 'unreachable',
};

const WORDS: Readonly<Record<string, string>> = {
  token_expired: 'Slack could not be read: its token has expired. Connect again.',
  not_in_channel: 'The Slack app is not in this channel. Invite it there, then try again.',
  edit_window_closed:
    'Slack lets nobody change this message any more: the workspace limits how long. To announce it anew, delete it there, take `slack` out of `published`, then publish again.',
  cant_update_message:
    'Slack lets only the app that sent this message change it. Connect that one, or delete it there, take `slack` out of `published`, then publish again.',
  message_not_found: 'Slack has this message no more. Publish again to see what can be done.',
  channel_not_found: 'Slack does not know this channel, or it is private and the app is not in it.',
};

/** Slack says no with HTTP 200 and `ok: false`. */
export function slackRefusal(answer: Answer): ConnectorError | undefined {
  const { ok, error } = object(answer.body);
  const reason = text(error);
  if (ok !== false || reason === undefined) return undefined;
  const code = own(CODES, reason);
  const pause = retryAfter(answer, Date.now());
  return new ConnectorError(code ?? 'bad-response', wordsFor(reason, code, answer), {
    status: answer.status,
    retryAfter: pause,
  });
}

function wordsFor(reason: string, code: ConnectorErrorCode | undefined, { body }: Answer): string {
  const shown = cut(oneLine(reason), 80);
  const needed = text(at(body, 'needed'));
  if (reason === 'missing_scope' && needed !== undefined)
    return `Slack needs one more permission: ${cut(oneLine(needed), 80)}.`;
  const words = own(WORDS, reason);
  if (words !== undefined) return words;
  if (code === 'unauthorized') return `Slack does not accept the token (${shown}). Connect again.`;
  if (code === 'rate-limited') return 'Slack asks for a pause.';
  return code === 'unreachable' ? `Slack has trouble of its own (${shown}).` : `Slack answered: ${shown}.`;
}

const own = <Value>(table: Readonly<Record<string, Value>>, key: string): Value | undefined =>
  Object.hasOwn(table, key) ? table[key] : undefined;
