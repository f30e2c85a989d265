import { readFile, realpath, stat } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { localTargets, pictureType, wayOf } from '../core/render/export/local-targets.ts';

/** More than this is no picture of a page, but a burden on whoever opens it. */
const LARGEST = 8 * 1024 * 1024;

/**
 * The local pictures that a document shows, as `data:` addresses by the target it names them by. Only what lies in the same
 * repository, or in the document's own folder where it is in none, is read: links out of it are not followed.
 */
export async function picturesOf(text: string, file: string): Promise<ReadonlyMap<string, string>> {
  const folder = dirname(await realpath(resolve(file)));
  const root = (await rootOf(folder)) ?? folder;
  const pictures = new Map<string, string>();
  for (const target of localTargets(text).images) {
    const data = await pictureAt(target, folder, root).catch(() => undefined);
    if (data !== undefined) pictures.set(target, data);
  }
  return pictures;
}

async function pictureAt(target: string, folder: string, root: string): Promise<string | undefined> {
  const way = wayOf(target);
  const type = way === undefined ? undefined : pictureType(way);
  if (way === undefined || type === undefined) return undefined;
  const path = await realpath(join(folder, way));
  if (!isWithin(path, root) || pictureType(path) === undefined) return undefined;
  if ((await stat(path)).size > LARGEST) return undefined;
  return `data:${type};base64,${(await readFile(path)).toString('base64')}`;
}

const isWithin = (path: string, root: string): boolean => {
  const way = relative(root, path);
  return way !== '' && way !== '..' && !way.startsWith(`..${sep}`) && resolve(root, way) === path;
};

async function rootOf(folder: string): Promise<string | undefined> {
  const isThere = await stat(join(folder, '.git')).then(
    () => true,
    () => false,
  );
  if (isThere) return folder;
  const above = dirname(folder);
  return above === folder ? undefined : rootOf(above);
}
