import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesBelow } from '../support/files-below.mjs';
import { run } from '../support/run.mjs';
import { inRoot } from '../support/root.mjs';
import { temporaryFolder } from '../support/temporary.mjs';

/** @typedef {{ readonly path: string, readonly remove: () => void }} Workspace */

/**
 * A fresh copy of a folder (the examples) to work in, so that trying things out leaves the clone as it is.
 * Where there is Git it is a repository with one commit, since that is where postmortems live.
 * @param {string} [from]
 * @param {{ readonly keepSaved?: boolean }} [options] With `keepSaved` a copy in which somebody saved something stays at
 *   the end, and its path is printed.
 * @returns {Promise<Workspace>}
 */
export async function freshWorkspace(from = inRoot('examples'), { keepSaved = false } = {}) {
  const parent = temporaryFolder(
    'pm-ws-',
    (folder) => keepSaved && isKept(from, join(folder, 'postmortems')),
  );
  const path = join(parent.path, 'postmortems');
  cpSync(from, path, { recursive: true });
  await commitAll(path).catch(() => undefined);
  return { path, remove: parent.remove };
}

/**
 * @param {string} from
 * @param {string} copy
 */
function isKept(from, copy) {
  if (isSame(from, copy)) return false;
  console.log(`\nWhat you saved is kept in ${copy}`);
  return true;
}

/**
 * True where both have the same files with the same bytes. What can't be read counts as another: then nothing is lost.
 * @param {string} from
 * @param {string} copy
 */
function isSame(from, copy) {
  try {
    const [before, after] = [contentOf(from), contentOf(copy)];
    return before.size === after.size && [...before].every(([name, text]) => after.get(name) === text);
  } catch {
    return false;
  }
}

/** @param {string} folder */
const contentOf = (folder) =>
  new Map(
    filesBelow(folder, /^(?!\.git\/)/).map((name) => [name, readFileSync(join(folder, name), 'base64')]),
  );

/** @param {string} folder */
async function commitAll(folder) {
  // Nobody's own configuration: no signing, no hooks, no templates.
  const env = { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' };
  const author = ['-c', 'user.name=Dana Reyes', '-c', 'user.email=dana@acme.example'];
  const git = (/** @type {string[]} */ ...args) => run('git', args, { cwd: folder, env, quiet: true });
  await git('init', '--quiet', '--initial-branch=main');
  await git('add', '--all');
  await git(...author, 'commit', '--quiet', '--message', 'Postmortems of the checkout team');
}
