import { strict as assert } from 'node:assert';
import type { Server } from 'node:http';
import { env } from 'node:process';
import { launchBrowser } from '../../scripts/host/browser.mjs';
import type { Page } from '../support/host/playwright.ts';
import { eventually } from '../support/eventually.ts';
import { unlike } from '../support/pictures.ts';
import { servePanel } from '../webview/harness.ts';
import { THEMES } from '../webview/themes.ts';

const shots = env['POSTMORTEM_SHOTS'] ?? 'out/shots';

/** What is shown, how wide, and what is done first. */
interface Picture {
  readonly state: string;
  readonly theme?: string;
  readonly width?: number;
  readonly ready?: string;
  readonly act?: (page: Page) => Promise<void>;
  readonly name?: string;
}

const selected = async (page: Page): Promise<void> =>
  page.locator('.captured .row', { hasText: 'Datadog' }).first().click();
const searching = async (page: Page): Promise<void> => {
  await page.locator('.search input').fill('pool');
  await page.locator('.search .hits', { hasText: 'hits' }).waitFor();
};
const foreseen = async (page: Page): Promise<void> => {
  await page.keyboard.press('k');
  for (let step = 0; step < 9; step++) await page.keyboard.press('Shift+ArrowLeft');
  await page.locator('.notice', { hasText: 'As known at' }).waitFor();
};
const filtered = async (page: Page): Promise<void> => {
  await page.getByRole('combobox', { name: 'Level' }).selectOption('warning');
  await page.getByRole('button', { name: /^Time zone/ }).click();
  await page.getByLabel('And beside it').fill('America/Los_Angeles');
  await page.keyboard.press('Escape');
};
const counted = async (page: Page): Promise<void> => page.keyboard.press('r');

const PICTURES: readonly Picture[] = [
  ...Object.keys(THEMES).flatMap((theme) => [
    { state: 'full', theme, width: 1200, act: selected },
    { state: 'full', theme, width: 300 },
  ]),
  { state: 'full', theme: 'vscode-light', width: 300, act: selected, name: 'selected' },
  { state: 'empty', ready: '.ghost' },
  { state: 'loading', width: 900 },
  { state: '300' },
  { state: '10000', act: counted },
  { state: '100000' },
  { state: 'full', theme: 'vscode-high-contrast', act: searching, name: 'searching' },
  { state: 'full', theme: 'vscode-light', act: searching, name: 'searching' },
  { state: 'full', theme: 'vscode-light', act: foreseen, name: 'foresight' },
  { state: 'full', act: filtered, name: 'filtered' },
];

const nameOf = ({ state, theme = 'vscode-dark', width = 1200, name = state }: Picture): string =>
  `${name}-${theme.replace('vscode-', '')}-${width}`;

describe('pictures of the timeline panel', function () {
  this.timeout(60_000);
  let server: Server;
  let browser: Awaited<ReturnType<typeof launchBrowser>>;
  let page: Page;

  before(async () => {
    [server, browser] = await Promise.all([servePanel(0), launchBrowser()]);
    page = await browser.newPage({ reducedMotion: 'reduce' });
    page.setDefaultTimeout(20_000);
  });
  after(async () => {
    await browser?.close();
    server?.close();
  });

  for (const picture of PICTURES)
    it(`${nameOf(picture)} is as it is kept`, async () => {
      const { state, theme = 'vscode-dark', width = 1200, ready = 'canvas.plan', act } = picture;
      const address = server.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      await page.setViewportSize({ width, height: 640 });
      // Another address each time: what is kept of a view is the address its own.
      await page.goto(`http://127.0.0.1:${port}/${state}/${theme}?${nameOf(picture)}`);
      await page.locator(ready).first().waitFor();
      await page.evaluate(() => document.fonts.ready);
      await act?.(page);
      await page.waitForFunction(() => document.querySelector('.row .text')?.textContent !== '');
      await page.waitForTimeout(400);
      // Once more where a busy machine is still drawing.
      const path = `test/e2e/pictures/${nameOf(picture)}.png`;
      await eventually(async () => assert.equal(await unlike(page, path, shots), undefined));
    });
});
