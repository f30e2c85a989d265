import { sha256 } from '../timeline/hash.ts';
import { breather } from '../timeline/slices.ts';
import type { CorpusDocument } from './corpus-document.ts';
import { readDocument, unread } from './read-document.ts';

/** The files that an index is made of, by address. The host says where they are. */
export interface CorpusFiles {
  list(): Promise<readonly string[]>;
  /** Changes whenever the content does, and costs no reading: size and time; '' where there is none. Undefined where the file is gone. */
  stamp(uri: string): Promise<string | undefined>;
  /** Undefined where the file can't be read. */
  read(uri: string): Promise<string | undefined>;
}

export interface CorpusEntry {
  readonly uri: string;
  readonly stamp: string;
  /** SHA-256 of the text: the same text is read once, whatever its name. */
  readonly hash: string;
  readonly document: CorpusDocument;
}

/** What is known of many postmortems. Only what changed is read again. */
export interface Corpus {
  /** In the order of their addresses. */
  entries(): readonly CorpusEntry[];
  /** Finds what is there now: reads what is new or has another stamp, forgets what is gone. */
  refresh(): Promise<void>;
  /** A file that was made or changed: read again whatever its stamp, since a disk's clock may be slower than writers. */
  changed(uri: string): Promise<void>;
  removed(uri: string): void;
}

/** An index that begins with what was kept of an earlier one. */
export function createCorpus(files: CorpusFiles, kept: readonly CorpusEntry[] = []): Corpus {
  const known = new Map(kept.map((entry) => [entry.uri, entry]));
  const read = reader(files, kept);
  // The last look at a file counts, whichever ends last; one before it waits for it.
  const latest = new Map<string, Promise<void>>();
  const look = (uri: string, before = known.get(uri)): Promise<void> => {
    const done: Promise<void> = read(uri, before).then((entry) => {
      const last = latest.get(uri);
      if (last !== done) return last;
      if (entry) known.set(uri, entry);
      else known.delete(uri);
      return undefined;
    });
    latest.set(uri, done);
    return done;
  };
  const removed = (uri: string): void => {
    latest.delete(uri);
    known.delete(uri);
  };
  return {
    entries: () => [...known.values()].toSorted((a, b) => (a.uri < b.uri ? -1 : 1)),
    changed: (uri) => look(uri, stale(known.get(uri))),
    removed,
    refresh: async () => {
      const there = await files.list();
      const listed = new Set(there);
      for (const uri of known.keys()) if (!listed.has(uri)) removed(uri);
      await sideBySide(there, (uri) => look(uri));
    },
  };
}

/** What has no stamp is read. */
const stale = (entry: CorpusEntry | undefined): CorpusEntry | undefined => entry && { ...entry, stamp: '' };

/** So many files are asked for at once. */
const AT_ONCE = 48;

async function sideBySide(uris: readonly string[], act: (uri: string) => Promise<void>): Promise<void> {
  const left = uris.values();
  const work = async (): Promise<void> => {
    for (const uri of left) await act(uri);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
}

type Reader = (uri: string, before: CorpusEntry | undefined) => Promise<CorpusEntry | undefined>;

/** Reads what has another stamp than before, and understands only what has another text than anything before. */
function reader(files: CorpusFiles, kept: readonly CorpusEntry[]): Reader {
  const byHash = new Map(kept.map(({ hash, document }) => [hash, document]));
  const understand = inTurns(readDocument);
  return async (uri, before) => {
    const stamp = await files.stamp(uri);
    if (stamp === undefined) return undefined;
    if (before?.stamp === stamp && stamp !== '') return before;
    const text = await files.read(uri);
    if (text === undefined) return { uri, stamp: '', hash: '', document: unread('It could not be opened.') };
    const hash = await sha256(text);
    const document = byHash.get(hash) ?? (await understand(text));
    if (before && before.hash !== hash) byHash.delete(before.hash);
    byHash.set(hash, document);
    return { uri, stamp, hash, document };
  };
}

/** One text behind the other, however many come at once, with turns for others in between. */
function inTurns<T>(act: (text: string) => T): (text: string) => Promise<T> {
  const breathe = breather();
  let last: Promise<unknown> = Promise.resolve();
  return (text) => {
    const done = last.then(breathe).then(() => act(text));
    last = done;
    return done;
  };
}
