import { join } from 'node:path';
import { launchBrowser, openPage } from '../host/browser.mjs';
import { manifest } from '../host/extension.mjs';
import { keepLogs } from '../host/keep-logs.mjs';
import { openHost } from '../host/open-host.mjs';
import { still } from '../host/settings.mjs';
import { root } from '../support/root.mjs';
import { hostTestsEntry, webTestsEntry } from './bundle-host-tests.mjs';
import { broken } from './record.mjs';
import { readResults, resultsFile } from './results-file.mjs';

const endsWithinSeconds = 300;
/** As a browser asks a person for them. */
const permissions = ['clipboard-read', 'clipboard-write'];

/**
 * Runs test/vscode inside the extension host of the VS Code server: a headless browser opens the page
 * whose URL names the extension and its tests.
 * @param {import('../host/hosts.mjs').Host} host
 */
export async function serverHostSuite(host) {
  const file = resultsFile();
  const env = { POSTMORTEM_TEST_RESULTS: file.path };
  return inPage(
    host,
    { env, settings: still },
    ({ server }) => payload(server.authority, hostTestsEntry),
    file.take,
  );
}

/**
 * The same in the web extension host, a worker in the page, as in VS Code for the Web: it loads the `browser` entry.
 * Its files come from the server.
 * @param {import('../host/hosts.mjs').Host} host
 */
export const webHostSuite = (host) =>
  inPage(
    host,
    { settings: { ...still, 'remote.extensionKind': webKind() } },
    ({ server }) => payload(server.authority, webTestsEntry),
    ({ workspace }) => readResults(join(workspace, '.test-results.json')),
  );

/** @returns {Readonly<Record<string, readonly string[]>>} */
function webKind() {
  const { publisher, name } = manifest();
  return { [`${publisher}.${name}`]: ['web'] };
}

/**
 * @param {import('../host/hosts.mjs').Host} host
 * @param {import('../host/open-host.mjs').HostOptions} options
 * @param {(opened: import('../host/open-host.mjs').OpenHost) => readonly (readonly string[])[]} asked
 * @param {(opened: import('../host/open-host.mjs').OpenHost) => import('./record.mjs').Results | undefined} take
 */
async function inPage(host, options, asked, take) {
  const opened = await openHost({ host, extension: 'none', driver: true, ...options });
  const browser = await launchBrowser();
  try {
    const code = await exitCodeOf(await openPage(browser, { permissions }), opened.url, asked(opened));
    const results = take(opened);
    results?.lines.forEach((line) => console.log(line));
    if (results !== undefined && (code === 0 || results.failed > 0)) return results;
    const why = code === undefined ? `did not end within ${endsWithinSeconds} s` : `ended with code ${code}`;
    return broken(
      `VS Code ${host.vscode}`,
      `The extension host ${why}. Its logs are in ${keepLogs(opened.data)}`,
    );
  } finally {
    await browser.close();
    opened.stop();
  }
}

/**
 * The code that the workbench reports once `run()` settles: 0 resolved, 1 rejected, undefined too late.
 * @param {import('../../test-host/node_modules/playwright-core/index.js').Page} page
 * @param {string} url
 * @param {readonly (readonly string[])[]} asked
 * @returns {Promise<number | undefined>}
 */
async function exitCodeOf(page, url, asked) {
  /** @type {Promise<number>} */
  const ended = new Promise((resolve) => void page.exposeFunction('codeAutomationExit', resolve));
  await page.exposeFunction('codeAutomationLog', () => undefined);
  /** @type {NodeJS.Timeout | undefined} */
  let timer;
  const late = new Promise(
    (resolve) => (timer = setTimeout(() => resolve(undefined), endsWithinSeconds * 1000)),
  );
  await page.goto(`${url}&payload=${encodeURIComponent(JSON.stringify(asked))}`);
  const code = await Promise.race([ended, late]);
  clearTimeout(timer);
  return code;
}

/**
 * @param {string} authority
 * @param {string} entry
 */
const payload = (authority, entry) => [
  ['extensionDevelopmentPath', `vscode-remote://${authority}${root}`],
  ['extensionTestsPath', `vscode-remote://${authority}${entry}`],
  ['skipWelcome', 'true'],
];
