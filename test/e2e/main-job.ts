import { strict as assert } from 'node:assert';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Session } from '../support/host/session.ts';

/** The main job from the first page to the tickets, as one person does it. */
export async function mainJob(session: Session): Promise<void> {
  const draft = await draftOf(session.workspace);

  await session.step('Open the draft', async () => {
    await session.openFile(draft);
    await session.waitForLanguage('Postmortem');
    assert.equal(await session.languageMode(), 'Postmortem');
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
