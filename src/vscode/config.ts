import * as vscode from 'vscode';
import { DEFAULT_CONFIG, readConfig, type Config } from '../core/config/config.ts';

export const CONFIG_FILE = '.postmortem.yaml';

/** By the address of the file; `none` where there is no such file. */
const known = new Map<string, Config | 'none'>();
const changed = new vscode.EventEmitter<void>();

/** Fires when a configuration was read again. */
export const onDidChangeConfig = changed.event;

/** A configuration with the folder it stands in; the defaults stand in none. */
export interface PlacedConfig {
  readonly config: Config;
  readonly folder: vscode.Uri | undefined;
}

/** The nearest configuration above a document, up to its workspace folder, read now; the defaults where there is none. */
export async function configOf(document: vscode.Uri): Promise<Config> {
  await Promise.all(filesAbove(document).map(load));
  return configNow(document);
}

/** The same from memory, for what must not wait; asks for it to be read where it is not there yet. */
export const configNow = (document: vscode.Uri): Config => configAt(document).config;

export function configAt(document: vscode.Uri): PlacedConfig {
  const files = filesAbove(document);
  const unread = files.filter((file) => !known.has(file.toString()));
  for (const file of unread) known.set(file.toString(), 'none');
  if (unread.length > 0) void Promise.all(unread.map(load)).then(() => changed.fire());
  for (const file of files) {
    const config = known.get(file.toString());
    if (config !== undefined && config !== 'none') return { config, folder: vscode.Uri.joinPath(file, '..') };
  }
  return { config: DEFAULT_CONFIG, folder: undefined };
}

/** The nearest file that is there; where none is, the one that the workspace folder could have. */
export async function configFileOf(document: vscode.Uri): Promise<vscode.Uri | undefined> {
  const files = filesAbove(document);
  const texts = await Promise.all(files.map(textOf));
  return files.find((_, index) => texts[index] !== undefined) ?? files.at(-1);
}

/** False for a document that no workspace folder holds. */
export const mayHaveConfig = (document: vscode.Uri): boolean => filesAbove(document).length > 0;

/** Where a configuration may stand, nearest first. */
function filesAbove(document: vscode.Uri): readonly vscode.Uri[] {
  const root = folderOf(document)?.uri;
  if (!root) return [];
  const inside = document.path.startsWith(`${root.path}/`) ? document.path.slice(root.path.length + 1) : '';
  const folders = inside.split('/').slice(0, -1);
  return [...folders.keys(), folders.length]
    .toReversed()
    .map((depth) => vscode.Uri.joinPath(root, ...folders.slice(0, depth), CONFIG_FILE));
}

/** A draft that nobody has saved yet belongs to the folder that it will be saved in. */
function folderOf(document: vscode.Uri): vscode.WorkspaceFolder | undefined {
  if (document.scheme !== 'untitled') return vscode.workspace.getWorkspaceFolder(document);
  const folders = vscode.workspace.workspaceFolders ?? [];
  const around = folders.find(({ uri }) => document.path.startsWith(`${uri.path}/`));
  return around ?? (folders.length === 1 ? folders[0] : undefined);
}

/** Reads a configuration again whenever its file changes, or what is typed into it. */
export function watchConfig(): vscode.Disposable {
  const watcher = vscode.workspace.createFileSystemWatcher(`**/${CONFIG_FILE}`);
  const again = (file: vscode.Uri): void => void load(file).then(() => changed.fire());
  let timer: ReturnType<typeof setTimeout> | undefined;
  return vscode.Disposable.from(
    watcher,
    watcher.onDidChange(again),
    watcher.onDidCreate(again),
    watcher.onDidDelete(again),
    vscode.workspace.onDidChangeTextDocument(({ document }) => {
      if (!isConfig(document)) return;
      clearTimeout(timer);
      timer = setTimeout(() => again(document.uri), PAUSE);
    }),
    { dispose: () => clearTimeout(timer) },
  );
}

/** Milliseconds: every open postmortem is checked again, so a burst of keys is one change. */
const PAUSE = 250;

export const isConfig = ({ uri }: vscode.TextDocument): boolean => uri.path.endsWith(`/${CONFIG_FILE}`);

async function load(file: vscode.Uri): Promise<void> {
  const text = await textOf(file);
  known.set(file.toString(), text === undefined ? 'none' : readConfig(text).config);
}

/** As it is in the editor, else as it is on disk. */
async function textOf(file: vscode.Uri): Promise<string | undefined> {
  const open = vscode.workspace.textDocuments.find(({ uri }) => uri.toString() === file.toString());
  if (open && open.isDirty) return open.getText();
  const bytes = await vscode.workspace.fs.readFile(file).then(undefined, () => undefined);
  return bytes && new TextDecoder().decode(bytes);
}
