import { strict as assert } from 'node:assert';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { env } from 'node:process';
import { openSession, type Session } from '../support/host/session.ts';
import { wantedExtension, wantedHost } from '../support/host/wanted.ts';

const SHOTS = env['POSTMORTEM_SHOTS'] ?? join('out', 'shots');
const CLOSED = 'postmortems/2026-08-31-partner-certificate.postmortem.md';

describe('a document from its beginning through its statuses', function () {
  this.timeout(180_000);
  this.retries(1);
  let session: Session;

  beforeEach(async () => {
    session = await openSession({ shots: SHOTS, host: wantedHost(), extension: wantedExtension() });
  });
  afterEach(() => session?.close());

  it('is begun from a template, calm, and goes on when nothing is missing', async () => {
    await begin(session);
    await change(session);
    await complete(session);
  });

  it('says what to do about a template that is broken', async () => {
    const { page } = session;
    const folder = join(session.workspace, '.postmortem', 'templates');
    await mkdir(folder, { recursive: true });
    await writeFile(
      join(folder, 'outage.md'),
      '---\ntemplate: Outages\nowner: {{ownr}}\n---\n\n## Summary\n',
    );
    await writeFile(join(folder, 'quiet.md'), '---\ntemplate: Quiet days\nextends: short\n---\n');
    await session.step('Choose one that is broken', async () => {
      await session.palette('Postmortem: New Postmortem…');
      await session.pick('From a Template');
      await session.asked('From which template?');
      assert.equal((await session.choices()).length, 2);
      await session.pick('Outages');
      await session.answerNotification('{{ownr}} in line 3', 'Open the Template');
      await line(session, 'owner: {{ownr}}').waitFor();
      await page.locator('#status\\.editor\\.selection', { hasText: 'Ln 3' }).waitFor();
    });
    await session.step('Take the full one instead', async () => {
      await session.palette('Postmortem: New Postmortem…');
      await session.pick('From a Template');
      await session.asked('From which template?');
      await session.pick('Outages');
      await session.answerNotification('{{ownr}} in line 3', 'Use the Full Template');
      await page.locator('.quick-input-widget:visible', { hasText: 'What happened' }).waitFor();
      await session.accept();
      await line(session, '## Background').waitFor();
    });
  });
});

async function begin(session: Session): Promise<void> {
  const { page } = session;
  await session.step('Choose a template', async () => {
    await session.palette('Postmortem: New Postmortem…');
    await session.pick('From a Template');
    await session.asked('From which template?');
    const rows = await session.choices();
    assert.equal(rows.length, 3, rows.join(' | '));
  });
  await session.step('Fill in with Tab', async () => {
    await session.pick('The parts a review looks for');
    await session.answer('Search was slow for 40 minutes');
    await session.waitForLanguage('Postmortem');
    await line(session, 'id: PM-').waitFor();
    for (const answer of ['SEV-2', 'dana', 'search-api']) {
      await page.keyboard.type(answer);
      await page.keyboard.press('Tab');
    }
    await page.keyboard.type('Search was slow because of human error');
    await line(session, 'services: [search-api]').waitFor();
    await page.waitForTimeout(800);
    assert.equal(await page.locator('.monaco-editor [class*="squiggly-"]').count(), 0);
  });
  await session.step('See a finding once the sentence is left', async () => {
    await session.goTo(1);
    await session.waitForSquiggle('warning');
  });
  await session.step('See what is missing behind the language', async () => {
    await page.locator('.statusbar-item', { hasText: /\d+ missing/ }).waitFor();
    await page.locator('#status\\.languageStatus').hover();
    const flyout = page.locator('.hover-language-status').first();
    await flyout.waitFor();
    await page.locator('.monaco-hover', { hasText: 'SEV-2 · Draft' }).first().waitFor();
    await page
      .locator('.monaco-hover', { hasText: / missing.* before In review/ })
      .first()
      .waitFor();
  });
}

async function change(session: Session): Promise<void> {
  const { page } = session;
  await session.step('See what each status lacks', async () => {
    await session.palette('Postmortem: Change Status…');
    await session.asked('To which?');
    const rows = (await session.choices()).join(' ');
    assert.match(rows, /Draft.*now.*In review.*\d+ missing/s);
  });
  await session.step('Go to what is missing', async () => {
    await session.accept();
    await page.locator('.quick-input-widget:visible', { hasText: /Before In review: \d+ missing/ }).waitFor();
  });
  await session.step('Close one that lacks nothing', async () => {
    await page.keyboard.press('Escape');
    const before = await session.readFile(CLOSED);
    await writeFile(join(session.workspace, CLOSED), before.replace('status: closed', 'status: published'));
    await session.openFile(CLOSED);
    await session.palette('Postmortem: Change Status…');
    await session.asked('To which?');
    await session.accept();
    await line(session, 'status: closed').waitFor();
    await session.save();
    assert.equal(await session.readFile(CLOSED), before);
  });
}

async function complete(session: Session): Promise<void> {
  const path = 'postmortems/2026-11-28-empty.postmortem.md';
  await writeFile(join(session.workspace, path), '');
  await session.step('Complete the front matter of an empty document', async () => {
    await session.openFile(path);
    const labels = await session.completions();
    assert.equal(labels[0], '---', labels.join(' | '));
  });
  await session.step('Take it', async () => {
    await session.page.keyboard.press('Enter');
    await line(session, 'postmortem: 1').waitFor();
  });
  await session.step('Complete a section by its fence', async () => {
    await session.page.keyboard.press('Escape');
    await session.page.keyboard.press('Escape');
    await session.page.keyboard.press('Control+End');
    await session.page.keyboard.type('``');
    await session.page.keyboard.type('`');
    const labels = session.page.locator('.suggest-widget.visible .monaco-list-row .label-name');
    await labels.first().waitFor();
    assert.match((await labels.allInnerTexts()).join(' '), /```yaml timeline/);
    await session.page.keyboard.press('Enter');
    await line(session, 'zone: UTC').waitFor();
  });
}

const line = ({ page }: Session, text: string) => page.locator('.view-line', { hasText: text }).first();
