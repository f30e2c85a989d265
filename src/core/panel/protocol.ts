import { isMark, type Mark } from '../document/mark.ts';
import type { EventColumns } from './columns.ts';
import { parseCurate, type Curate } from './curate/curate.ts';
import type { Answer } from './curate/curated.ts';
import type { EntryView, EventText, Parts } from './snapshot.ts';
import type { Splice } from './splice.ts';

/** From the host to the panel. The host owns all truth; it tells what changed of it, in order. */
export type ToPanel =
  /** Parts as they are now; the first one after `ready` has all of them. */
  | ({ readonly type: 'state' } & StateChange)
  /** All captured events, without their words. */
  | { readonly type: 'events'; readonly columns: EventColumns }
  /** For each place of the columns told last, the place that it is folded under, or `NONE`. */
  | { readonly type: 'copies'; readonly under: Uint32Array }
  | { readonly type: 'texts'; readonly texts: readonly EventText[] }
  /** What a search found in the columns told last: a bit a place. */
  | { readonly type: 'hits'; readonly search: string; readonly bits: Uint8Array; readonly count: number }
  | { readonly type: 'select'; readonly key: string }
  /** What came of an edit of the entries. */
  | { readonly type: 'answer'; readonly answer: Answer }
  /** The document gives the focus back that it had for an undo. */
  | { readonly type: 'focus' }
  /** Asks for the pixels of a drawing. */
  | ({ readonly type: 'picture'; readonly picture: number } & DrawnPicture);

export interface DrawnPicture {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

export interface StateChange {
  readonly parts: Partial<Omit<Parts, 'entries'>>;
  readonly entries?: Splice<EntryView>;
}

/** From the panel to the host: what somebody wants, never what is so. */
export type Intent =
  | { readonly type: 'ready' }
  /** Events are named by the ids of their columns. */
  | { readonly type: 'add'; readonly events: readonly number[]; readonly mark?: Mark }
  | { readonly type: 'curate'; readonly curate: Curate }
  /** A mark that an event suggests is not meant. */
  | { readonly type: 'decline'; readonly event: number; readonly mark: Mark }
  | { readonly type: 'reveal' | 'copy-entry-link'; readonly key: string }
  | { readonly type: 'open-at-source'; readonly event: number }
  | { readonly type: 'copy-link'; readonly event: number }
  /** Asks for the words of events that are to be seen. */
  | { readonly type: 'read'; readonly events: readonly number[] }
  | { readonly type: 'search'; readonly search: string }
  /** `source`: from this one alone. */
  | {
      readonly type: 'start';
      readonly from: 'paste' | 'sample' | 'import' | 'connect';
      readonly source?: string;
    }
  | { readonly type: 'stop'; readonly source?: string }
  /** The PNG of what was asked for; empty where it can't be made. */
  | { readonly type: 'picture'; readonly picture: number; readonly bytes: Uint8Array }
  | { readonly type: 'open-document' }
  | { readonly type: 'confirm' }
  | { readonly type: 'undo' | 'redo' };

const STARTS = ['paste', 'sample', 'import', 'connect'] as const;

/** The intent that a message holds; undefined for everything else, for a webview is not to be trusted. */
export function parseIntent(message: unknown): Intent | undefined {
  if (typeof message !== 'object' || message === null) return undefined;
  const fields = message as Readonly<Record<string, unknown>>;
  const { type, event, key, source, search } = fields;
  switch (type) {
    case 'ready':
    case 'open-document':
    case 'confirm':
    case 'undo':
    case 'redo':
      return { type };
    case 'add':
      return addIntent(fields);
    case 'read': {
      const events = idsIn(fields['events']);
      return events && { type, events: events.slice(0, MOST_READ) };
    }
    case 'search':
      return typeof search === 'string' ? { type, search: search.slice(0, LONGEST_SEARCH) } : undefined;
    case 'curate': {
      const curate = parseCurate(fields['curate']);
      return curate && { type, curate };
    }
    case 'decline': {
      const { mark } = fields;
      return isId(event) && typeof mark === 'string' && isMark(mark) ? { type, event, mark } : undefined;
    }
    case 'reveal':
    case 'copy-entry-link':
      return typeof key === 'string' ? { type, key } : undefined;
    case 'open-at-source':
    case 'copy-link':
      return isId(event) ? { type, event } : undefined;
    case 'start': {
      const from = STARTS.find((start) => start === fields['from']);
      return from && { type, from, ...(typeof source === 'string' && { source }) };
    }
    case 'picture':
      return pictureIntent(fields);
    case 'stop':
      return typeof source === 'string' ? { type, source } : { type };
    default:
      return undefined;
  }
}

function addIntent({ events, mark }: Readonly<Record<string, unknown>>): Intent | undefined {
  const ids = idsIn(events);
  return ids && { type: 'add', events: ids, ...(typeof mark === 'string' && isMark(mark) ? { mark } : {}) };
}

function pictureIntent({ picture, bytes }: Readonly<Record<string, unknown>>): Intent | undefined {
  if (!isId(picture) || !(bytes instanceof Uint8Array) || bytes.length > MOST_BYTES) return undefined;
  return { type: 'picture', picture, bytes };
}

const MOST_BYTES = 32 * 1024 * 1024;

/** No view shows more at once, and nobody looks for more. */
const MOST_READ = 1000;
const LONGEST_SEARCH = 1000;

function idsIn(value: unknown): readonly number[] | undefined {
  const list: readonly unknown[] = Array.isArray(value) ? value : [];
  const ids = list.filter(isId);
  return ids.length > 0 && ids.length === list.length ? ids : undefined;
}

const isId = (value: unknown): value is number => Number.isInteger(value) && Number(value) >= 0;
