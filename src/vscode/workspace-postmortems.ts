import * as vscode from 'vscode';
import { parsePostmortem } from '../core/document/parse.ts';
import type { Postmortem } from '../core/document/postmortem.ts';
import { summarize, summaryOf, type Lookup, type PostmortemSummary } from '../core/language/lookup.ts';
import { isPostmortem, postmortemOf } from './documents.ts';
import { EXCLUDED, PATTERN } from './postmortem-files.ts';

/** A postmortem of the workspace. */
export interface KnownPostmortem extends PostmortemSummary {
  readonly uri: vscode.Uri;
}

const MOST = 5000;
const AT_ONCE = 50;

// By address. What is open is read from the editor instead, so that what isn't saved counts too.
const onDisk = new Map<string, PostmortemSummary | undefined>();
const changed = new vscode.EventEmitter<void>();
let reading: Promise<void> | undefined;
let isRead = false;
let watcher: vscode.Disposable | undefined;

/** Fires when the postmortems of the workspace became known, and when a file of theirs changed. */
export const onDidChangePostmortems = changed.event;

/** The postmortems of the workspace; files are searched at the first call and watched from then on. */
export async function allPostmortems(): Promise<readonly KnownPostmortem[]> {
  await (reading ??= readAll());
  return merged();
}

/** The same without waiting: undefined until they are known. */
export function postmortemsNow(): readonly KnownPostmortem[] | undefined {
  return isRead ? merged() : undefined;
}

/** For the core: asking makes the postmortems known in time. */
export const workspaceLookup: Lookup = {
  postmortems: () => {
    void allPostmortems();
    return postmortemsNow();
  },
};

/** A postmortem of the workspace as it is now, changes that aren't saved included; undefined where it is gone. */
export async function readWorkspacePostmortem(uri: vscode.Uri): Promise<Postmortem | undefined> {
  const text = await textOf(uri);
  return text === undefined ? undefined : parsePostmortem(text);
}

export const knownIds = async (): Promise<readonly string[]> => (await allPostmortems()).map(({ id }) => id);

/** Every other postmortem of the workspace in whose text these words stand. */
export async function postmortemsWith(
  words: string,
  except: vscode.Uri,
): Promise<readonly { readonly uri: vscode.Uri; readonly postmortem: Postmortem }[]> {
  const known = await allPostmortems();
  const found = await Promise.all(
    known.map(async ({ uri }) => {
      const text = uri.toString() === except.toString() ? undefined : await textOf(uri);
      return text?.includes(words) === true ? [{ uri, postmortem: parsePostmortem(text) }] : [];
    }),
  );
  return found.flat();
}

/** Ends the watching, and forgets what was read. */
export const stopWatchingPostmortems: vscode.Disposable = {
  dispose: () => {
    watcher?.dispose();
    watcher = undefined;
    reading = undefined;
    isRead = false;
    onDisk.clear();
  },
};

const openOnes = (): readonly vscode.TextDocument[] =>
  vscode.workspace.textDocuments.filter(
    (document) =>
      !document.isClosed && isPostmortem(document) && vscode.workspace.getWorkspaceFolder(document.uri),
  );

function merged(): readonly KnownPostmortem[] {
  const all = new Map(onDisk);
  for (const document of openOnes()) all.set(document.uri.toString(), summaryOf(postmortemOf(document)));
  return [...all].flatMap(([uri, summary]) => (summary ? [{ ...summary, uri: vscode.Uri.parse(uri) }] : []));
}

async function textOf(uri: vscode.Uri): Promise<string | undefined> {
  const open = openOnes().find((document) => document.uri.toString() === uri.toString());
  if (open) return postmortemOf(open).text;
  const bytes = await vscode.workspace.fs.readFile(uri).then(undefined, () => undefined);
  return bytes && new TextDecoder().decode(bytes);
}

async function readAll(): Promise<void> {
  watcher ??= watch();
  // Where the workspace can't be searched, what is open is all there is.
  const uris = await vscode.workspace
    .findFiles(PATTERN, EXCLUDED, MOST)
    .then(undefined, (): readonly vscode.Uri[] => []);
  for (let start = 0; start < uris.length; start += AT_ONCE)
    await Promise.all(uris.slice(start, start + AT_ONCE).map(read));
  isRead = true;
  changed.fire();
}

async function read(uri: vscode.Uri): Promise<void> {
  const bytes = await vscode.workspace.fs.readFile(uri).then(undefined, () => undefined);
  onDisk.set(uri.toString(), bytes && summarize(new TextDecoder().decode(bytes)));
}

function watch(): vscode.Disposable {
  const files = vscode.workspace.createFileSystemWatcher(PATTERN);
  const again = (uri: vscode.Uri): void => void read(uri).then(() => changed.fire());
  // A new file may be one of those that are left out.
  const created = async (uri: vscode.Uri): Promise<void> => {
    const folder = vscode.Uri.joinPath(uri, '..');
    const name = uri.path.split('/').at(-1) ?? '';
    const [found] = await vscode.workspace.findFiles(new vscode.RelativePattern(folder, name), EXCLUDED, 1);
    if (found) again(uri);
  };
  return vscode.Disposable.from(
    files,
    files.onDidChange((uri) => onDisk.has(uri.toString()) && again(uri)),
    files.onDidCreate((uri) => void created(uri)),
    files.onDidDelete((uri) => {
      onDisk.delete(uri.toString());
      changed.fire();
    }),
  );
}
