import { strict as assert } from 'node:assert';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { FrameLocator, Locator } from '../support/host/playwright.ts';
import { eventually } from '../support/eventually.ts';
import { ticketsIn } from '../support/replay-state.ts';
import type { Session } from '../support/host/session.ts';

const LATER = 15_000;

/** The main job from the first page to the tickets, as one person does it. */
export async function mainJob(session: Session): Promise<void> {
  const draft = await draftOf(session.workspace);
  await readAndMend(session, draft);
  await importAndChoose(session, draft);
  await push(session, draft);
  await preview(session, draft);
  await paste(session);
  await sample(session);
}

async function readAndMend(session: Session, draft: string): Promise<void> {
  const { page } = session;
  await session.step('Open the draft', async () => {
    await session.openFile(draft);
    await session.waitForLanguage('Postmortem');
    await session.goTo(20);
    await session.waitForSquiggle('error');
  });
  await session.step('Complete a value', async () => {
    await session.selectText('detected_by: monitor');
    await page.keyboard.press('End');
    await page.keyboard.press('Control+Backspace');
    const labels = await session.completions();
    assert.ok(labels.includes('alert'), `alert is offered: ${labels.join(', ')}`);
    await page.locator('.suggest-widget.visible .monaco-list-row', { hasText: 'alert' }).first().click();
    await session.squiggles('error').first().waitFor({ state: 'detached' });
  });
  await session.step('Read what a field means', async () => {
    const text = await session.hoverText('severity');
    assert.match(text, /severity/i);
  });
  await session.step('Read why a wording is marked', async () => {
    await session.goTo(1);
    const text = await session.hoverText('human error');
    assert.match(text, /A better question/);
  });
  await session.step('Rewrite it by quick fix', async () => {
    await page.keyboard.press('Escape');
    await session.quickFix('failed to check', /Write/);
    await session.waitForText('the review did not check');
  });
}

async function importAndChoose(session: Session, draft: string): Promise<void> {
  const { page } = session;
  await session.step('Import events', async () => {
    await page.keyboard.press('Control+b');
    await session.palette('Postmortem: Import Events…');
    await session.pick('The incident of this postmortem');
    const panel = await session.webview('Timeline: PM-2026-031');
    await panel
      .locator('.captured .count', { hasText: /^230$/ })
      .waitFor({ state: 'attached', timeout: 30_000 });
    await panel.locator('.metric', { hasText: '47m' }).waitFor();
    await panel.locator('.progress').waitFor({ state: 'detached', timeout: 30_000 });
  });
  await session.step('Choose events', async () => {
    const panel = await session.webview('Timeline: PM-2026-031');
    await showList(panel, 'Captured');
    await panel.locator('.search input').fill('rollback');
    const row = panel.locator('.captured .row:not(.cited)').first();
    await row.click();
    const text = (await row.locator('.text').innerText()).trim();
    await panel.locator('.captured .rows').focus();
    await page.keyboard.press('Enter');
    await panel
      .locator('.captured .row.cited', { hasText: text.slice(-20) })
      .first()
      .waitFor();
    await panel.locator('.search input').fill('');
  });
  await session.step('Go from an entry to its line', async () => {
    const panel = await session.webview('Timeline: PM-2026-031');
    await showList(panel, 'In the document');
    await panel.locator('.curated .row', { hasText: 'Checkout on-call acknowledges' }).click();
    await session.waitForText('Checkout on-call acknowledges');
  });
  await session.step('Undo, and add again', async () => {
    const before = await entries(session);
    await toDraft(session, draft);
    await session.undo();
    await eventually(async () => assert.equal(await entries(session), before - 1));
    await page.keyboard.press('Control+Shift+z');
    await eventually(async () => assert.equal(await entries(session), before));
    await session.savedWith(draft, /<(?:slack|pagerduty):[^>]+>\s/);
  });
}

/** Back to the draft's own tab: the sidebar is hidden while the panel is beside it. */
async function toDraft({ page }: Session, draft: string): Promise<void> {
  const name = draft.split('/').at(-1) ?? '';
  await page.locator('.tab', { hasText: name }).first().click();
}

/** In a narrow panel the two lists are tabs. */
async function showList(panel: FrameLocator, name: string): Promise<void> {
  const tab = panel.getByRole('tab', { name });
  if (await tab.isVisible()) await tab.click();
}

async function entries(session: Session): Promise<number> {
  const panel = await session.webview('Timeline: PM-2026-031');
  return Number(await panel.locator('.curated .list-header .count').textContent());
}

