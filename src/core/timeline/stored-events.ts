import type { Asked } from './asked.ts';
import type { TimelineEvent } from './event.ts';
import { sha256 } from './hash.ts';

/** The captured events of one document, as they are kept from one window to the next. */
export interface StoredEvents {
  /** The document's uri. */
  readonly document: string;
  /** When they were kept, in milliseconds since the epoch. */
  readonly saved: number;
  /** Where they came from: the incidents' uris. */
  readonly origin: readonly string[];
  /** What was asked for, so that another import fetches what is new. */
  readonly asked?: readonly Asked[];
  readonly events: readonly TimelineEvent[];
}

const VERSION = 1;

/** What is restricted is never kept: it stays in memory. */
export async function writeStored({ events, ...stored }: StoredEvents): Promise<string> {
  const kept = events.filter(({ restricted }) => restricted !== true);
  const gone = events.filter(({ restricted }) => restricted === true);
  // What is not kept has to be fetched again, and all of it.
  const asked = stored.asked?.filter(
    ({ incident }) => !gone.some(({ uri }) => uri.startsWith(`${incident}/`)),
  );
  const hash = await sha256(JSON.stringify(kept));
  return JSON.stringify({ version: VERSION, ...stored, ...(asked && { asked }), hash, events: kept });
}

/** Undefined where the text is no such file, one of another version, or not as it was written. What is no event in it is left out. */
export async function readStored(text: string): Promise<StoredEvents | undefined> {
  const stored = parsed(text);
  if (!isRecord(stored) || stored['version'] !== VERSION) return undefined;
  const { document, saved, origin, asked, hash, events } = stored;
  if (typeof document !== 'string' || typeof saved !== 'number' || !Array.isArray(events)) return undefined;
  if (hash !== (await sha256(JSON.stringify(events)))) return undefined;
  return {
    document,
    saved,
    origin: Array.isArray(origin) ? origin.filter((uri) => typeof uri === 'string') : [],
    ...(Array.isArray(asked) && { asked: asked.filter(isAsked) }),
    events: events.filter(isEvent),
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isAsked = (value: unknown): value is Asked =>
  isRecord(value) &&
  typeof value['incident'] === 'string' &&
  typeof value['complete'] === 'boolean' &&
  ['since', 'until'].every((key) => value[key] === undefined || Number.isFinite(value[key]));

const isEvent = (value: unknown): value is TimelineEvent =>
  isRecord(value) &&
  Number.isFinite(value['at']) &&
  ['uri', 'source', 'kind', 'text'].every((key) => typeof value[key] === 'string');
