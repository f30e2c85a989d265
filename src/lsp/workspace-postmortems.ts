import { stat } from 'node:fs/promises';
import { relative, sep } from 'node:path';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { CorpusDocument } from '../core/corpus/corpus-document.ts';
import { createCorpus } from '../core/corpus/corpus.ts';
import { openActionsOf } from '../core/corpus/open-actions.ts';
import { filesById } from '../core/corpus/same-ids.ts';
import { similarIncidents } from '../core/corpus/similar/similar-incidents.ts';
import { readDocument } from '../core/corpus/read-document.ts';
import { parsePostmortem } from '../core/document/parse.ts';
import type { Postmortem } from '../core/document/postmortem.ts';
import { counted } from '../core/timeline/format.ts';
import type { Lookup, PostmortemSummary } from '../core/language/lookup.ts';
import { readRegular } from '../node/read-regular.ts';
import { searchPostmortems } from '../node/search-postmortems.ts';
import { folderOf } from './configs.ts';
import type { Documents } from './documents.ts';
import { pathOf, uriOf } from './places.ts';

/** A postmortem with its address as the editor writes it, where it is open. */
export interface Found {
  readonly uri: string;
  readonly postmortem: Postmortem;
}

/** The postmortems of the workspace as they are now, changes that aren't saved included. */
export interface WorkspacePostmortems {
  /** Searched at the first call. */
  known(): Promise<readonly KnownPostmortem[]>;
  /** Without waiting: asking makes them known in time. The holidays are those that its own configuration names. */
  lookupFor(uri: string, holidays?: readonly string[]): Lookup;
  /** Undefined without waiting, as long as they aren't known. */
  idsNow(): readonly string[] | undefined;
  /** Undefined where the file is gone. */
  read(path: string): Promise<Found | undefined>;
  /** Every other postmortem in whose text these words stand. */
  withWords(words: string, except: string): Promise<readonly Found[]>;
  changed(paths: readonly string[]): Promise<void>;
  /** Looks again at all folders. */
  refresh(): Promise<void>;
}

export interface KnownPostmortem extends PostmortemSummary {
  readonly path: string;
}

interface Known {
  readonly path: string;
  readonly document: CorpusDocument;
}

export function workspacePostmortems(
  documents: Documents,
  folders: () => readonly string[],
  tell: () => void,
  log: (words: string) => void,
): WorkspacePostmortems {
  const corpus = createCorpus({ list: () => listed(folders(), log), stamp, read: textOf });
  const readOpen = keptByVersion(({ text }) => readDocument(text));
  let reading: Promise<void> | undefined;
  let isRead = false;
  /** Counts what changed on disk. */
  let version = 0;
  const changed = (): void => {
    version += 1;
    tell();
  };
  const readAll = async (): Promise<void> => {
    await corpus.refresh();
    isRead = true;
    changed();
  };
  const ready = (): Promise<void> => (reading ??= readAll());
  const merged = (): readonly Known[] => {
    const open = documents.all().flatMap((document): readonly Known[] => {
      const path = pathOf(document.uri);
      return path === undefined
        ? []
        : [{ path, document: readOpen(document, documents.postmortemOf(document)) }];
    });
    const shown = new Set(open.map(({ path }) => path));
    const saved = corpus.entries().filter(({ uri }) => !shown.has(uri));
    return [...saved.map(({ uri, document }) => ({ path: uri, document })), ...open];
  };
  const stateBeside = (uri: string): string =>
    [version, ...documents.all().flatMap((one) => (one.uri === uri ? [] : [one.uri, one.version]))].join(' ');
  const beside = (uri: string): readonly Known[] => {
    const own = pathOf(uri);
    return merged().filter(({ path }) => path !== own);
  };
  const openActionsBeside = keptWhile(stateBeside, (uri) =>
    beside(uri).flatMap(({ document }) => openActionsOf(document)),
  );
  const similarBeside = keptWhile(stateBeside, (uri) =>
    similarIncidents(beside(uri).map(({ path, document }) => ({ uri: uriOf(path), document }))),
  );
  const idsBeside = keptWhile(stateBeside, (uri) =>
    filesById(beside(uri).map(({ path, document: { id } }) => ({ name: nameIn(folders(), path), id }))),
  );
  const summaries = (): readonly KnownPostmortem[] => merged().flatMap(summaryOf);
  const read = async (path: string): Promise<Found | undefined> => {
    const open = documents.atPath(path);
    const ours = open && documents.get(open.uri);
    if (ours) return { uri: ours.uri, postmortem: documents.postmortemOf(ours) };
    const text = await textOf(path);
    return text === undefined ? undefined : { uri: uriOf(path), postmortem: parsePostmortem(text) };
  };
  return {
    known: async () => {
      await ready();
      return summaries();
    },
    lookupFor: (uri, holidays = []) => {
      void ready();
      return {
        postmortems: () => (isRead ? summaries() : undefined),
        openActions: () => (isRead ? openActionsBeside(uri) : undefined),
        // What editors show of a file as it was once has an address of another kind.
        sameId: (id) => (isRead && isOneOfItsOwn(uri) ? (idsBeside(uri).get(id) ?? []) : undefined),
        similar: (asked) =>
          isRead ? similarBeside(uri)(asked, { now: Date.now(), holidays: () => holidays }) : undefined,
      };
    },
    idsNow: () => (isRead ? summaries().map(({ id }) => id) : undefined),
    read,
    withWords: async (words, except) => {
      await ready();
      const own = pathOf(except);
      const others = await Promise.all(summaries().flatMap(({ path }) => (path === own ? [] : [read(path)])));
      return others.flatMap((one) => (one?.postmortem.text.includes(words) === true ? [one] : []));
    },
    changed: async (paths) => {
      if (!isRead) return;
      await Promise.all(paths.map((path) => corpus.changed(path)));
      changed();
    },
    refresh: async () => {
      if (isRead) await readAll();
    },
  };
}

