import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { filesBelow } from '../support/files-below.mjs';
import { run } from '../support/run.mjs';
import { inRoot, root } from '../support/root.mjs';
import { nodeFor } from './hosts.mjs';

/** @returns {{ readonly name: string, readonly displayName: string, readonly publisher: string, readonly version: string }} */
export const manifest = () => JSON.parse(readFileSync(inRoot('package.json'), 'utf8'));

/**
 * The files that make up the built extension: what .vscodeignore lets into the package, so that what one
 * tries is what one ships. vsce would say it too, but walks through all that is installed, for ten seconds.
 * @returns {readonly string[]} Relative to `folder`, with `/`.
 */
export function extensionFiles(folder = root) {
  const lines = readFileSync(join(folder, '.vscodeignore'), 'utf8').split(/\r?\n/);
  const patterns = lines.flatMap((line) => (line.startsWith('!') ? [line.slice(1).trim()] : []));
  return [...new Set(patterns.flatMap((pattern) => filesLike(folder, pattern)))].sort();
}

/**
 * @param {string} folder
 * @param {string} pattern Its last part alone has a `*`, or is `**`.
 */
function filesLike(folder, pattern) {
  const [below, name] = [posix.dirname(pattern), posix.basename(pattern)];
  const from = join(folder, below);
  if (!existsSync(from)) return [];
  const found =
    name === '**' ? filesBelow(from, /^/) : readdirSync(from).filter((file) => isLike(file, name));
  return found.map((file) => posix.join(below, file));
}

/**
 * @param {string} file
 * @param {string} name With at most one `*`.
 */
function isLike(file, name) {
  const [start = '', end] = name.split('*');
  return end === undefined ? file === name : file.startsWith(start) && file.endsWith(end);
}

/**
 * Puts the built extension, unpacked, into a folder of extensions. Unlike an extension under development
 * it needs nothing in the URL and no smoke-test driver.
 * @param {string} extensionsFolder
 */
export function unpackExtension(extensionsFolder) {
  const { name, publisher, version } = manifest();
  copyExtension(join(extensionsFolder, `${publisher}.${name}-${version}`));
}

/** @param {string} folder */
export function copyExtension(folder) {
  for (const file of extensionFiles()) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    cpSync(inRoot(file), join(folder, file));
  }
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
