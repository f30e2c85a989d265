import { stat } from 'node:fs/promises';
import { glob, isGlob } from '../glob.ts';

interface Found {
  readonly files: readonly string[];
  readonly problems: readonly string[];
}

/** The files that arguments and patterns name. A pattern passes by what is a postmortem already. */
export async function oldFiles(named: readonly string[]): Promise<Found> {
  const files: string[] = [];
  const problems: string[] = [];
  for (const path of named) {
    const found = (await isFile(path)) ? [path] : isGlob(path) ? await filesOf(path) : [];
    if (found.length === 0) problems.push(await whyNone(path));
    files.push(...found);
  }
  return { files: [...new Set(files)].filter((file) => !isOurs(file) || !named.some(isGlob)), problems };
}

const isOurs = (file: string): boolean => file.endsWith('.postmortem.md');

async function filesOf(pattern: string): Promise<readonly string[]> {
  const found: string[] = [];
  for (const path of await glob(pattern)) if (!isOurs(path) && (await isFile(path))) found.push(path);
  return found;
}

const isFile = (path: string): Promise<boolean> =>
  stat(path).then(
    (found) => found.isFile(),
    () => false,
  );

async function whyNone(path: string): Promise<string> {
  if (isGlob(path)) return `${path}: no file fits this pattern.`;
  const isFolder = await stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
  return isFolder
    ? `${path} is a folder. Name its files: '${path.replace(/[\\/]$/, '')}/**/*.md'`
    : `${path}: there is no such file.`;
}
