import { strict as assert } from 'node:assert';
import { execFileSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { env } from 'node:process';
import { openSession, type Session } from '../support/host/session.ts';
import { wantedExtension, wantedHost } from '../support/host/wanted.ts';
import { makeZip } from '../support/make-zip.ts';

const DRAFT = 'postmortems/2026-11-18-checkout-pool.postmortem.md';
const TIMELINE = 'Timeline: PM-2026-031';

/** As Slack's desktop client copies it. */
const CHAT = `Dana Reyes
  3:03 PM
Checkout errors climbing, 5xx at 8 %
PagerDuty
APP  3:03 PM
Triggered: checkout-api 5xx above 5 %
Tomas Lindqvist
  3:06 PM
Pool limit is 800, all taken
3 replies`;

const EXPORT = {
  'channels.json': JSON.stringify([
    { id: 'C0INC2041', name: 'inc-2041' },
    { id: 'C0GENERAL', name: 'general' },
  ]),
  'users.json': JSON.stringify([{ id: 'U1', profile: { display_name: 'dana' } }]),
  'inc-2041/2026-11-18.json': JSON.stringify([
    { ts: '1795010592.000200', user: 'U1', text: 'SEV-2 declared' },
    { ts: '1795010600.000300', user: 'U1', text: 'rolling back' },
    7,
  ]),
  'general/2026-11-18.json': JSON.stringify([{ ts: '1795010592.000200', user: 'U1', text: 'lunch?' }]),
};

describe('evidence without an account', function () {
  this.timeout(180_000);
  let session: Session;

  before(async () => {
    const shots = env['POSTMORTEM_SHOTS'] ?? join('out', 'shots');
    session = await openSession({ shots, host: wantedHost(), extension: wantedExtension() });
    await session.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  });
  after(() => session?.close());

  const captured = async (wanted: string): Promise<void> => {
    const panel = await session.webview(TIMELINE);
    await panel.locator('.captured .count', { hasText: wanted }).waitFor({ state: 'attached' });
  };

  it('becomes a draft out of pasted text, and says in how many seconds', async () => {
    await copy(session, CHAT);
    const started = Date.now();
    await session.palette('Postmortem: New Postmortem…');
    await session.pick('From Pasted Text');
    await session.asked('On which day');
    await session.answer('2026-11-18');
    await session.asked('In which zone');
    await session.pick(/^UTC/);
    await session.pick('The parts a review looks for');
    await session.asked('What happened');
    await session.accept();
    await line(session, '15:06 Pool limit is 800, all taken @tomas-lindqvist').waitFor();
    console.log(`  from the palette to the draft: ${((Date.now() - started) / 1000).toFixed(1)} s`);
    await session.step('The draft', async () => {
      await session.notification('3 entries read from the clipboard');
    });
  });

  it('is written in the zone that its times are said to be in', async () => {
    await copy(session, '14:03 paged: search 5xx above 5 %\n14:06 on-call acknowledges');
    await session.palette('Postmortem: New Postmortem…');
    await session.pick('From Pasted Text');
    await session.asked('On which day');
    await session.answer('2026-11-20');
    await session.asked('In which zone');
    await session.pick('Another Zone…');
    await session.page.locator('.quick-input-widget:visible input').last().fill('Berlin');
    await session.step('A city without its area', () =>
      session.asked('Write it with its area: Europe/Berlin.'),
    );
    await session.answer('Europe/Berlin');
    await session.pick('The parts a review looks for');
    await session.asked('What happened');
    await session.accept();
    await session.waitForText('zone: Europe/Berlin');
    await line(session, '14:03 paged: search 5xx above 5 %').waitFor();
    await session.palette('Revert and Close Editor');
  });

  it('comes beside a postmortem from the clipboard', async () => {
    await session.openFile(DRAFT);
    await session.waitForLanguage('Postmortem');
    await copy(session, CHAT);
    await session.palette('Postmortem: Import Events…');
    await session.step('The ways to import', () => session.asked('Which incident?'));
    await session.pick('From the Clipboard');
    await session.step('Which day', () => session.asked('On which day'));
    await session.answer('2026-11-18');
    await session.step('Which zone', () => session.asked('In which zone'));
    await session.pick(/^UTC/);
    await session.step('The clipboard beside the document', () => captured('3'));
  });

  it('comes from a Slack export, and says what could not be read', async () => {
    await writeFile(join(session.workspace, 'export.zip'), makeZip(EXPORT));
    await session.palette('Postmortem: Import Events…');
    await session.pick('From a File…');
    await session.chooseFile(join(session.workspace, 'export.zip'), 'Slack export, 2 channels');
    await session.step('The channels of an export', async () => {
      await session.asked('Which channels?');
      assert.match((await session.choices())[0] ?? '', /inc-2041/);
    });
    await session.accept();
    await session.step('An export beside the document', async () => {
      const panel = await session.webview(TIMELINE);
      await panel.locator('.problems', { hasText: '1 part of export.zip could not be read' }).waitFor();
      await captured('5');
    });
  });

  it('comes from the commits around the incident', async () => {
    const date = '2026-11-18T13:52:10Z';
    const who = ['-c', 'user.name=Tomas', '-c', 'user.email=tomas@example.com'];
    execFileSync(
      'git',
      ['-C', session.workspace, ...who, 'commit', '--allow-empty', '-m', 'Double the pool'],
      {
        env: { ...env, GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date },
      },
    );
    await session.openFile(DRAFT);
    await session.palette('Postmortem: Import Events…');
    await session.step('Commits are offered', () => session.asked('Which incident?'));
    await session.pick('Commits around the Incident');
    await session.step('Commits beside the document', async () => {
      const panel = await session.webview(TIMELINE);
      await panel
        .locator('.row', { hasText: 'Committed: Double the pool' })
        .first()
        .waitFor({ state: 'attached' });
    });
  });

  it('is exported beside the document, once it was seen', async () => {
    const { page } = session;
    const path = 'postmortems/2026-11-18-checkout-pool.events.jsonl';
    await session.openFile(DRAFT);
    await session.palette('Postmortem: Export…');
    await session.pick('Captured Events');
    await session.step('What an export writes', async () => {
      await session.asked('This is what is written');
      await line(session, '"hash":"sha256:').waitFor();
    });
    await assert.rejects(session.readFile(path));
    await session.pick('Write postmortems/');
    await session.notification(/\d+ events written to postmortems/);
    const lines = (await session.readFile(path)).trim().split('\n');
    assert.ok(lines.length >= 6, `${lines.length} lines`);
    assert.ok(lines.every((one) => JSON.parse(one).hash.length === 71));
    await page.locator('.explorer-folders-view', { hasText: 'checkout-pool.events.jsonl' }).waitFor();
  });

  it('is offered as entries wherever a conversation is pasted', async () => {
    const { page } = session;
    const path = 'postmortems/pasted.postmortem.md';
    await writeFile(
      join(session.workspace, path),
      '# Checkout\n\n## Background\n\n\n\n```yaml timeline\ndate: 2026-11-18\nzone: UTC\nlog: |\n  14:03 paged\n```\n',
    );
    await session.openFile(path);
    await session.waitForLanguage('Postmortem');
    await copy(session, CHAT);
    await session.goTo(5);
    await page.keyboard.press('Control+v');
    await line(session, 'Pool limit is 800, all taken').waitFor();
    await page.locator('.post-edit-widget').click();
    await session.step('Paste a conversation as entries', () =>
      choice(page, 'Insert 3 Entries into the Timeline, Times in UTC').waitFor(),
    );
    await choice(page, 'Insert 3 Entries into the Timeline, Times in UTC').click();
    await line(session, '15:06 Pool limit is 800').waitFor();
    await session.savedWith(
      path,
      /## Background\n\n\n\n```yaml timeline\n[^]*14:03 paged\n {2}15:03 Checkout errors climbing, 5xx at 8 % @dana-reyes\n/,
    );
  });
});

const choice = (page: Session['page'], text: string) =>
  page
    .locator('.quick-input-widget:visible .monaco-list-row, .action-widget .monaco-list-row', {
      hasText: text,
    })
    .first();

const copy = ({ page }: Session, text: string): Promise<void> =>
  page.evaluate((words) => navigator.clipboard.writeText(words), text);

const line = ({ page }: Session, text: string) => page.locator('.view-line', { hasText: text }).first();

/** A question by its title or by what stands in its box: the one before it may still be closing. */
