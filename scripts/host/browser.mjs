import { appendFileSync, existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { hosts } from './hosts.mjs';
import { browserFolder } from './prepare-browser.mjs';
import { atEnd } from '../support/at-end.mjs';

/** @typedef {typeof import('../../test-host/node_modules/playwright-core/index.js')} Playwright */
/** @typedef {import('../../test-host/node_modules/playwright-core/index.js').Browser} Browser */

/**
 * Starts the headless browser that came with the test host.
 * @returns {Promise<Browser>}
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
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--disable-dev-shm-usage',
      // Nothing outside of this machine has an address.
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1',
    ],
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

/** Of the browser's own machine, or of the workbench, whose service worker answers for webviews. */
const LOCAL = /^(?:localhost|127\.0\.0\.1|.*\.vscode-cdn\.net)$/;

/**
 * A page that writes down what it asks for outside of this machine, where somebody wants to know (see `network.mjs`).
 * @param {Browser} browser
 * @param {import('../../test-host/node_modules/playwright-core/index.js').BrowserContextOptions} [options]
 * @returns {Promise<import('../../test-host/node_modules/playwright-core/index.js').Page>}
 */
export async function openPage(browser, options) {
  const page = await browser.newPage(options);
  const log = process.env['POSTMORTEM_REFUSED'];
  page.context().on('request', (request) => {
    const { protocol, hostname } = new URL(request.url());
    if (log !== undefined && /^(?:http|ws)s?:$/.test(protocol) && !LOCAL.test(hostname))
      appendFileSync(log, `${request.url()} by the browser\n`);
  });
  return page;
}

/**
 * @param {NodeJS.ProcessEnv} env
 * @returns {Record<string, string>}
 */
const definedOnly = (env) =>
  Object.fromEntries(
    Object.entries(env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
