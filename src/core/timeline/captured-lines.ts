import type { TimelineEvent } from './event.ts';
import { sha256 } from './hash.ts';
import { withoutPrivate } from './scrub.ts';

/** Captured events as JSON lines, to lie beside a document. */
export interface CapturedLines {
  readonly text: string;
  readonly count: number;
  /** Events that are left out, since not everybody may read them. */
  readonly withheld: number;
  /** Events of which a secret, an address or a number was taken out. */
  readonly mended: number;
}

/** Keys in the order they are written in; what is only suggested is no evidence. */
const KEYS = [
  'at',
  'source',
  'kind',
  'actor',
  'text',
  'uri',
  'permalink',
  'place',
  'bot',
  'level',
  'pinned',
  'thread',
  'replies',
  'edited',
  'precision',
  'raw',
] as const satisfies readonly (keyof TimelineEvent)[];

/** A JSON object a line with the event's hash. What is restricted stays here, and so does what Git should not keep for ever. */
export async function capturedLines(events: readonly TimelineEvent[]): Promise<CapturedLines> {
  const open = events.filter(({ restricted }) => restricted !== true);
  const mended = open.map(mend);
  const lines = await Promise.all(mended.map(async (event) => `${await lineOf(event)}\n`));
  return {
    text: lines.join(''),
    count: open.length,
    withheld: events.length - open.length,
    mended: mended.filter((event, index) => event !== open[index]).length,
  };
}

async function lineOf(event: TimelineEvent): Promise<string> {
  const times = { at: iso(event.at), ...(event.edited !== undefined && { edited: iso(event.edited) }) };
  return JSON.stringify({ ...inOrder(event), ...times, hash: await hashOf(event) });
}

const LAST = 8.64e15;
const iso = (at: number): string | number => (Math.abs(at) <= LAST ? new Date(at).toISOString() : at);
const whole = (value: unknown): unknown => (typeof value === 'number' ? Math.trunc(value) : value);

/** `sha256:` and 64 digits: the same for an event that says the same, whatever order its fields are in. */
export const hashOf = async (event: TimelineEvent): Promise<string> =>
  `sha256:${await sha256(JSON.stringify(inOrder(event)))}`;

/** Times to the millisecond, as they are written. */
const inOrder = (event: TimelineEvent): Readonly<Record<string, unknown>> =>
  Object.fromEntries(KEYS.flatMap((key) => (event[key] === undefined ? [] : [[key, whole(event[key])]])));

/** People's addresses and numbers too: they were the tool's to keep, and a repository is read by others. */
function mend(event: TimelineEvent): TimelineEvent {
  const mended = (['text', 'actor', 'place'] as const).flatMap((key) => {
    const said = event[key] ?? '';
    const kept = withoutPrivate(said);
    return kept === said ? [] : [[key, kept]];
  });
  return mended.length === 0 ? event : { ...event, ...Object.fromEntries(mended) };
}
