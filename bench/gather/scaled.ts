import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readRecording, type LogEntry, type SlackMessage } from '../../replay/recording.ts';

/** How much of each a large incident leaves behind. */
export const SIZE = { messages: 20_000, logEntries: 5000 } as const;

const CHANNEL = 'C0INC2041';
/** A copy begins three hours after the one before, so that no two are mixed. */
const APART_S = 3 * 3600;

/** Writes a recording as large as asked into `folder`: the recorded incident over and over, each time later. */
export async function writeScaled(recorded: string, folder: string): Promise<void> {
  const { pagerduty, slack } = await readRecording(recorded);
  const messages = copies(slack.messages[CHANNEL] ?? [], SIZE.messages, later);
  const log_entries = copies(pagerduty.log_entries, SIZE.logEntries, again);
  await mkdir(folder, { recursive: true });
  await write(folder, 'slack', { ...slack, messages: { [CHANNEL]: messages } });
  await write(folder, 'pagerduty', { ...pagerduty, log_entries });
}

function copies<Item>(
  list: readonly Item[],
  count: number,
  copy: (item: Item, round: number) => Item,
): readonly Item[] {
  return Array.from({ length: count }, (_, index) => {
    const item = list[index % list.length];
    if (item === undefined) throw new Error('Nothing is recorded.');
    return copy(item, Math.floor(index / list.length));
  });
}

function later(message: SlackMessage, round: number): SlackMessage {
  const { ts, thread_ts: thread } = message;
  return { ...message, ts: shifted(ts, round), ...(thread && { thread_ts: shifted(thread, round) }) };
}

function shifted(ts: string, round: number): string {
  const [seconds = '', fraction = ''] = ts.split('.');
  return `${Number(seconds) + round * APART_S}.${fraction}`;
}

function again(entry: LogEntry, round: number): LogEntry {
  const at = new Date(Date.parse(entry.created_at) + round * APART_S * 1000);
  return { ...entry, id: `${entry.id}C${round}`, created_at: at.toISOString() };
}

const write = (folder: string, name: string, value: unknown): Promise<void> =>
  writeFile(join(folder, `${name}.json`), JSON.stringify(value));
