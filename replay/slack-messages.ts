import type { SlackMessage } from './recording.ts';

/** Timestamps have one length, so that they compare as text; as numbers they would lose digits. */
const before = (a: string, b: string): boolean => padded(a) < padded(b);

function padded(ts: string): string {
  const [seconds = '', fraction = ''] = ts.split('.');
  return `${seconds.padStart(12, '0')}.${fraction.padEnd(6, '0')}`;
}

const isThreadReply = (message: SlackMessage): boolean =>
  message.thread_ts !== undefined && message.thread_ts !== message.ts;

/** A channel's history shows replies only where they were also sent to the channel. */
export const inHistory = (message: SlackMessage): boolean =>
  !isThreadReply(message) || message.subtype === 'thread_broadcast';

/** `oldest` and `latest` leave their own instants out unless `inclusive` is set. */
export function inWindow(message: SlackMessage, given: URLSearchParams): boolean {
  const oldest = given.get('oldest') ?? '0';
  const latest = given.get('latest') ?? '';
  const inclusive = ['true', '1'].includes(given.get('inclusive') ?? '');
  if (inclusive && [oldest, latest].some((edge) => padded(edge) === padded(message.ts))) return true;
  return before(oldest, message.ts) && (latest === '' || before(message.ts, latest));
}

/** A thread with its parent first, whichever of its messages is named; empty where there is none. */
export function inThread(all: readonly SlackMessage[], ts: string): readonly SlackMessage[] {
  const named = all.find((one) => one.ts === ts);
  const parent = named?.thread_ts ?? named?.ts;
  const first = all.filter((one) => one.ts === parent);
  return [...first, ...all.filter((one) => one.thread_ts === parent && one.ts !== parent)];
}

/** What Slack adds to the first message of a thread. */
export function asParent(message: SlackMessage, all: readonly SlackMessage[]): SlackMessage {
  const answers = all.filter((one) => one.thread_ts === message.ts && one.ts !== message.ts);
  const last = answers.at(-1);
  if (!last) return message;
  const who = [...new Set(answers.map((one) => one['user'] ?? one['bot_id']))];
  return {
    ...message,
    thread_ts: message.ts,
    reply_count: answers.length,
    reply_users_count: who.length,
    reply_users: who,
    latest_reply: last.ts,
  };
}
