import { readdir, realpath } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { openActionsOf } from '../core/corpus/open-actions.ts';
import { readDocument } from '../core/corpus/read-document.ts';
import { mayRepeat } from '../core/language/action/same-action.ts';
import type { OpenAction } from '../core/language/lookup.ts';
import { repositoryFiles } from '../node/git.ts';
import { readRegular } from '../node/read-regular.ts';

const ENDING = '.postmortem.md';

/**
 * The open actions of these postmortems and of those around them: of their repository what Git lists, and of their own
 * folders what it doesn't know yet. No disk is searched, and where nothing is open in them, nothing else is read.
 */
export async function openActionsAround(files: readonly string[]): Promise<readonly OpenAction[]> {
  const own = new Set(await Promise.all(files.filter((file) => file.endsWith(ENDING)).map(real)));
  const found = await openActionsIn(own, () => true);
  if (found.length === 0) return [];
  const others = (await filesAround(own)).filter((file) => !own.has(file));
  return [...found, ...(await openActionsIn(others, mayRepeat(found)))];
}

const real = (file: string): Promise<string> => realpath(file).catch(() => file);

async function filesAround(files: Iterable<string>): Promise<readonly string[]> {
  const listed = new Set<string>();
  // Of a repository that is listed already.
  const known = new Set<string>();
  const folders = new Set([...files].map((file) => dirname(file)));
  for (const folder of folders) {
    if (!known.has(folder))
      for (const file of await repositoryFiles(folder, ENDING)) {
        listed.add(file);
        known.add(dirname(file));
      }
    for (const name of await readdir(folder).catch(() => []))
      if (name.endsWith(ENDING)) listed.add(join(folder, name));
  }
  return [...listed];
}

async function openActionsIn(
  files: Iterable<string>,
  isOfUse: (text: string) => boolean,
): Promise<readonly OpenAction[]> {
  const left = new Set(files).values();
  const found = new Map<string, readonly OpenAction[]>();
  const read = async (): Promise<void> => {
    for (const file of left) {
      // What can't be read has none; where it is checked itself, that is said there.
      const text = await readRegular(file).then(String, () => '');
      if (text.includes('action-items') && isOfUse(text)) found.set(file, openActionsOf(readDocument(text)));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, read));
  // In one order, whichever was read first.
  return [...found.keys()].toSorted().flatMap((file) => found.get(file) ?? []);
}

/** So many files are open at once. */
const AT_ONCE = 32;
