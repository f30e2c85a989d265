import { join, resolve } from 'node:path';
import { env } from 'node:process';
import { openSession, type Session } from '../support/host/session.ts';
import { wantedExtension, wantedHost } from '../support/host/wanted.ts';

const DRAFT = 'postmortems/2026-11-18-checkout-pool.postmortem.md';
const TIMELINE = 'Timeline: PM-2026-031';

describe('a source of another extension', function () {
  this.timeout(180_000);
  let session: Session;

  before(async () => {
    session = await openSession({
      shots: env['POSTMORTEM_SHOTS'] ?? join('out', 'shots'),
      host: wantedHost(),
      extension: wantedExtension(),
      helpers: [resolve('examples/source-extension')],
    });
    await session.openFile(DRAFT);
    await session.waitForLanguage('Postmortem');
  });
  after(() => session?.close());

  it('stands among the others, and its events come beside the document', async () => {
    await session.palette('Postmortem: Import Events…');
    await session.pick('Another Incident or Channel…');
    await session.step('The source among the others', () => session.asked('From where?'));
    // The list is longer than what is seen of it.
    await session.page.keyboard.type('Status Bo');
    await session.pick('Status Board');
    await session.answer('checkout');
    await session.step('Its events', async () => {
      const panel = await session.webview(TIMELINE);
      await panel.locator('.captured .row', { hasText: 'payments work again' }).first().waitFor();
    });
    await session.waitForText('board:checkout');
  });

  it('is named where it is told what leaves the machine', async () => {
    await session.palette('Postmortem: What Leaves This Machine?');
    const page = await session.webview('Preview What Leaves This Machine.md');
    await page.getByText('postmortem-examples.postmortem-source-example').waitFor();
  });

  it('is among the connections', async () => {
    await session.palette('Postmortem: Connections…');
    await session.step('The connections', async () => {
      await session.asked('A source to import from');
      await session.page.locator('.quick-input-list', { hasText: 'Status Board' }).waitFor();
    });
    await session.leave('A source to import from');
  });
});
