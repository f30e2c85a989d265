/** A message as the address of its page tells it. */
export interface LinkedMessage {
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly uri: string;
  readonly link: string;
  readonly thread: string | undefined;
}

const PAGE = /^https:\/\/[\w.-]+\.slack\.com\/archives\/([CDG][A-Z0-9]{5,20})\/p(\d{10})(\d{6})(?:\?\S*)?$/;
const THREAD = /[?&]thread_ts=(\d{10})\.(\d{6})(?:&|$)/;

/** Reads `https://acme.slack.com/archives/C0INC2041/p1795014600000900`: channel and time are in it. */
export function slackMessage(link: string): LinkedMessage | undefined {
  const [, channel, seconds, micros] = PAGE.exec(link) ?? [];
  if (channel === undefined || seconds === undefined || micros === undefined) return undefined;
  const [, parent, parentMicros] = THREAD.exec(link) ?? [];
  const own = parent === undefined || `${parent}${parentMicros}` === `${seconds}${micros}`;
  return {
    at: Number(seconds) * 1000 + Math.floor(Number(micros) / 1000),
    uri: `slack:${channel}/p${seconds}${micros}`,
    link,
    thread: own ? undefined : `slack:${channel}/p${parent}${parentMicros}`,
  };
}
