import * as vscode from 'vscode';
import { sha256 } from '../../core/timeline/hash.ts';
import { readStored, writeStored, type StoredEvents } from '../../core/timeline/stored-events.ts';

const DAY = 24 * 3600 * 1000;
const { fs } = vscode.workspace;

/** Captured events on this machine, a file a document, in the extension's own storage. */
export interface CapturedStore {
  /** Undefined where nothing is kept, or no longer. */
  read(document: vscode.Uri): Promise<StoredEvents | undefined>;
  write(stored: StoredEvents): Promise<void>;
  remove(document: vscode.Uri): Promise<void>;
  all(): Promise<readonly StoredEvents[]>;
}

/** `days`: how long events are kept; 0 keeps none, and forgets what was kept. */
export function createCapturedStore(storage: vscode.Uri, days: () => number): CapturedStore {
  const folder = vscode.Uri.joinPath(storage, 'captured');
  // Its name says nothing of the document.
  const fileFor = async (document: string): Promise<vscode.Uri> =>
    vscode.Uri.joinPath(folder, `${await sha256(document)}.json`);
  const remove = async (document: vscode.Uri): Promise<void> =>
    ignoreMissing(fs.delete(await fileFor(document.toString())));
  const fresh = async (file: vscode.Uri): Promise<StoredEvents | undefined> => {
    const bytes = await ignoreMissing(fs.readFile(file));
    const stored = bytes && (await readStored(new TextDecoder().decode(bytes)));
    if (stored && Date.now() - stored.saved < days() * DAY) return stored;
    if (bytes) await ignoreMissing(fs.delete(file));
    return undefined;
  };
  return {
    read: async (document) => fresh(await fileFor(document.toString())),
    write: async (stored) => {
      if (days() === 0) return;
      await fs.createDirectory(folder);
      await fs.writeFile(await fileFor(stored.document), new TextEncoder().encode(await writeStored(stored)));
    },
    remove,
    all: async () => {
      const files = (await ignoreMissing(fs.readDirectory(folder))) ?? [];
      const stored = await Promise.all(files.map(([name]) => fresh(vscode.Uri.joinPath(folder, name))));
      return stored.filter((one) => one !== undefined);
    },
  };
}

const ignoreMissing = async <T>(done: Thenable<T>): Promise<T | undefined> =>
  done.then(undefined, () => undefined);
