import { strict as assert } from 'node:assert';
import { env } from 'node:process';
import type { FrameLocator } from '../support/host/playwright.ts';
import { eventually } from '../support/eventually.ts';
import { openSession, type Session } from '../support/host/session.ts';
import { webview } from '../support/host/webview.ts';
import { wantedExtension, wantedHost } from '../support/host/wanted.ts';

const DRAFT = 'postmortems/2026-11-18-checkout-pool.postmortem.md';
const TIMELINE = 'Timeline: PM-2026-031';

describe('the panel and its document', function () {
  this.timeout(150_000);
  let session: Session;

  before(async () => {
    const shots = env['POSTMORTEM_SHOTS'] ?? 'out/shots';
    session = await openSession({
      shots,
      host: wantedHost(),
      extension: wantedExtension(),
      // The icon of the panel's tab is to be seen on dark too.
      settings: { 'workbench.colorTheme': 'Default Dark Modern' },
    });
  });
  after(() => session?.close());

  it('undoes in the document what was added in the panel, and keeps the focus there', async () => {
    const { page } = session;
    const entries = async (): Promise<number> =>
      Number(await (await session.webview(TIMELINE)).locator('.curated .list-header .count').textContent());
    const become = async (wanted: number): Promise<void> => {
      const panel = await session.webview(TIMELINE);
      const count = panel.locator('.curated .list-header .count', { hasText: new RegExp(`^${wanted}$`) });
      await count.waitFor({ state: 'attached' });
    };
    let before = 0;
    await session.step('Add from the search, by keys alone', async () => {
      await session.openFile(DRAFT);
      await session.waitForLanguage('Postmortem');
      await page.keyboard.press('Control+b');
      await session.palette('Postmortem: Import Events…');
      await session.pick('The incident of this postmortem');
      const panel = await session.webview(TIMELINE);
      await panel.locator('.captured .count', { hasText: '230' }).waitFor({ state: 'attached' });
      await panel.locator('.progress').waitFor({ state: 'detached' });
      before = await entries();
      await panel.locator('.search input').click();
      await page.keyboard.type('rollback');
      await page.keyboard.press('ArrowDown');
      await panel.locator('.captured .rows:focus').waitFor();
      for (let row = 0; row < 20 && (await entries()) === before; row++) {
        if ((await panel.locator('.captured .row.cited[aria-selected=true]').count()) > 0)
          await page.keyboard.press('ArrowDown');
        else {
          await page.keyboard.press('Enter');
          await become(before + 1);
        }
      }
      await become(before + 1);
      await panel
        .locator('[aria-live]', { hasText: /^Added as entry \d+ of \d+$/ })
        .waitFor({ state: 'attached' });
    });
    await session.step('The new line is in view', async () => {
      const panel = await session.webview(TIMELINE);
      const text = await panel.locator('.detail .full').innerText();
      await session.waitForText(text.slice(0, 12));
    });
    await session.step('Undo and redo in the panel', async () => {
      await page.keyboard.press('Control+z');
      await become(before);
      const panel = await session.webview(TIMELINE);
      assert.equal(await panel.locator('.search input').inputValue(), 'rollback');
      await panel.locator('.captured .rows:focus').waitFor();
      await page.keyboard.press('Control+Shift+z');
      await become(before + 1);
      await panel.locator('.captured .rows:focus').waitFor();
      await page.keyboard.press('Control+z');
      await become(before);
      await panel.locator('.captured .rows:focus').waitFor();
      // The editor gives the focus back first, and the host's word of it comes behind: nobody is faster than that.
      await page.waitForTimeout(600);
    });
    await session.step('Add beside what is being typed: both stay', async () => {
      const cited = (text: string): number => text.match(/<(?:slack|pagerduty):/g)?.length ?? 0;
      const atFirst = cited(await session.readFile(DRAFT));
      await page.keyboard.press('Control+1');
      await session.selectText('after a connection-pool change');
      await page.keyboard.press('ArrowRight');
      await page.keyboard.type(' in November');
      const panel = await session.webview(TIMELINE);
      await panel.locator('.captured .rows').focus();
      await page.keyboard.press('Enter');
      await become(before + 1);
      await panel.locator('h1', { hasText: 'change in November' }).waitFor();
      await page.keyboard.press('Control+1');
      await session.save();
      const text = await session.readFile(DRAFT);
      assert.match(text, /^# .*change in November$/m);
      assert.equal(cited(text), atFirst + 1);
    });
    await session.step('Move in the drawing, by the wheel and by keys', async () => {
      const panel = await session.webview(TIMELINE);
      const plan = panel.locator('canvas.plan');
      const drawn = (): Promise<string> =>
        plan.evaluate((canvas) => (canvas instanceof HTMLCanvasElement ? canvas.toDataURL() : ''));
      const changes = async (act: () => Promise<unknown>): Promise<void> => {
        const before = await drawn();
        await act();
        await eventually(async () => assert.notEqual(await drawn(), before));
      };
      await plan.hover();
      await changes(() => page.mouse.wheel(0, -240));
      await panel.locator('.canvas').focus();
      for (const key of ['d', 's', '0', 'f']) await changes(() => page.keyboard.press(key));
      await page.keyboard.press('r');
      await panel.locator('.brush-stats', { hasText: /\d+ events/ }).waitFor();
      await page.keyboard.press('Escape');
      await page.keyboard.press('k');
      await page.keyboard.press('Shift+ArrowLeft');
      await panel.locator('.notice', { hasText: 'As known at' }).waitFor();
      await page.keyboard.press('End');
      await panel.locator('.notice', { hasText: 'As known at' }).waitFor({ state: 'detached' });
    });
  });

  it('edits entries where they stand, each in one undo step, and confirms them', async () => {
    const { page } = session;
    const saved = async (): Promise<string> => {
      await page.keyboard.press('Control+1');
      await session.save();
      return session.readFile(DRAFT);
    };
    const row = async (text: string) =>
      (await session.webview(TIMELINE)).locator('.curated .row', { hasText: text });
    const said = async (text: RegExp): Promise<void> =>
      (await session.webview(TIMELINE))
        .locator('[aria-live]', { hasText: text })
        .waitFor({ state: 'attached' });
    await session.step('Edit text, time, marks and who may read it, by keys', async () => {
      const panel = await session.webview(TIMELINE);
      // Beside its document the panel is a column: the lists are tabs.
      await panel.getByRole('tab', { name: 'In the document' }).click();
      await (await row('Rollout reaches 60 %')).click();
      await page.keyboard.press('F2');
      await panel.locator('.entry-field input').fill('Six in ten pods have it');
      await page.keyboard.press('Enter');
      await said(/^Text changed$/);
      await panel.locator('.curated .rows:focus').waitFor();
      await panel
        .locator('.curated .row[aria-selected=true]', { hasText: 'Six in ten pods have it' })
        .waitFor();
      await page.keyboard.press('t');
      await panel.locator('.entry-field input').fill('13:56:30');
      await page.keyboard.press('Enter');
      await said(/^Time corrected to 13:56:30$/);
      await page.keyboard.press('p');
      await said(/^Public$/);
      await page.keyboard.press('m');
      await panel.locator('.mark-menu').getByText('declared').click();
      await said(/^Mark set: declared$/);
      assert.match(
        await saved(),
        /^  13:56:30 impact_start, declared: Six in ten pods have it \^T2 \+public$/m,
      );
    });
    await session.step('Undo each of the four', async () => {
      for (let step = 0; step < 4; step++) await page.keyboard.press('Control+z');
      assert.match(await saved(), /^  13:56 impact_start: Rollout reaches 60 % [^+]*\^T2$/m);
      await (await row('Rollout reaches 60 %')).waitFor();
    });
    await session.step('Confirm the timeline, and change it', async () => {
      const panel = await session.webview(TIMELINE);
      await panel.getByRole('button', { name: 'Confirm Timeline' }).click();
      await session.pick('@dana');
      await panel.locator('.confirmed', { hasText: /^Confirmed by the incident commander/ }).waitFor();
      assert.match(await saved(), /^confirmed: \{ by: dana, at: .*, hash: [0-9a-f]{64} \}$/m);
      await (await row('Rollout reaches 60 %')).click();
      await panel.locator('.curated .rows:focus').waitFor();
      await page.keyboard.press('p');
      await panel.locator('.confirmed', { hasText: /^Changed since it was confirmed: 1 entry/ }).waitFor();
      await page.locator('.codelens-decoration', { hasText: 'Confirm Again' }).first().waitFor();
      await page.keyboard.press('p');
      await panel.locator('.confirmed', { hasText: /^Confirmed by/ }).waitFor();
      await saved();
    });
  });

  it('is one a document, and is there again after a reload and in a window of its own', async () => {
    const { page } = session;
    const known = await (await session.webview(TIMELINE)).locator('h1').innerText();
    const isWhole = async (panel: FrameLocator): Promise<void> => {
      await panel.locator('.captured .count', { hasText: /^230$/ }).waitFor({ state: 'attached' });
      await panel
        .locator('.captured .row .text', { hasText: /\w{4}/ })
        .first()
        .waitFor({ state: 'attached' });
      await panel.locator('h1', { hasText: known }).waitFor();
    };
    await session.step('Open the timeline again', async () => {
      await session.palette('Postmortem: Open Timeline');
      await page.waitForTimeout(500);
      assert.equal(await page.locator('.tab', { hasText: TIMELINE }).count(), 1);
    });
    await session.step('Reload the window', async () => {
      await page.reload();
      await isWhole(await session.webview(TIMELINE));
    });
    await session.step('Move the panel into a window of its own', async () => {
      await page.locator('.tab', { hasText: TIMELINE }).click();
      const opened = page.waitForEvent('popup');
      await session.palette('View: Move Editor into New Window');
      const other = await opened;
      await isWhole(await webview(other, TIMELINE));
      await other.close();
    });
  });

  it('brings a draft back that was closed unsaved, and lists it by its name', async () => {
    const { page } = session;
    const title = 'Timeline: PM-2026-032';
    await session.step('Discard the sample draft', async () => {
      await page.keyboard.press('Control+1');
      await session.palette('Postmortem: New Postmortem…');
      await session.pick('Sample');
      await session.waitForLanguage('Postmortem');
      const panel = await session.webview(title);
      await panel.locator('.captured .count', { hasText: '230' }).waitFor({ state: 'attached' });
      await page.locator('.tab.active', { hasText: 'Timeline' }).waitFor({ state: 'attached' });
      await page.keyboard.press('Control+1');
      await session.palette('View: Revert and Close Editor');
      await panel.locator('.notice', { hasText: 'The draft was closed unsaved.' }).waitFor();
      assert.doesNotMatch(await panel.locator('h1').innerText(), /Untitled incident/);
    });
    await session.step('See whose events are kept', async () => {
      await session.palette('Postmortem: Clear Captured Data…');
      await page.getByPlaceholder('Which? What is in the documents stays there.').waitFor();
      const row = (await session.choices()).find((choice) => choice.includes('not saved')) ?? '';
      assert.match(row, /^postmortems\/.*230 events, of a draft not saved/s);
      await page.keyboard.press('Escape');
    });
    await session.step('Bring it back', async () => {
      const panel = await session.webview(title);
      await panel.getByRole('button', { name: 'Bring It Back' }).click();
      await panel.locator('.notice').waitFor({ state: 'detached' });
      await session.waitForLanguage('Postmortem');
      await session.waitForText('postmortem: 1');
      await panel.locator('.captured .count', { hasText: '230' }).waitFor({ state: 'attached' });
    });
    await session.step('Save it: the timeline goes on in the file', async () => {
      await session.save();
      await page
        .locator('.quick-input-widget:visible')
        .waitFor({ timeout: 3000 })
        .catch(() => undefined);
      if (await page.locator('.quick-input-widget:visible').isVisible()) await session.accept();
      const panel = await session.webview(title);
      await panel.locator('.captured .count', { hasText: '230' }).waitFor({ state: 'attached' });
      await page.waitForTimeout(1500);
      assert.equal(await (await session.webview(title)).locator('.notice').count(), 0);
    });
  });
});
