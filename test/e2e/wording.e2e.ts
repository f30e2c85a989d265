import { strict as assert } from 'node:assert';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { env } from 'node:process';
import { openSession, type Session } from '../support/host/session.ts';
import { wantedExtension, wantedHost } from '../support/host/wanted.ts';

const DRAFT = 'postmortems/2026-11-18-checkout-pool.postmortem.md';

describe('wording', function () {
  this.timeout(120_000);
  let session: Session;
  let folder: string;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'pm-model-'));
    session = await openSession({
      shots: env['POSTMORTEM_SHOTS'] ?? join('out', 'shots'),
      host: wantedHost(),
      extension: wantedExtension(),
      helpers: [resolve('test/support/model')],
      env: { POSTMORTEM_TEST_MODEL: folder },
      settings: { 'postmortem.languageModel': true },
    });
    await session.openFile(DRAFT);
    await session.waitForLanguage('Postmortem');
  });
  after(async () => {
    await session?.close();
    await rm(folder, { recursive: true });
  });

  const ask = async (): Promise<void> => {
    await session.palette('Postmortem: Second Opinion on Wording…');
    await session.page.locator('.monaco-dialog-box', { hasText: 'to Test Model?' }).waitFor();
  };

  it('gets a second opinion, having shown what it sends', async function () {
    // Models can be registered from VS Code 1.104 on.
    if (wantedHost().vscode.startsWith('1.100.')) this.skip();
    const { page } = session;
    await session.step('See what a model would be sent', async () => {
      await session.selectText('tomas broke');
      await session.waitForSquiggle('warning');
      await session.goTo(1);
      await ask();
      const dialog = await page.locator('.monaco-dialog-box').innerText();
      assert.match(dialog, /tomas broke the pool limit/);
      assert.doesNotMatch(dialog, /Rolling the change back ended it/);
    });
    await session.step('A model that gives no answer', async () => {
      await session.answerDialog('Send');
      await session.notification('Test Model gave no answer');
      await session.notificationGone('Asking Test Model');
      assert.doesNotMatch(
        await readFile(join(folder, 'sent.txt'), 'utf8'),
        /Rolling the change back ended it/,
      );
    });
    await session.step('Hear a second opinion', async () => {
      const sent = await readFile(join(folder, 'sent.txt'), 'utf8');
      const number = Number(/"number":(\d+)[^\n]*tomas broke/.exec(sent)?.[1]);
      const rewrite = 'The pool limit was passed when the pool of every pod was doubled.';
      const answer = [{ number, verdict: 'keep', why: 'It names one person.', rewrite }];
      await writeFile(join(folder, 'answer.txt'), JSON.stringify(answer));
      await ask();
      await session.answerDialog('Send');
      await session.notification('would reword 1');
      const hover = await session.hoverText('tomas broke');
      assert.match(hover, /A second opinion \(Test Model\)/);
      assert.match(hover, /It names one person/);
    });
    await session.step('Take its rewrite', async () => {
      await session.quickFix('tomas broke', 'The pool limit was passed');
      await session.waitForText('The pool limit was passed');
      await session.undo();
    });
    await session.palette('Notifications: Clear All Notifications');
  });

  it('shows nothing of a restricted postmortem to a model', async () => {
    const path = 'postmortems/restricted.postmortem.md';
    const text = await session.readFile(DRAFT);
    await writeFile(join(session.workspace, path), text.replace(/^owner:/m, 'audience: restricted\nowner:'));
    await rm(join(folder, 'sent.txt'), { force: true });
    await session.step('Ask about a restricted one', async () => {
      await session.openFile(path);
      await session.palette('Postmortem: Second Opinion on Wording…');
      await session.notification('is restricted');
    });
    await assert.rejects(readFile(join(folder, 'sent.txt')));
    await session.palette('Notifications: Clear All Notifications');
    await session.palette('View: Close Editor');
  });

  it('puts roles in the place of names, having shown every place', async () => {
    await session.step('See where names become roles', async () => {
      await session.palette('Postmortem: Replace Names with Roles…');
      await session.page.locator('.quick-input-widget', { hasText: 'Replace 1 name with a role' }).waitFor();
      const rows = await session.choices();
      assert.ok(
        rows.some((row) => row.includes('tomas → The checkout on-call')),
        rows.join('\n'),
      );
    });
    await session.step('Names become roles', async () => {
      await session.accept();
      await session.selectText('he checkout on-call broke');
      await session.save();
      const text = await session.readFile(DRAFT);
      assert.doesNotMatch(text, /^tomas broke/m);
      assert.match(text, /^ {2}tomas: checkout on-call$/m);
    });
    await session.step('One undo takes them all back', async () => {
      await session.undo();
      await session.selectText('tomas broke');
    });
  });
});
