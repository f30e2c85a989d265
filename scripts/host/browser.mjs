import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { hosts } from './hosts.mjs';
import { browserFolder } from './prepare-browser.mjs';
import { atEnd } from '../support/at-end.mjs';

/** @typedef {typeof import('../../test-host/node_modules/playwright-core/index.js')} Playwright */

/**
 * Starts the headless browser that came with the test host.
 * @returns {Promise<import('../../test-host/node_modules/playwright-core/index.js').Browser>}
 */
export async function launchBrowser() {
  const executablePath = join(browserFolder, 'chromium');
  if (!existsSync(executablePath))
    throw new Error('The browser is not installed. Run: node scripts/install.mjs --host');
  /** @type {Playwright} */
  const playwright = createRequire(join(hosts.newest.folder, 'package.json'))('playwright-core');
  const browser = await playwright.chromium.launch({
    executablePath,
    headless: true,
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-dev-shm-usage'],
    env: {
      ...definedOnly(process.env),
      LD_LIBRARY_PATH: join(browserFolder, 'lib'),
      FONTCONFIG_FILE: join(browserFolder, 'fonts.conf'),
    },
    // Our own handlers end everything in one place; Playwright's would leave the server behind.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  });
  const close = atEnd(() => void browser.close());
  browser.once('disconnected', close);
  return browser;
}

/**
 * @param {NodeJS.ProcessEnv} env
 * @returns {Record<string, string>}
 */
const definedOnly = (env) =>
  Object.fromEntries(
    Object.entries(env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
