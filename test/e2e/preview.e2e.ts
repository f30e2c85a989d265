import { strict as assert } from 'node:assert';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { env } from 'node:process';
import { setTimeout as delay } from 'node:timers/promises';
import type { FrameLocator } from '../support/host/playwright.ts';
import { openSession, type Session } from '../support/host/session.ts';
import { wantedExtension, wantedHost } from '../support/host/wanted.ts';
import { lowContrast, measure, tooWide } from '../support/host/looks.ts';

const FILE = '2017-01-31-public-gitlab-database.postmortem.md';
const THEMES = {
  'vscode-dark': 'Default Dark Modern',
  'vscode-light': 'Default Light Modern',
  'vscode-high-contrast': 'Default High Contrast',
  'vscode-high-contrast-light': 'Default High Contrast Light',
} as const;

describe('the preview', function () {
  this.timeout(120_000);
  this.retries(1);
  let session: Session;
  let page: FrameLocator;

  before(async () => {
    const shots = env['POSTMORTEM_SHOTS'] ?? join('out', 'shots');
    session = await openSession({ shots, host: wantedHost(), extension: wantedExtension() });
    await session.openFile(`postmortems/${FILE}`);
    await session.waitForLanguage('Postmortem');
    await session.page.keyboard.press('Control+1');
    await session.page.keyboard.press('Control+Shift+v');
    page = await session.webview(`Preview ${FILE}`);
    await page.locator('.pm-page').waitFor();
    await session.page.keyboard.press('Control+b');
  });
  after(() => session?.close());

  it('goes from a factor to its evidence in the folded list, and to its action and back', async () => {
    await session.step('Follow evidence', async () => {
      const row = page.locator('#pm-row-T6');
      assert.equal(await row.isVisible(), false, 'the list begins folded');
      await page.locator('.pm-wide a[href="#pm-row-T6"]:visible').first().click();
      await row.waitFor();
      assert.match((await row.getAttribute('class')) ?? '', /pm-here/);
      assert.match((await page.locator('#pm-point-T6').getAttribute('class')) ?? '', /pm-here/);
      assert.ok(await isInView(page, '#pm-row-T6'), 'the entry is in view');
    });
    await session.step('Follow the action and back', async () => {
      await page.locator('#pm-factor-F1 a[href="#pm-action-A1"]').click();
      assert.ok(await isInView(page, '#pm-action-A1'), 'the action is in view');
      await page.locator('#pm-action-A1 a[href="#pm-factor-F1"]').click();
      assert.ok(await isInView(page, '#pm-factor-F1'), 'the factor is in view');
      assert.equal(await page.locator('tr.pm-here, .pm-factor.pm-here').count(), 1);
    });
  });

  for (const [name, theme] of Object.entries(THEMES)) {
    it(`can be read in ${theme}`, async () => {
      await session.step(`Preview in ${theme}`, async () => {
        await useTheme(session, theme);
        await page.locator(`body.${name}`).waitFor({ state: 'attached' });
        await delay(300);
        assert.deepEqual(await measure(page.locator('.pm-page'), lowContrast), []);
      });
    });
  }

  for (const width of [1440, 700, 520, 360]) {
    it(`fits into a window ${width} wide`, async () => {
      await session.step(`Preview ${width} wide`, async () => {
        await session.page.setViewportSize({ width, height: 900 });
        await delay(500);
        assert.deepEqual(await measure(page.locator('.pm-page'), tooWide), []);
      });
    });
  }
});

const isInView = (page: FrameLocator, selector: string): Promise<boolean> =>
  page.locator(selector).evaluate((element) => {
    const { top, bottom } = element.getBoundingClientRect();
    return top >= 0 && bottom <= innerHeight;
  });

async function useTheme({ workspace }: Session, theme: string): Promise<void> {
  await mkdir(join(workspace, '.vscode'), { recursive: true });
  const settings = JSON.stringify({ 'workbench.colorTheme': theme });
  await writeFile(join(workspace, '.vscode/settings.json'), settings);
}
