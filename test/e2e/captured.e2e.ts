import { strict as assert } from 'node:assert';
import { env } from 'node:process';
import { openSession, type Session } from '../support/host/session.ts';
import { wantedExtension, wantedHost } from '../support/host/wanted.ts';

const DRAFT = 'postmortems/2026-11-18-checkout-pool.postmortem.md';
const TIMELINE = 'Timeline: PM-2026-031';

describe('captured events', function () {
  this.timeout(120_000);
  let session: Session;

  before(async () => {
    const shots = env['POSTMORTEM_SHOTS'] ?? 'out/shots';
    session = await openSession({ shots, host: wantedHost(), extension: wantedExtension() });
  });
  after(() => session?.close());

  const count = async (wanted: string): Promise<void> => {
    const panel = await session.webview(TIMELINE);
    await panel.locator('.captured .count', { hasText: wanted }).waitFor({ state: 'attached' });
  };

  it('are still there in the next window, until they are cleared', async () => {
    const { page } = session;
    await session.step('Import, then reload the window', async () => {
      await session.openFile(DRAFT);
      await session.waitForLanguage('Postmortem');
      await session.palette('Postmortem: Import Events…');
      await session.pick('The incident of this postmortem');
      await count('230');
      const panel = await session.webview(TIMELINE);
      await panel.locator('.progress').waitFor({ state: 'detached' });
      // They are written half a second after the last one came.
      await page.waitForTimeout(1500);
      const reloaded = page.waitForEvent('load');
      await session.palette('Developer: Reload Window');
      await reloaded;
      await page.locator('.explorer-folders-view .monaco-list-row').first().waitFor();
      await count('230');
    });
    await session.step('Clear them', async () => {
      await session.palette('Postmortem: Clear Captured Data…');
      await page.getByPlaceholder('Which? What is in the documents stays there.').waitFor();
      const [row] = await session.choices();
      assert.match(row ?? '', /230 events/);
      await session.accept();
      await session.notification('cleared');
      const panel = await session.webview(TIMELINE);
      await panel.locator('body', { hasText: 'No events captured yet' }).waitFor();
    });
    await session.step('Nothing is left to clear', async () => {
      await session.palette('Postmortem: Clear Captured Data…');
      await session.notification('No captured data is kept');
    });
  });
});
