import * as vscode from 'vscode';

export interface FolderEvents {
  /** Folders that are there now, with whatever is in them. */
  readonly came: (folders: readonly vscode.Uri[]) => void;
  /** Addresses of what is gone, files among them. */
  readonly went: (places: ReadonlySet<string>) => void;
}

/** Milliseconds: whoever changes a branch moves many at once. */
const PAUSE = 300;

/** Tells of folders that came or went: of the files in them the editor tells nothing then. */
export function watchFolders({ came, went }: FolderEvents): vscode.Disposable {
  const watcher = vscode.workspace.createFileSystemWatcher('**', false, true, false);
  const made = new Map<string, vscode.Uri>();
  const gone = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tell = async (): Promise<void> => {
    timer = undefined;
    const [lost, found] = [new Set(gone), [...made.values()]];
    gone.clear();
    made.clear();
    if (lost.size > 0) went(lost);
    const folders = await Promise.all(found.map(async (uri) => ((await isFolder(uri)) ? [uri] : [])));
    if (folders.flat().length > 0) came(folders.flat());
  };
  const note = (act: () => void): void => {
    act();
    timer ??= setTimeout(() => void tell(), PAUSE);
  };
  return vscode.Disposable.from(
    watcher,
    watcher.onDidCreate((uri) => mayBeFolder(uri) && note(() => made.set(uri.toString(), uri))),
    watcher.onDidDelete((uri) => note(() => gone.add(uri.toString()))),
    { dispose: () => clearTimeout(timer) },
  );
}

/** Whether one of these places holds a file. */
export const isBelow = (file: string, places: ReadonlySet<string>): boolean =>
  [...file.matchAll(/\//g)].some(({ index }) => places.has(file.slice(0, index)));

/** A build makes files by the thousand: what has an ending is not asked for. */
const mayBeFolder = ({ path }: vscode.Uri): boolean =>
  !/\/(?:node_modules|\.git|\.postmortem)(?:\/|$)|\.\w+$/.test(path);

const isFolder = (uri: vscode.Uri): Thenable<boolean> =>
  vscode.workspace.fs.stat(uri).then(
    ({ type }) => (type & vscode.FileType.Directory) !== 0,
    () => false,
  );
