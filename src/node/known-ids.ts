import { stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { findFrontMatter } from '../core/document/front-matter.ts';
import { readLines } from '../core/document/lines.ts';
import { valueAt } from '../core/schema/validate.ts';
import { readRegular } from './read-regular.ts';
import { searchPostmortems } from './search-postmortems.ts';

/**
 * The ids of all postmortems around a folder: of its repository, of the folders below the nearest `.postmortem.yaml`, else
 * of its own. What can't be read has none.
 */
export async function knownIds(folder: string): Promise<readonly string[]> {
  const files = await searchPostmortems(await rootOf(resolve(folder)));
  const ids = await Promise.all(files.map(idIn));
  return ids.filter((id) => id !== undefined);
}

async function rootOf(folder: string): Promise<string> {
  for (let at = folder; ; at = dirname(at)) {
    if ((await isThere(join(at, '.git'))) || (await isThere(join(at, '.postmortem.yaml')))) return at;
    if (dirname(at) === at) return folder;
  }
}

const isThere = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );

async function idIn(file: string): Promise<string | undefined> {
  const text = (await readRegular(file).catch(() => '')).toString();
  const id: unknown = valueAt(findFrontMatter(text, readLines(text))?.value, ['id']);
  return typeof id === 'string' ? id : undefined;
}
