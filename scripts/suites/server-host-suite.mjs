import { launchBrowser, openPage } from '../host/browser.mjs';
import { keepLogs } from '../host/keep-logs.mjs';
import { openHost } from '../host/open-host.mjs';
import { root } from '../support/root.mjs';
import { hostTestsEntry } from './bundle-host-tests.mjs';
import { broken } from './record.mjs';
import { resultsFile } from './results-file.mjs';

const endsWithinSeconds = 300;

/**
 * Runs test/vscode inside the extension host of the VS Code server: a headless browser opens the page
 * whose URL names the extension and its tests.
 * @param {import('../host/hosts.mjs').Host} host
 */
export async function serverHostSuite(host) {
  const file = resultsFile();
  const opened = await openHost({
    host,
    extension: 'none',
    driver: true,
    env: { POSTMORTEM_TEST_RESULTS: file.path },
  });
  const browser = await launchBrowser();
  try {
    const code = await exitCodeOf(await openPage(browser), opened);
    const results = file.take();
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
 * @param {import('../host/open-host.mjs').OpenHost} opened
 * @returns {Promise<number | undefined>}
 */
async function exitCodeOf(page, { server, url }) {
  /** @type {Promise<number>} */
  const ended = new Promise((resolve) => void page.exposeFunction('codeAutomationExit', resolve));
  await page.exposeFunction('codeAutomationLog', () => undefined);
  /** @type {NodeJS.Timeout | undefined} */
  let timer;
  const late = new Promise(
    (resolve) => (timer = setTimeout(() => resolve(undefined), endsWithinSeconds * 1000)),
  );
  await page.goto(`${url}&payload=${encodeURIComponent(JSON.stringify(payload(server.authority)))}`);
  const code = await Promise.race([ended, late]);
  clearTimeout(timer);
  return code;
}

/** @param {string} authority */
const payload = (authority) => [
  ['extensionDevelopmentPath', `vscode-remote://${authority}${root}`],
  ['extensionTestsPath', `vscode-remote://${authority}${hostTestsEntry}`],
  ['skipWelcome', 'true'],
];
