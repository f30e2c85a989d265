import type { TimelineEvent } from './event.ts';

/** The captured events of one document, as they are kept from one window to the next. */
export interface StoredEvents {
  /** The document's uri. */
  readonly document: string;
  /** When they were kept, in milliseconds since the epoch. */
  readonly saved: number;
  /** Where they came from: the incidents' uris. */
  readonly origin: readonly string[];
  readonly events: readonly TimelineEvent[];
}

const VERSION = 1;

/** What is restricted is never kept: it stays in memory. */
export function writeStored({ events, ...stored }: StoredEvents): string {
  const kept = events.filter(({ restricted }) => restricted !== true);
  return JSON.stringify({ version: VERSION, ...stored, events: kept });
}

/** Undefined where the text is no such file, or one of another version. What is no event in it is left out. */
export function readStored(text: string): StoredEvents | undefined {
  const stored = parsed(text);
  if (!isRecord(stored) || stored['version'] !== VERSION) return undefined;
  const { document, saved, origin, events } = stored;
  if (typeof document !== 'string' || typeof saved !== 'number' || !Array.isArray(events)) return undefined;
  return {
    document,
    saved,
    origin: Array.isArray(origin) ? origin.filter((uri) => typeof uri === 'string') : [],
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

const isEvent = (value: unknown): value is TimelineEvent =>
  isRecord(value) &&
  Number.isFinite(value['at']) &&
  ['uri', 'source', 'kind', 'text'].every((key) => typeof value[key] === 'string');
