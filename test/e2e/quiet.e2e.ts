import { strict as assert } from 'node:assert';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { env } from 'node:process';
import { manifest } from '../../scripts/host/extension.mjs';
import { openSession, type Session } from '../support/host/session.ts';
import { wantedExtension, wantedHost } from '../support/host/wanted.ts';

describe('in a workspace without Markdown', function () {
  this.timeout(120_000);
  let session: Session;
  let folder: string;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'pm-quiet-'));
    await writeFile(join(folder, 'pool.py'), 'LIMIT = 800\n');
    session = await openSession({
      folder,
      shots: env['POSTMORTEM_SHOTS'] ?? join('out', 'shots'),
      host: wantedHost(),
      extension: wantedExtension(),
    });
  });
  after(async () => {
    await session?.close();
    await rm(folder, { recursive: true });
  });

  it('is not activated, until a postmortem is begun', async () => {
    await session.step('Nothing runs', async () => {
      await session.openFile('pool.py');
      assert.equal((await running(session)).includes(manifest().displayName), false);
    });
    await session.step('Begin a postmortem there', async () => {
      await session.palette('Postmortem: New Postmortem…');
      await session.pick('Sample');
      await session.waitForLanguage('Postmortem');
      assert.equal((await running(session)).includes(manifest().displayName), true);
    });
  });
});

/** The names that VS Code lists as running. The list draws only what is in view, so it is read all the way down. */
async function running({ page, palette }: Session): Promise<readonly string[]> {
  await palette('Developer: Show Running Extensions');
  const list = page.locator('.runtime-extensions-editor');
  const names = list.locator('.name');
  await names.first().waitFor();
  await list.hover();
  const found = new Set<string>();
  await page.mouse.wheel(0, -10_000);
  for (let screen = 0; screen < 12; screen += 1) {
    await page.waitForTimeout(150);
    for (const name of await names.allInnerTexts()) found.add(name);
    await page.mouse.wheel(0, 300);
  }
  return [...found];
}
