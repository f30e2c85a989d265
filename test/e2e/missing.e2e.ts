import { strict as assert } from 'node:assert';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { env } from 'node:process';
import type { Page } from '../support/host/playwright.ts';
import { openSession, type Session } from '../support/host/session.ts';
import { wantedExtension, wantedHost } from '../support/host/wanted.ts';

const DRAFT = 'postmortems/2026-11-18-checkout-pool.postmortem.md';
const QUESTION = '(TODO What did the change, the tool or the process allow?)';

describe('what is missing', function () {
  this.timeout(180_000);
  let session: Session;
  let page: Page;

  before(async () => {
    session = await openSession({
      shots: env['POSTMORTEM_SHOTS'] ?? join('out', 'shots'),
      host: wantedHost(),
      extension: wantedExtension(),
    });
    ({ page } = session);
    await session.openFile(DRAFT);
    await session.waitForLanguage('Postmortem');
  });
  after(() => session?.close());

  const bar = (): Promise<string> =>
    page.locator('.statusbar-item', { hasText: /missing|to mend/ }).innerText();

  const list = (asks: string): Promise<void> =>
    page.locator(`.quick-input-widget:visible input[placeholder*="${asks}"]`).waitFor();

  it('keeps a question in the count that a quick fix put in', async () => {
    await session.step('Count what is missing and what is to mend', async () => {
      await page.locator('.statusbar-item', { hasText: '2 missing, ' }).waitFor();
    });
    const before = await bar();
    await session.step('Put a question behind the sentence', async () => {
      await session.quickFix('tomas broke', 'Put the question here');
      await session.waitForText(`the pool of every pod. ${QUESTION} It was`);
      await page.locator('.statusbar-item', { hasText: '3 missing, ' }).waitFor();
    });
    assert.notEqual(await bar(), before);
    await session.step('Type the answer over it', async () => {
      await page.keyboard.type('Any');
      await session.waitForText('the pool of every pod. Any It was');
      await session.undo();
      await session.waitForText(`the pool of every pod. ${QUESTION} It was`);
    });
    await session.step('Put one into a log line', async () => {
      await session.quickFix('the review should have', 'Put the question here');
      await page.locator('.statusbar-item', { hasText: '4 missing, ' }).waitFor();
    });
  });

  for (const [name, theme] of [
    ['dark', 'Default Dark Modern'],
    ['light', 'Default Light Modern'],
  ] as const)
    it(`is told in groups, each thing with its line, in ${name}`, async () => {
      await useTheme(session, theme, name);
      await session.step(`What is missing, in ${name}`, async () => {
        await session.palette('Postmortem: What Is Missing?');
        await list('Choose one to go there');
        const rows = (await session.choices()).join('\n');
        assert.match(rows, /Still open: What did the change.*Line 63 · missing\/answer/s, rows);
        assert.match(rows, /"monitor" is not a value of detected_by.*Line 20 · schema\/enum/s, rows);
        await nothingCut(page);
      });
      await page.keyboard.press('Escape');
      await session.step(`Change status, in ${name}`, async () => {
        await session.palette('Postmortem: Change Status…');
        await list('To which?');
        const rows = (await session.choices()).join('\n');
        assert.match(rows, /In review\s*4 missing, \d+ to mend\s*Line \d+: .* · \d+ more/s, rows);
        await nothingCut(page);
        await session.accept();
        await list('The status stays Draft until these are done. Choose one to go there');
      });
      await page.keyboard.press('Escape');
      await session.step(`Behind the language, in ${name}`, async () => {
        await page.locator('#status\\.languageStatus').hover();
        await page
          .locator('.monaco-hover', { hasText: /4 missing, \d+ to mend before In review/ })
          .first()
          .waitFor();
      });
      await page.mouse.move(400, 400);
      await session.step(`The question in the preview, in ${name}`, async () => {
        await page.keyboard.press('Control+Shift+v');
        const preview = await session.webview('Preview 2026-11-18-checkout-pool.postmortem.md');
        const open = preview.locator('mark.pm-open-question');
        await open.filter({ hasText: QUESTION }).first().scrollIntoViewIfNeeded();
        assert.ok((await open.count()) >= 2);
      });
      await session.palette('View: Close Editor');
    });

  it('is shown where it stands from in_review on', async () => {
    await session.step('In review', async () => {
      await session.selectText('status: draft');
      await page.keyboard.type('status: in_review');
      await session.selectText('(TODO What did the change');
      await page.keyboard.press('ArrowUp');
      await session.waitForSquiggle('warning');
      const hover = await session.hoverText('What did the change');
      assert.match(hover, /Still open: What did the change/);
    });
  });
});

/** No row of the list is longer than the list is wide. */
async function nothingCut(page: Page): Promise<void> {
  const cut = await page
    .locator('.quick-input-widget:visible .quick-input-list .monaco-list-row .monaco-icon-label-container')
    .evaluateAll((labels) =>
      labels
        .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth + 1)
        .map(({ textContent }) => textContent),
    );
  assert.deepEqual(cut, []);
}

async function useTheme({ workspace, page }: Session, theme: string, name: string): Promise<void> {
  await mkdir(join(workspace, '.vscode'), { recursive: true });
  await writeFile(
    join(workspace, '.vscode/settings.json'),
    JSON.stringify({ 'workbench.colorTheme': theme }),
  );
  await page.locator(`.monaco-workbench.vs${name === 'dark' ? '-dark' : ''}`).waitFor();
}
