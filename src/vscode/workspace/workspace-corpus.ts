import * as vscode from 'vscode';
import type { CorpusDocument } from '../../core/corpus/corpus-document.ts';
import { createCorpus, type Corpus, type CorpusEntry } from '../../core/corpus/corpus.ts';
import { readDocument } from '../../core/corpus/read-document.ts';
import { readCorpus, writeCorpus } from '../../core/corpus/stored-corpus.ts';
import { isPostmortem } from '../documents.ts';
import { EXCLUDED, PATTERN, postmortemFiles } from './postmortem-files.ts';
import { isBelow, watchFolders } from './watch-folders.ts';

/** A postmortem of the workspace as it is now, changes that aren't saved included. */
export type Known = Pick<CorpusEntry, 'uri' | 'document'>;

const changed = new vscode.EventEmitter<void>();
let storage: vscode.Uri | undefined;
let corpus: Corpus | undefined;
let isRead = false;
let reading: Promise<void> | undefined;
let watcher: vscode.Disposable | undefined;
/** Counts what changed on disk, for whoever keeps what follows from it. */
let version = 0;

/** Fires when the postmortems of the workspace became known, and when a file of theirs changed. */
export const onDidChangeCorpus = changed.event;

/** Where an index may be kept between windows: the extension's own storage, never the repository. */
export function keepCorpusIn(folder: vscode.Uri | undefined): void {
  storage = folder;
}

/** How many postmortems an earlier window kept of; undefined where nothing is kept. */
export async function keptCount(): Promise<number | undefined> {
  const kept = storage && (await textOf(cacheFile(storage)));
  return kept === undefined ? undefined : readCorpus(kept).length;
}

/** Takes what is kept off the disk. What this window knows it goes on to know, and keeps no more. */
export async function clearKept(): Promise<void> {
  const folder = storage;
  clearTimeout(keeping);
  storage = undefined;
  if (folder) await vscode.workspace.fs.delete(cacheFile(folder)).then(undefined, () => undefined);
}

/** The postmortems of the workspace; files are searched at the first call and watched from then on. */
export async function corpusEntries(): Promise<readonly Known[]> {
  await (reading ??= readAll());
  return merged();
}

/** The same without waiting: undefined until they are known. */
export const corpusNow = (): readonly Known[] | undefined => (isRead ? merged() : undefined);

/** Changes whenever `corpusNow` may say something else of any but this document. */
export const corpusVersion = (but: vscode.Uri): string =>
  [
    version,
    ...openOnes().flatMap((one) => (isSame(one.uri, but) ? [] : [one.uri.toString(), one.version])),
  ].join(' ');

/** Looks again at all files, of which those that changed are read: for when a person asks. */
export async function refreshCorpus(): Promise<void> {
  await corpusEntries();
  await corpus?.refresh();
  tell();
}

/** Ends the watching, and forgets what was read. */
export function forgetCorpus(): void {
  watcher?.dispose();
  watcher = corpus = reading = undefined;
  isRead = false;
  clearTimeout(keeping);
}

const isSame = (a: vscode.Uri, b: vscode.Uri): boolean => a.toString() === b.toString();

export const openOnes = (): readonly vscode.TextDocument[] =>
  vscode.workspace.textDocuments.filter(
    (document) =>
      !document.isClosed && isPostmortem(document) && vscode.workspace.getWorkspaceFolder(document.uri),
  );

function merged(): readonly Known[] {
  const open = new Map(openOnes().map((one) => [one.uri.toString(), one]));
  const onDisk = corpus?.entries() ?? [];
  const saved = onDisk.filter(({ uri }) => !open.has(uri));
  return [...saved, ...[...open].map(([uri, one]) => ({ uri, document: documentOf(one) }))];
}

const read = new WeakMap<
  vscode.TextDocument,
  { readonly version: number; readonly document: CorpusDocument }
>();

