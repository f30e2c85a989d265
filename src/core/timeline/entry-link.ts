import type { TimelineEntry } from '../document/postmortem.ts';
import { sha256 } from './hash.ts';

/** Where a link to an entry leads: by its id, else by its time and its text. */
export interface EntryLink {
  /** Id of the postmortem. */
  readonly postmortem: string;
  readonly entry?: string;
  /** Milliseconds since the epoch. */
  readonly at?: number;
  /** The first 16 hex digits of its text's SHA-256. */
  readonly text?: string;
}

/** The only path there is. */
const PATH = '/entry';

/** Path and query of a link; undefined where the postmortem has no id that a link can name. */
export async function entryLink(
  postmortem: string,
  { id, at, text }: Pick<TimelineEntry, 'id' | 'at' | 'text'>,
): Promise<{ readonly path: string; readonly query: string } | undefined> {
  if (!POSTMORTEM.test(postmortem)) return undefined;
  const query = new URLSearchParams({
    postmortem,
    ...(id && ENTRY.test(id.name) && { entry: id.name }),
    ...(at !== undefined && { at: String(at) }),
    text: await textHash(text),
  });
  return { path: PATH, query: query.toString() };
}

const textHash = async (text: string): Promise<string> => (await sha256(text)).slice(0, 16);

const POSTMORTEM = /^[\p{L}\p{N}][\p{L}\p{N}._-]{0,99}$/u;
const ENTRY = /^[A-Za-z][\w-]{0,99}$/;
const LAST_INSTANT = 8.64e15;

/** What a link says; undefined for all that we write no links like. A link comes from anywhere. */
export function readEntryLink(path: string, query: string): EntryLink | undefined {
  if (path !== PATH || query.length > 1000) return undefined;
  const told = new URLSearchParams(query);
  const only = (key: string, form: RegExp): string | undefined => {
    const [value, another] = told.getAll(key);
    return value !== undefined && another === undefined && form.test(value) ? value : undefined;
  };
  const postmortem = only('postmortem', POSTMORTEM);
  const entry = only('entry', ENTRY);
  const at = Number(only('at', /^-?\d{1,16}$/) ?? Number.NaN);
  const text = only('text', /^[0-9a-f]{16}$/);
  if (postmortem === undefined || (entry === undefined && text === undefined)) return undefined;
  return {
    postmortem,
    ...(entry !== undefined && { entry }),
    ...(Math.abs(at) <= LAST_INSTANT && { at }),
    ...(text !== undefined && { text }),
  };
}

/** The entry that is meant: its time or its text may have been corrected since, but not both. */
export async function linkedEntry(
  entries: readonly TimelineEntry[],
  { entry, at, text }: EntryLink,
): Promise<TimelineEntry | undefined> {
  const named = entries.find(({ id }) => entry !== undefined && id?.name === entry);
  if (named) return named;
  const hashes = await Promise.all(entries.map(async (one) => textHash(one.text)));
  const same = entries.filter((_, index) => hashes[index] === text);
  const then = entries.filter((one) => at !== undefined && one.at === at);
  return same.find((one) => then.includes(one)) ?? alone(same) ?? alone(then);
}

const alone = <One>(list: readonly One[]): One | undefined => (list.length === 1 ? list[0] : undefined);
