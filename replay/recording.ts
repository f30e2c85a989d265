import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Something of a vendor's, of which only the named fields matter here; the rest is passed on as recorded. */
export interface Recorded {
  readonly [field: string]: unknown;
}

export interface LogEntry extends Recorded {
  readonly id: string;
  readonly type: string;
  readonly created_at: string;
}

export interface PagerDutyRecording {
  readonly incident: Recorded & { readonly id: string; readonly created_at: string };
  /** Other incidents of the account, for the list. */
  readonly others: readonly (Recorded & { readonly id: string; readonly created_at: string })[];
  readonly log_entries: readonly LogEntry[];
  readonly alerts: readonly Recorded[];
  readonly notes: readonly Recorded[];
  readonly change_events: readonly Recorded[];
  readonly users: readonly (Recorded & { readonly id: string })[];
}

export interface SlackMessage extends Recorded {
  readonly ts: string;
  readonly thread_ts?: string;
  readonly subtype?: string;
}

export interface SlackChannel extends Recorded {
  readonly id: string;
  readonly is_member: boolean;
}

export interface SlackRecording {
  readonly team: { readonly id: string; readonly name: string; readonly url: string };
  readonly bot: { readonly user: string; readonly user_id: string; readonly bot_id: string };
  readonly users: readonly (Recorded & { readonly id: string })[];
  readonly channels: readonly SlackChannel[];
  /** Every message of a channel by its id, replies included, oldest first. */
  readonly messages: Readonly<Record<string, readonly SlackMessage[]>>;
  /** The pins of a channel by its id: when, by whom and which message. */
  readonly pins: Readonly<Record<string, readonly SlackPin[]>>;
}

export interface SlackPin {
  readonly created: number;
  readonly created_by: string;
  readonly ts: string;
}

/** One recorded incident: what two vendors kept of it. */
export interface Recording {
  readonly pagerduty: PagerDutyRecording;
  readonly slack: SlackRecording;
}

/** Reads a recording's folder. @throws where a file is missing or is not JSON, naming it */
export async function readRecording(folder: string): Promise<Recording> {
  const [pagerduty, slack] = await Promise.all([
    read<PagerDutyRecording>(join(folder, 'pagerduty.json')),
    read<SlackRecording>(join(folder, 'slack.json')),
  ]);
  return { pagerduty, slack };
}

async function read<Shape>(file: string): Promise<Shape> {
  const text = await readFile(file, 'utf8');
  try {
    return JSON.parse(text) as Shape;
  } catch (cause) {
    throw new Error(`${file} is not JSON`, { cause });
  }
}
