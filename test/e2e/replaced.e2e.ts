import { strict as assert } from 'node:assert';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { env } from 'node:process';
import { replayPublished } from '../support/replay-state.ts';
import { openSession, type Session } from '../support/host/session.ts';
import { wantedExtension, wantedHost } from '../support/host/wanted.ts';

const FILE = 'postmortems/2026-11-12-search-index-rollout.postmortem.md';
/** The page of that space under which all others stand. */
const OTHERS = '884001';
const NAMED = 'replace the page "Postmortems" in space ENG, which may be of something else';

describe('a page of somebody else', function () {
  this.timeout(240_000);
  let session: Session;
  before(async () => {
    session = await openSession({
      shots: env['POSTMORTEM_SHOTS'] ?? join('out', 'shots'),
      host: wantedHost(),
      extension: wantedExtension(),
    });
    const path = join(session.workspace, FILE);
    const text = await readFile(path, 'utf8');
    await writeFile(path, text.replace(/^published_at:/m, `published: { confluence: ${OTHERS} }\n$&`));
    await session.openFile(FILE);
    await session.waitForLanguage('Postmortem');
  });
  after(() => session?.close());

  it('that the document names is told, and not ticked: it stays what it is unless somebody ticks it', async () => {
    const { confluence: before } = await replayPublished(session.replay);
    await session.step('See that it would be replaced', async () => {
      await session.palette('Postmortem: Publish…');
      await session.asked('Publish PM-2026-030');
      const rows = session.page.locator('.quick-input-list .monaco-list-row:visible');
      const row = rows.filter({ hasText: NAMED });
      await row.waitFor();
      assert.equal(await row.locator('[role=checkbox]').getAttribute('aria-checked'), 'false');
      await session.waitForText('is replaced. Look at it first.');
    });
    await session.leave('Publish PM-2026-030');
    assert.deepEqual((await replayPublished(session.replay)).confluence, before);
  });
});
