import { fileURLToPath } from 'node:url';
import { startReplay, type Replay } from '../../replay/server.ts';

const recording = fileURLToPath(new URL('../../examples/recordings/checkout-pool', import.meta.url));

/** A replay of the recorded incident for one suite: started before its tests, emptied between, ended after. */
export function withReplay(): () => Replay {
  let replay: Replay | undefined;
  before(async () => {
    replay = await startReplay({ recording });
  });
  beforeEach(() => replay?.reset());
  after(() => replay?.close());
  return () => {
    if (!replay) throw new Error('The replay runs only while a test does.');
    return replay;
  };
}

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** The body as JSON; undefined where it is none. */
  readonly body: Body | undefined;
}

/** JSON whose shape the test knows. */
export type Body = Readonly<Record<string, never>> & readonly never[];

export async function ask(url: string, init: RequestInit = {}): Promise<Answer> {
  const response = await fetch(url, init);
  const text = await response.text();
  return { status: response.status, headers: response.headers, text, body: parsed(text) };
}

function parsed(text: string): Body | undefined {
  try {
    return JSON.parse(text) as Body;
  } catch {
    return undefined;
  }
}

const content = { 'content-type': 'application/json' };

export const pagerDutyHeaders = (token = 'replay-token'): Record<string, string> => ({
  ...content,
  accept: 'application/vnd.pagerduty+json;version=2',
  authorization: `Token token=${token}`,
});

export const bearer = (token = 'replay-token'): Record<string, string> => ({
  ...content,
  authorization: `Bearer ${token}`,
});

export const basic = (token = 'replay-token'): Record<string, string> => ({
  ...content,
  authorization: `Basic ${Buffer.from(`dana@example.com:${token}`).toString('base64')}`,
});