async function push(session: Session, draft: string): Promise<void> {
  const atFirst = await ticketsIn(session.replay);
  await session.step('See what a push will do', async () => {
    await toDraft(session, draft);
    await session.palette('Postmortem: Push Action Items…');
    await session.page
      .locator('.quick-input-widget:visible', { hasText: 'Push action items of PM-2026-031' })
      .waitFor();
    const rows = (await session.choices()).join('\n');
    assert.match(rows, /A1/);
    assert.equal(await ticketsIn(session.replay), atFirst);
  });
  await session.step('Push', async () => {
    await session.accept();
    await eventually(async () => assert.equal(await ticketsIn(session.replay), atFirst + 4));
    await eventually(async () => {
      await toDraft(session, draft);
      await session.save();
      assert.equal((await session.readFile(draft)).match(/^\s+ticket: /gm)?.length, 4);
    });
    await session.selectText('ticket: ');
    // On a busy machine the editor draws new lenses only with the next scrolling.
    await eventually(async () => {
      await session.page.keyboard.press('Escape');
      await session.page.keyboard.press('Control+ArrowUp');
      await session.page.keyboard.press('Control+ArrowDown');
      await lens(session, '0 of 4 done').waitFor({ timeout: 2000 });
      await lens(session, 'Push 4 New').waitFor({ state: 'detached', timeout: 2000 });
    });
  });
  await session.step('Push again: nothing is made', async () => {
    await session.palette('Postmortem: Push Action Items…');
    await session.page.waitForTimeout(1500);
    assert.equal(await ticketsIn(session.replay), atFirst + 4);
  });
}

const lens = ({ page }: Session, text: string): Locator =>
  page.locator('.codelens-decoration', { hasText: text }).first();

async function preview(session: Session, draft: string): Promise<void> {
  await session.step('Read it as a page', async () => {
    const name = draft.split('/').at(-1) ?? '';
    const page = await openPreview(session, draft, `Preview ${name}`);
    await page.locator('svg:visible').first().waitFor();
    await page.locator('body', { hasText: 'Time to mitigate' }).waitFor();
  });
}

/** By its key, again where a closing message still had the focus. */
async function openPreview(session: Session, draft: string, title: string): Promise<FrameLocator> {
  const tab = session.page.locator('.tab', { hasText: title });
  await eventually(async () => {
    if ((await tab.count()) > 0) return;
    await toDraft(session, draft);
    await session.page.keyboard.press('Control+1');
    await session.page.keyboard.press('Control+Shift+v');
    await tab.first().waitFor({ timeout: 3000 });
  });
  return session.webview(title);
}

async function paste(session: Session): Promise<void> {
  await session.step('Begin from pasted text', async () => {
    await session.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await session.page.evaluate(() =>
      navigator.clipboard.writeText(
        '14:03 paged: search 5xx above 5 %\n14:06 on-call acknowledges\n14:43 error rate back to normal',
      ),
    );
    await session.palette('Postmortem: New Postmortem…');
    await session.pick('From Pasted Text');
    await session.asked('On which day');
    await session.answer('2026-11-20');
    await session.asked('In which zone');
    await session.pick('UTC');
    await session.pick('Everything a review of a large incident asks for');
    await session.asked('What happened');
    await session.answer('Search was slow for 40 minutes');
    await session.waitForLanguage('Postmortem');
    await session.waitForText('14:06');
  });
}

async function sample(session: Session): Promise<void> {
  await session.step('Try the sample', async () => {
    await session.palette('Postmortem: New Postmortem…');
    await session.pick('Sample');
    // The pasted draft, which is nowhere saved, has 032.
    await session.waitForLanguage('Postmortem');
    const panel = await session.webview('Timeline: PM-2026-033');
    await panel
      .locator('.captured .count', { hasText: /^230$/ })
      .waitFor({ state: 'attached', timeout: LATER });
    await panel.locator('.row:visible').first().waitFor();
  });
}

/** The path, in the workspace, of the one example that is still a draft. */
async function draftOf(workspace: string): Promise<string> {
  const files = await readdir(workspace, { recursive: true });
  for (const file of files.filter((name) => name.endsWith('.postmortem.md'))) {
    if (/^status: *draft\b/m.test(await readFile(join(workspace, file), 'utf8')))
      return file.replaceAll('\\', '/');
  }
  throw new Error('There is no draft among the examples.');
}
