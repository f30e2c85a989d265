import { copyFileSync, existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { npm } from '../support/npm.mjs';
import { withProgress } from '../support/progress.mjs';
import { onceFor } from './stamp.mjs';

const fileLogger = fileURLToPath(new URL('file-logger.cjs', import.meta.url));

/** Large, and of no use to the extension. */
const unneeded = [
  'node_modules/@github',
  'node_modules/@microsoft/mxc-sdk',
  'extensions/copilot',
  'extensions/mermaid-markdown-features',
];

/**
 * Makes the VS Code server inside the code-server package runnable, without its install scripts (they
 * compile for minutes and want system libraries).
 * @param {import('./hosts.mjs').Host} host
 */
export function prepareServer(host) {
  const inputs = [join(host.folder, 'package-lock.json'), fileURLToPath(import.meta.url), fileLogger];
  return onceFor(join(host.folder, 'node_modules/.prepared-server'), inputs, async () => {
    await withProgress(
      `Preparing VS Code ${host.vscode}`,
      join(host.vscodeFolder, 'node_modules'),
      async () => {
        // `npm install`, not `npm ci`: the shrinkwrap that ships with it is out of step with its manifest.
        const { code, output } = await npm(
          ['install', '--omit=dev', '--ignore-scripts', '--no-save', '--loglevel=error'],
          host.vscodeFolder,
        );
        if (code !== 0)
          throw new Error(`npm could not install the parts of VS Code ${host.vscode}:\n${output}`);
        replaceNativeModules(host.vscodeFolder);
        for (const path of unneeded) rmSync(join(host.vscodeFolder, path), { recursive: true, force: true });
      },
    );
  });
}

/**
 * Two modules exist as C++ only. The watchdog is not needed (we end the server ourselves); the log gets a
 * plain file. 1.100 has no watchdog.
 * @param {string} vscodeFolder
 */
function replaceNativeModules(vscodeFolder) {
  const modules = join(vscodeFolder, 'node_modules/@vscode');
  const watchdog = join(modules, 'native-watchdog');
  if (existsSync(watchdog)) writeFileSync(join(watchdog, 'index.js'), 'exports.start = () => {};\n');
  copyFileSync(fileLogger, join(modules, 'spdlog/index.js'));
}
