import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '../support/run.mjs';
import { inRoot } from '../support/root.mjs';
import { temporaryFolder } from '../support/temporary.mjs';

/** @typedef {{ readonly path: string, readonly remove: () => void }} Workspace */

/**
 * A fresh copy of a folder (the examples) to work in, so that trying things out leaves the clone as it is.
 * Where there is Git it is a repository with one commit, since that is where postmortems live.
 * @param {string} [from]
 * @returns {Promise<Workspace>}
 */
export async function freshWorkspace(from = inRoot('examples')) {
  const parent = temporaryFolder('pm-ws-');
  const path = join(parent.path, 'postmortems');
  cpSync(from, path, { recursive: true });
  await commitAll(path).catch(() => undefined);
  return { path, remove: parent.remove };
}

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
