import { cpSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { run } from '../support/run.mjs';
import { inRoot, root } from '../support/root.mjs';
import { nodeFor } from './hosts.mjs';

/** @returns {{ readonly name: string, readonly displayName: string, readonly publisher: string, readonly version: string }} */
export const manifest = () => JSON.parse(readFileSync(inRoot('package.json'), 'utf8'));

/**
 * The files that make up the built extension: what .vscodeignore lets into the package, so that what one
 * tries is what one ships.
 * @returns {Promise<readonly string[]>}
 */
export async function extensionFiles() {
  const { listFiles, PackageManager } = await import('@vscode/vsce');
  return listFiles({ cwd: root, packageManager: PackageManager.None });
}

/**
 * Puts the built extension, unpacked, into a folder of extensions. Unlike an extension under development
 * it needs nothing in the URL and no smoke-test driver.
 * @param {string} extensionsFolder
 */
export async function unpackExtension(extensionsFolder) {
  const { name, publisher, version } = manifest();
  const folder = join(extensionsFolder, `${publisher}.${name}-${version}`);
  for (const file of await extensionFiles()) {
    const from = inRoot(file);
    if (!existsSync(from)) continue;
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    cpSync(from, join(folder, file), { recursive: true });
  }
  return folder;
}

/**
 * Installs a packed extension as a person would, by the host's own command line.
 * @param {import('./hosts.mjs').Host} host
 * @param {string} vsix
 * @param {string} folder The folder of the server that shall have it.
 */
export async function installVsix(host, vsix, folder) {
  const config = join(folder, 'code-server.yaml');
  const entry = join(host.codeServer, 'out/node/entry.js');
  const folders = [
    '--config',
    config,
    '--user-data-dir',
    join(folder, 'u'),
    '--extensions-dir',
    join(folder, 'x'),
  ];
  const options = { quiet: true, timeoutSeconds: 90, env: withoutNpm() };
  const { code, output } = await run(
    nodeFor(host),
    [entry, ...folders, '--install-extension', vsix],
    options,
  );
  if (code !== 0) throw new Error(`${vsix} could not be installed (code ${code}):\n${output}`);
}

const withoutNpm = () =>
  Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^(npm_|VSCODE_|NODE_OPTIONS$)/i.test(name)),
  );
