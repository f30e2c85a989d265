import { stat } from 'node:fs/promises';
import { searchPostmortems } from '../node/search-postmortems.ts';
import { glob, isGlob } from './glob.ts';

interface Found {
  readonly files: readonly string[];
  readonly problems: readonly string[];
  /** How many of the problems say that a folder or a pattern has nothing, and not that something can't be read. */
  readonly empty: number;
}

/** The files that the arguments name, folders searched for `*.postmortem.md`; what names nothing is a problem. */
export async function findFiles(paths: readonly string[]): Promise<Found> {
  const found: Found[] = [];
  for (const path of paths) found.push(await expand(path));
  return {
    files: [...new Set(found.flatMap(({ files }) => files))],
    problems: [...new Set(found.flatMap(({ problems }) => problems))],
    empty: new Set(found.flatMap(({ problems, empty }) => problems.slice(0, empty))).size,
  };
}

async function expand(path: string): Promise<Found> {
  const isFolder = await isDirectory(path);
  if (isFolder === undefined)
    return isGlob(path)
      ? expandGlob(path)
      : { files: [], problems: [`${path}: there is no such file or folder.`], empty: 0 };
  return isFolder
    ? filesIn(path, `${path}: no *.postmortem.md in this folder.`)
    : { files: [path], problems: [], empty: 0 };
}

const nothing = (problem: string): Found => ({ files: [], problems: [problem], empty: 1 });

/** Undefined where there is nothing of that name; links that lead round in a circle are something. */
const isDirectory = (path: string): Promise<boolean | undefined> =>
  stat(path).then(
    (found) => found.isDirectory(),
    (error: NodeJS.ErrnoException) => (error.code === 'ELOOP' ? false : undefined),
  );

async function filesIn(folder: string, none: string): Promise<Found> {
  const problems: string[] = [];
  const files = await searchPostmortems(folder, (unread) => problems.push(notRead(unread)));
  return files.length + problems.length > 0 ? { files, problems, empty: 0 } : nothing(none);
}

const notRead = (folder: string): string => `${folder}: this folder could not be read, nor what is in it.`;

/** A quoted pattern, or one from a shell that expands none. A folder that fits gives what it holds. */
async function expandGlob(pattern: string): Promise<Found> {
  const files: string[] = [];
  const problems: string[] = [];
  const unread = (folder: string): void => void problems.push(notRead(folder));
  for (const path of await glob(pattern, unread))
    files.push(...((await isDirectory(path)) === true ? await searchPostmortems(path, unread) : [path]));
  return files.length + problems.length > 0
    ? { files, problems, empty: 0 }
    : nothing(`${pattern}: no file fits this pattern.`);
}