/** Folders that are looked into for one of the workspace: somebody may open their whole disk. */
const MOST_FOLDERS = 20_000;

async function listed(folders: readonly string[], log: (words: string) => void): Promise<readonly string[]> {
  const found = await Promise.all(folders.map(async (folder) => listedIn(folder, log)));
  return [...new Set(found.flat())];
}

const isOneOfItsOwn = (uri: string): boolean => pathOf(uri) !== undefined || uri.startsWith('untitled:');

/** As people call a file: from the folder of the workspace that it is in. */
function nameIn(folders: readonly string[], path: string): string {
  const folder = folderOf(uriOf(path), folders);
  return (folder === undefined ? path : relative(folder, path)).split(sep).join('/');
}

async function listedIn(folder: string, log: (words: string) => void): Promise<readonly string[]> {
  const unread: string[] = [];
  const found = await searchPostmortems(folder, (one) => unread.push(one), MOST_FOLDERS);
  if (unread.length > 0)
    log(
      `${folder}: not all of it is known. ${counted(unread.length, 'folder')} could not be read, or came behind the first ${MOST_FOLDERS}, such as ${unread[0] ?? ''}.`,
    );
  return found;
}

/** A pipe would be waited for. */
const stamp = (path: string): Promise<string | undefined> =>
  stat(path).then(
    (found) => (found.isFile() ? `${found.mtimeMs}:${found.size}` : undefined),
    () => undefined,
  );

const textOf = (path: string): Promise<string | undefined> => readRegular(path).then(String, () => undefined);

function keptByVersion(make: (postmortem: Postmortem) => CorpusDocument) {
  const kept = new WeakMap<TextDocument, { readonly of: Postmortem; readonly made: CorpusDocument }>();
  return (document: TextDocument, of: Postmortem): CorpusDocument => {
    const known = kept.get(document);
    if (known?.of === of) return known.made;
    const made = make(of);
    kept.set(document, { of, made });
    return made;
  };
}

/** Rules ask with every key: it is made anew only where the state is another. */
function keptWhile<T>(stateOf: (uri: string) => string, make: (uri: string) => T): (uri: string) => T {
  let kept: { readonly uri: string; readonly state: string; readonly made: T } | undefined;
  return (uri) => {
    const state = stateOf(uri);
    if (kept?.uri !== uri || kept.state !== state) kept = { uri, state, made: make(uri) };
    return kept.made;
  };
}

function summaryOf({ path, document }: Known): readonly KnownPostmortem[] {
  const { id, title, status, severity, date, services, teams, tags, causes } = document;
  return id === undefined ? [] : [{ path, id, title, status, severity, date, services, teams, tags, causes }];
}
