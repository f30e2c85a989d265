import * as vscode from 'vscode';
import { DEFAULT_CONFIG, readConfig, type Config } from '../core/config/config.ts';

const FILE = '.postmortem.yaml';
const known = new Map<string, Config>();
const changed = new vscode.EventEmitter<void>();

/** Fires when a configuration was read again. */
export const onDidChangeConfig = changed.event;

/** The configuration of the folder that a document is in, read from disk; the defaults where there is none. */
export async function configOf(document: vscode.Uri): Promise<Config> {
  const folder = folderOf(document);
  if (!folder) return DEFAULT_CONFIG;
  const file = vscode.Uri.joinPath(folder.uri, FILE);
  const config = await read(file);
  known.set(folder.uri.toString(), config);
  return config;
}

/** The same from memory, for what must not wait; asks for it to be read where it is not there yet. */
export function configNow(document: vscode.Uri): Config {
  const folder = folderOf(document);
  const config = folder && known.get(folder.uri.toString());
  if (folder && !config) {
    known.set(folder.uri.toString(), DEFAULT_CONFIG);
    void configOf(document).then(() => changed.fire());
  }
  return config ?? DEFAULT_CONFIG;
}

/** A draft that nobody has saved yet belongs to the folder that it will be saved in. */
function folderOf(document: vscode.Uri): vscode.WorkspaceFolder | undefined {
  if (document.scheme !== 'untitled') return vscode.workspace.getWorkspaceFolder(document);
  const folders = vscode.workspace.workspaceFolders ?? [];
  const around = folders.find(({ uri }) => document.path.startsWith(`${uri.path}/`));
  return around ?? (folders.length === 1 ? folders[0] : undefined);
}

/** Reads the configuration again whenever the file changes. */
export function watchConfig(): vscode.Disposable {
  const watcher = vscode.workspace.createFileSystemWatcher(`**/${FILE}`);
  const again = (file: vscode.Uri): void => void configOf(file).then(() => changed.fire());
  return vscode.Disposable.from(
    watcher,
    watcher.onDidChange(again),
    watcher.onDidCreate(again),
    watcher.onDidDelete(again),
  );
}

async function read(file: vscode.Uri): Promise<Config> {
  const bytes = await vscode.workspace.fs.readFile(file).then(undefined, () => undefined);
  return bytes ? readConfig(new TextDecoder().decode(bytes)).config : DEFAULT_CONFIG;
}
