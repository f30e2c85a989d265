import { strict as assert } from 'node:assert';
import type { Server } from 'node:http';
import { env } from 'node:process';
import { launchBrowser } from '../../scripts/host/browser.mjs';
import { parseIntent } from '../../src/core/panel/protocol.ts';
import type { Locator, Page } from '../support/host/playwright.ts';
import { violations } from '../support/axe.ts';
import { servePanel } from '../webview/harness.ts';

const shots = env['POSTMORTEM_SHOTS'] ?? 'out/shots';

describe('curating in the panel by itself', function () {
  this.timeout(60_000);
  let server: Server;
  let browser: Awaited<ReturnType<typeof launchBrowser>>;
  let page: Page;

  before(async () => {
    [server, browser] = await Promise.all([servePanel(0), launchBrowser()]);
    page = await browser.newPage();
    page.setDefaultTimeout(5_000);
  });
  after(async () => {
    await browser?.close();
    server?.close();
  });

  const open = async (state: string, width = 1200, theme = 'vscode-dark'): Promise<void> => {
    const address = server.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    await page.setViewportSize({ width, height: 800 });
    await page.goto(`http://127.0.0.1:${port}/${state}/${theme}`);
    await page.locator('.header h1').waitFor();
  };
  const row = (text: string): Locator => page.locator('.curated .row', { hasText: text });
  const press = async (...keys: readonly string[]): Promise<void> => {
    for (const key of keys) await page.keyboard.press(key);
  };
  const written = (): Promise<string> => page.evaluate(() => window.written());
  const become = (text: string): Promise<unknown> =>
    page.waitForFunction((wanted) => window.written().includes(wanted), text);
  const says = (text: RegExp): Promise<void> =>
    page.locator('[aria-live]', { hasText: text }).waitFor({ state: 'attached' });
  const picture = async (name: string): Promise<void> =>
    void (await page.screenshot({ path: `${shots}/curate ${name}.png` }));

  it('edits text in the row by keys alone, and keeps the focus', async () => {
    await open('draft');
    await row('acknowledges').first().click();
    await press('F2');
    await page.locator('.entry-field input').waitFor();
    await picture('text');
    await page.keyboard.type('On-call has it');
    await press('Enter');
    await become('acknowledged: On-call has it @');
    await says(/^Text changed$/);
    await page.locator('.curated .rows:focus').waitFor();
    await page.locator('.curated .row[aria-selected=true]', { hasText: 'On-call has it' }).waitFor();
    await press('F2');
    await page.keyboard.type('never');
    await press('Escape');
    await page.locator('.curated .rows:focus').waitFor();
    assert.doesNotMatch(await written(), /never/);
  });

  it('corrects a time, and shows what was sent beside it', async () => {
    await open('draft');
    await row('acknowledges').first().click();
    await press('t');
    await page.keyboard.type('9 pm');
    await press('Enter');
    await page.locator('.wrong', { hasText: 'Write a time as' }).waitFor();
    await picture('wrong time');
    await press('Control+a');
    await page.keyboard.type('14:06:30');
    await press('Enter');
    await become('14:06:30 acknowledged');
    await says(/^Time corrected to 14:06:30$/);
    await page.locator('.detail', { hasText: '14:06:30, sent as 14:06:41' }).waitFor();
    await picture('time');
  });

  it('sets a mark and takes it out', async () => {
    await open('full');
    await row('Payment gateway').click();
    await press('m');
    await page.locator('.mark-menu').waitFor();
    await picture('marks');
    assert.deepEqual(await violations(page), []);
    await press('ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowDown', 'Enter');
    await become('declared: Payment gateway');
    await says(/^Mark set: declared$/);
    await page.locator('.curated .rows:focus').waitFor();
    await press('m', 'ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowDown', 'Enter');
    await become(' Payment gateway');
    await says(/^Mark taken out: declared$/);
  });

  it('makes several public and takes several out', async () => {
    await open('full');
    await row('Deploy of checkout-api').click();
    await press('Shift+ArrowDown', 'p');
    await become('rolling +public');
    assert.match(await written(), /refuses connections \+public/);
    await says(/^Public$/);
    await press('Delete');
    await says(/^Taken out, 9 entries stay$/);
    assert.doesNotMatch(await written(), /starts, rolling/);
    await page.locator('.curated .row[aria-selected=true]', { hasText: 'Page: checkout-api' }).waitFor();
  });

  it('puts an edit beside what was written meanwhile, and one that is gone back', async () => {
    await open('draft');
    await row('acknowledges').first().click();
    await press('F2');
    await page.evaluate(() => window.type((text) => text.replace('acknowledges', 'takes it')));
    await page.locator('.entry-field input').fill('My words');
    await press('Enter');
    await page.locator('.curate-notice', { hasText: 'Your edit went in beside it.' }).waitFor();
    await picture('beside');
    assert.match(await written(), /takes it[^]*My words/);
    await page.locator('.curated .row', { hasText: 'My words' }).click();
    await press('F2');
    await page.evaluate(() => window.type((text) => text.replace(/.*My words.*\n/, '')));
    await page.locator('.entry-field input').fill('Other words');
    await press('Enter');
    await page.locator('.curate-notice', { hasText: 'no longer in the document' }).waitFor();
    await page.getByRole('button', { name: 'Add Again' }).click();
    await become('Other words');
    // What goes back is the entry that was meant, not the one that was edited before.
    await page.evaluate(() => window.type((text) => text.replace(/(.*Rollout.*)\n/, '$1 ^T2\n')));
    await row('Rollout').first().click();
    await page.evaluate(() => {
      window.type((text) => text.replace(/.*Rollout.*\n/, ''));
      document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key: 'p', bubbles: true }));
    });
    await page.locator('.curate-notice', { hasText: 'no longer in the document' }).waitFor();
    await page.getByRole('button', { name: 'Add Again' }).click();
    await become('Rollout');
    assert.equal((await written()).split('Other words').length, 2);
    assert.match(await written(), /Rollout.* \^T2$/m);
  });

  it('confirms the timeline, and says what changed since', async () => {
    await open('full');
    const said = page.locator('.curated .confirmed');
    await said.filter({ hasText: /^not confirmed yet$/ }).waitFor();
    await picture('not confirmed');
    await page.getByRole('button', { name: 'Confirm Timeline' }).click();
    await said.filter({ hasText: /^Confirmed by the incident commander, 19 Nov$/ }).waitFor();
    await picture('confirmed');
    await row('Payment gateway').click();
    await press('p', 'ArrowDown', 'p');
    await said.filter({ hasText: /^Changed since it was confirmed: 2 entries\.\s*$/ }).waitFor();
    await row('Change 4471').click();
    await page.locator('.curated .list-header').getByRole('button', { name: 'Show' }).click();
    await page.locator('.curated .row[aria-selected=true]', { hasText: 'Severity raised' }).waitFor();
    assert.equal(await page.locator('.curated .row[aria-selected=true]').count(), 2);
    await picture('changed since');
    assert.deepEqual(await violations(page), []);
    await page.getByRole('button', { name: 'Confirm Again' }).click();
    await said.filter({ hasText: /^Confirmed by/ }).waitFor();
  });

  it('says why a mark is suggested, and asks whether it is meant', async () => {
    await open('full');
    const suggested = page.locator('.captured .row:has(.tag.suggested)').first();
    await page.locator('.captured .row[role=option]').first().click();
    for (let page = 0; page < 20 && (await suggested.count()) === 0; page++) await press('PageDown');
    await suggested.click();
    await page.locator('.detail', { hasText: 'Suggested: ' }).waitFor();
    await picture('suggested');
    await page.getByRole('button', { name: 'Not This' }).click();
    await page.getByRole('button', { name: 'Set Mark' }).click();
    const sent = (await page.evaluate(() => window.sent)).flatMap((message) => parseIntent(message) ?? []);
    const asked = sent.find(({ type }) => type === 'decline');
    assert.ok(asked?.type === 'decline');
    assert.deepEqual(
      sent.find(({ type }) => type === 'add'),
      {
        type: 'add',
        events: [asked.event],
        mark: asked.mark,
      },
    );
  });

  it('shows times in any zone, another beside it, and T+ from another zero', async () => {
    await open('full');
    await row('Payment gateway').click();
    await page.locator('button.zone').click();
    await page.getByLabel('And beside it').fill('Europe/Berlin');
    await page.getByLabel('Times in').fill('+05:30');
    await page.getByLabel('T+ counts from').selectOption({ label: 'detected, 19:33:12' });
    await page.waitForTimeout(300);
    await picture('zones');
    assert.deepEqual(await violations(page), []);
    await press('Escape');
    await page.locator('button.zone:focus').waitFor();
    assert.match(await row('Payment gateway').innerText(), /19:44:48\s+15:14\s+T\+11:36/);
    await page.locator('.detail', { hasText: '15:14 Berlin' }).waitFor();
    await press('z');
    await row('Payment gateway').filter({ hasText: '14:14:48' }).waitFor();
  });

  it('is whole in a narrow column and in high contrast', async () => {
    await open('draft', 420);
    await page.getByRole('tab', { name: 'In the document' }).click();
    await row('acknowledges').first().click();
    await press('F2');
    await picture('narrow');
    await press('Escape');
    await page.locator('button.zone').click();
    await page.getByLabel('And beside it').fill('Europe/Berlin');
    await picture('narrow zones');
    const [zone, ruler] = await Promise.all(
      ['button.zone', 'canvas.plan'].map((part) => page.locator(part).boundingBox()),
    );
    assert.ok(zone && ruler && zone.y + zone.height <= ruler.y + 2, 'the switches stand above the drawing');
    await open('full', 1200, 'vscode-high-contrast');
    await row('Payment gateway').click();
    await press('m');
    await picture('high contrast');
    assert.deepEqual(await violations(page), []);
  });
});