function documentOf(open: vscode.TextDocument): CorpusDocument {
  const known = read.get(open);
  if (known?.version === open.version) return known.document;
  const document = readDocument(open.getText());
  read.set(open, { version: open.version, document });
  return document;
}

async function readAll(): Promise<void> {
  watcher ??= watch();
  const kept = storage && (await textOf(cacheFile(storage)));
  corpus = createCorpus(FILES, kept === undefined ? [] : readCorpus(kept));
  await corpus.refresh();
  isRead = true;
  tell();
}

function tell(): void {
  version += 1;
  keepSoon();
  changed.fire();
}

const FILES = {
  list: async () => (await postmortemFiles()).map((uri) => uri.toString()),
  stamp: async (uri: string) =>
    vscode.workspace.fs.stat(vscode.Uri.parse(uri)).then(
      // A pipe would be waited for. Not every file system has a clock.
      ({ type, mtime, size }) =>
        (type & vscode.FileType.File) === 0 ? undefined : mtime > 0 ? `${mtime}:${size}` : '',
      () => undefined,
    ),
  read: (uri: string) => textOf(vscode.Uri.parse(uri)),
};

async function textOf(uri: vscode.Uri): Promise<string | undefined> {
  const bytes = await vscode.workspace.fs.readFile(uri).then(undefined, () => undefined);
  return bytes && new TextDecoder().decode(bytes);
}

const cacheFile = (folder: vscode.Uri): vscode.Uri => vscode.Uri.joinPath(folder, 'postmortems.json');

/** Milliseconds of rest after the last change. */
const PAUSE = 3000;
let keeping: ReturnType<typeof setTimeout> | undefined;

function keepSoon(): void {
  clearTimeout(keeping);
  keeping = setTimeout(() => void keep(), PAUSE);
}

/** Where it can't be kept, the next window reads anew. */
async function keep(): Promise<void> {
  if (!storage || !corpus) return;
  const text = writeCorpus(corpus.entries());
  await vscode.workspace.fs
    .createDirectory(storage)
    .then(() => storage && vscode.workspace.fs.writeFile(cacheFile(storage), new TextEncoder().encode(text)))
    .then(undefined, () => undefined);
}

function watch(): vscode.Disposable {
  const files = vscode.workspace.createFileSystemWatcher(PATTERN);
  const again = (uri: vscode.Uri): void => void corpus?.changed(uri.toString()).then(tell);
  // A new file may be one of those that are left out.
  const created = async (uri: vscode.Uri): Promise<void> => {
    const folder = vscode.Uri.joinPath(uri, '..');
    const name = uri.path.split('/').at(-1) ?? '';
    const [found] = await vscode.workspace.findFiles(new vscode.RelativePattern(folder, name), EXCLUDED, 1);
    if (found) again(uri);
  };
  const isKnown = (uri: vscode.Uri): boolean =>
    corpus?.entries().some((entry) => entry.uri === uri.toString()) === true;
  return vscode.Disposable.from(
    files,
    files.onDidChange((uri) => isKnown(uri) && again(uri)),
    files.onDidCreate((uri) => void created(uri)),
    files.onDidDelete((uri) => {
      corpus?.removed(uri.toString());
      tell();
    }),
    watchFolders({ came: (folders) => void lookInto(folders), went: (places) => void forgetBelow(places) }),
    vscode.workspace.onDidChangeWorkspaceFolders(() => void refreshCorpus()),
  );
}

async function lookInto(folders: readonly vscode.Uri[]): Promise<void> {
  const found = await Promise.all(
    folders.map((folder) =>
      vscode.workspace.findFiles(new vscode.RelativePattern(folder, PATTERN), EXCLUDED, 1),
    ),
  );
  if (found.flat().length > 0) await refreshCorpus();
}

async function forgetBelow(places: ReadonlySet<string>): Promise<void> {
  if (corpus?.entries().some(({ uri }) => isBelow(uri, places)) === true) await refreshCorpus();
}
