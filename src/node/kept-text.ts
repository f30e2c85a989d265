import { createHash } from 'node:crypto';
import { readdir, readFile, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { makeFolder } from './make-folder.ts';
import { writeWhole } from './write-whole.ts';

/**
 * A text that was kept in a file, under a mark that says what wrote it; undefined where there is none, of another mark, or
 * not as it was written. Nothing that is kept is worth a failure.
 */
export async function readKept(file: string, mark: string): Promise<string | undefined> {
  const all = await readFile(file, 'utf8').catch(() => '');
  const end = all.indexOf('\n');
  const text = all.slice(end + 1);
  return end > 0 && all.slice(0, end) === headOf(mark, text) ? text : undefined;
}

/** Keeps it, for this user alone. False where it can't be. */
export async function keepText(file: string, mark: string, text: string): Promise<boolean> {
  try {
    await makeFolder(dirname(file), 0o700);
    await writeWhole(file, `${headOf(mark, text)}\n${text}`);
    return true;
  } catch {
    return false;
  }
}

const headOf = (mark: string, text: string): string =>
  `${mark} ${createHash('sha256').update(text).digest('hex')}`;

/** Deletes what was kept longest ago, until a folder holds no more than so many bytes. */
export async function boundFolder(folder: string, most: number): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  const files = await Promise.all(names.map((name) => sizeOf(join(folder, name))));
  let bytes = 0;
  for (const { path, size } of files.flat().toSorted((a, b) => b.at - a.at)) {
    bytes += size;
    if (bytes > most) await rm(path, { force: true }).catch(() => undefined);
  }
}

const sizeOf = (path: string) =>
  stat(path).then(
    (found) => (found.isFile() ? [{ path, size: found.size, at: found.mtimeMs }] : []),
    () => [],
  );
