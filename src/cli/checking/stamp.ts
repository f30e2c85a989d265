import type { Stats } from 'node:fs';
import { lstat, realpath } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';

/** A file as the disk knows it. */
export interface Stamped {
  /** Its one name on this disk. */
  readonly path: string;
  /** Changes whenever its content does. '' where that isn't sure: what was written this moment may be written again in it. */
  readonly stamp: string;
}

/** Milliseconds in which a disk's clock may tell two times as one. */
const JUST_NOW = 2500;

/** Looks at files; a folder's own name is looked up once. */
export function stamper(justNow = JUST_NOW): (file: string) => Promise<Stamped> {
  const folders = new Map<string, Promise<string>>();
  const folderOf = (folder: string): Promise<string> => {
    const known = folders.get(folder) ?? realpath(folder).catch(() => resolve(folder));
    folders.set(folder, known);
    return known;
  };
  return async (file) => {
    const found = await lstat(file).catch(() => undefined);
    // Where a link leads to may change, and its own stamp would not.
    if (!found?.isFile()) return { path: await realpath(file).catch(() => resolve(file)), stamp: '' };
    const path = join(await folderOf(dirname(file)), basename(file));
    return { path, stamp: stampOf(found, justNow) };
  };
}

function stampOf({ mtimeMs, ctimeMs, size, ino }: Stats, justNow: number): string {
  const isFresh = Math.max(mtimeMs, ctimeMs) > Date.now() - justNow;
  return isFresh ? '' : [mtimeMs, ctimeMs, size, ino].join(' ');
}
