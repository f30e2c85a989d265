// Installs whatever is missing, here and in test-host/. Plain JavaScript with nothing but Node's own modules:
// it runs before anything is installed.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { hosts, serverHostWorksHere } from './host/hosts.mjs';
import { lendRipgrep } from './host/lend-ripgrep.mjs';
import { prepareBrowser } from './host/prepare-browser.mjs';
import { prepareServer } from './host/prepare-server.mjs';
import { npm } from './support/npm.mjs';
import { plainErrors } from './support/plain-errors.mjs';
import { withProgress } from './support/progress.mjs';
import { root } from './support/root.mjs';

/**
 * @param {{ readonly host?: boolean, readonly oldest?: boolean, readonly bench?: boolean, readonly contracts?: boolean }} [wanted]
 *   What beside the project's own packages: the VS Code host with its browser, the oldest VS Code that we support,
 *   the peers of the benchmarks, and what requests are held to.
 */
export async function install({ host = false, oldest = false, bench = false, contracts = false } = {}) {
  await installPackages(root, 'the packages of this project (about 70 MB to download, once)');
  if (bench) {
    await installPackages(join(root, 'bench'), 'the peers of the benchmarks (about 60 MB to download, once)');
  }
  if (contracts) {
    await installPackages(
      join(root, 'test-contracts'),
      'a mock server and emulators to hold requests to (about 25 MB to download, once)',
    );
  }
  if (host) {
    await installPackages(
      hosts.newest.folder,
      'a VS Code and a browser to run in (about 360 MB to download, once)',
    );
    if (serverHostWorksHere) {
      await prepareServer(hosts.newest);
      await prepareBrowser();
    }
  }
  if (oldest && serverHostWorksHere) {
    await installPackages(
      hosts.oldest.folder,
      `the oldest supported VS Code, ${hosts.oldest.vscode} (about 60 MB to download, once)`,
    );
    await prepareServer(hosts.oldest);
    lendRipgrep();
  }
}

/**
 * @param {string} folder
 * @param {string} what
 */
async function installPackages(folder, what) {
  if (isInstalled(folder)) return;
  await withProgress(`Installing ${what}`, join(folder, 'node_modules'), async () => {
    // No install scripts: everything we use ships its binaries, and code-server's would compile for minutes.
    const { code, output } = await npm(
      ['ci', '--include=dev', '--ignore-scripts', '--loglevel=error'],
      folder,
    );
    if (code !== 0) {
      const said = output.trim().split('\n').slice(0, 15).join('\n');
      throw new Error(
        `npm could not install into ${folder}:\n${said}\nNothing else was changed. Run this again once that is mended.`,
      );
    }
  });
}

/**
 * npm writes its own list of what it installed last of all; when that list agrees with the lockfile, there
 * is nothing to do. Packages for other platforms are rightly missing from it.
 * @param {string} folder
 */
function isInstalled(folder) {
  const listed = join(folder, 'node_modules/.package-lock.json');
  if (!existsSync(listed)) return false;
  const present = packagesIn(listed);
  return Object.entries(packagesIn(join(folder, 'package-lock.json'))).every(
    ([path, { version, optional }]) =>
      path === '' || present[path]?.version === version || (optional === true && !present[path]),
  );
}

/**
 * @param {string} lockfile
 * @returns {Readonly<Record<string, { readonly version?: string, readonly optional?: boolean }>>}
 */
const packagesIn = (lockfile) => JSON.parse(readFileSync(lockfile, 'utf8')).packages;

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  plainErrors();
  await install({
    host: process.argv.includes('--host'),
    oldest: process.argv.includes('--oldest'),
    bench: process.argv.includes('--bench'),
  });
}
