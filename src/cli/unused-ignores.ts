import { dirname, join, relative, resolve } from 'node:path';
import { codeFits, ignoredIn } from '../core/config/ignored-in.ts';
import { unusedIgnore } from '../core/language/config/unused-ignore.ts';
import type { Problem } from '../core/language/problems.ts';
import type { Ignore } from '../core/schema/generated/types.ts';
import { searchPostmortems } from '../node/search-postmortems.ts';
import type { Checked } from './check-file.ts';
import type { ConfigFile } from './config.ts';
import { glob } from './glob.ts';

/**
 * What is to be said about the `ignore` entries of a configuration that left nothing out. An entry that holds for a
 * postmortem that was not checked may be needed there, so nothing is said of it.
 */
export async function unusedIgnores(
  { path, text, config }: ConfigFile,
  checked: readonly Checked[],
): Promise<readonly Problem[]> {
  if (config.ignore.length === 0) return [];
  const root = dirname(path);
  const there = await searchPostmortems(root);
  const found = config.ignore.map(async (ignore): Promise<readonly Problem[]> => {
    const fits = (file: string): boolean => holdsFor(ignore, root, file);
    const seen = checked.filter(({ file }) => fits(file));
    if (seen.some(({ leftOut }) => leftOut.some((code) => codeFits(ignore.code, code)))) return [];
    const files = seen.map(({ file }) => resolve(file));
    if (there.some((file) => fits(file) && !files.includes(resolve(file)))) return [];
    const isLost = files.length === 0;
    if (isLost && (await glob(join(root, ignore.files))).length > 0) return [];
    return unusedIgnore(text, ignore, isLost ? 'no-file' : 'no-finding');
  });
  return (await Promise.all(found)).flat();
}

const holdsFor = (ignore: Ignore, root: string, file: string): boolean =>
  ignoredIn(relative(root, resolve(file)), [ignore]).length > 0;
