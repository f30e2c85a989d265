import { strict as assert } from 'node:assert';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { env } from 'node:process';
import { eventually } from '../support/eventually.ts';
import { openSession, type Session } from '../support/host/session.ts';
import { wantedExtension, wantedHost } from '../support/host/wanted.ts';

const DRAFT = 'postmortems/2026-11-12-search-index-rollout.postmortem.md';
const BESIDE = DRAFT.replace('.postmortem.md', '');

describe('a postmortem outside of the editor', function () {
  this.timeout(180_000);
  let session: Session;

  before(async () => {
    const shots = env['POSTMORTEM_SHOTS'] ?? join('out', 'shots');
    session = await openSession({ shots, host: wantedHost(), extension: wantedExtension() });
    await session.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await session.openFile(DRAFT);
    await session.waitForLanguage('Postmortem');
  });
  after(() => session?.close());

  const choose = async (form: string): Promise<void> => {
    await session.palette('Postmortem: Export…');
    await session.pick('Timeline…');
    await session.asked('Export Timeline');
    if ((await session.choices()).some((one) => one.includes('Only What Is Public')))
      await session.pick('All ');
    await session.pick(form);
    await session.asked('This is what is written');
  };

  it('is a table of Markdown beside the document, once it was seen', async () => {
    await choose('Markdown');
    await session.step('The table that is written', () =>
      session.page.locator('.view-line', { hasText: 'What happened' }).first().waitFor(),
    );
    await assert.rejects(session.readFile(`${BESIDE}.timeline.md`));
    await session.pick('Write postmortems/');
    await session.notification(/\d+ entries written to postmortems/);
    assert.match(await session.readFile(`${BESIDE}.timeline.md`), /^\| Time \(/);
  });

  it('is a drawing as SVG, shown before it is written', async () => {
    await choose('SVG');
    await session.step('The drawing that is written', async () => {
      const page = await session.webview('Timeline.svg');
      const image = page.locator('img');
      await image.waitFor();
      assert.equal(await image.evaluate((one) => (one as HTMLImageElement).naturalWidth), 1000);
    });
    await session.pick('Write postmortems/');
    await session.notification(/\.timeline\.svg/);
    assert.match(await session.readFile(`${BESIDE}.timeline.svg`), /^<svg /);
  });

  it('has a link to each entry, by a key in the panel', async () => {
    await session.palette('Postmortem: Open Timeline');
    const panel = await session.webview('Timeline: PM-2026-030');
    await panel.getByRole('tab', { name: /In the document/ }).click();
    await panel.locator('.curated .row').first().click();
    await panel.locator('.curated .rows').focus();
    await session.page.keyboard.press('l');
    await eventually(async () => {
      const copied = await session.page.evaluate(() => navigator.clipboard.readText());
      assert.match(
        copied,
        /\/\/postmortem\.postmortem-editor\/entry\?postmortem=PM-2026-030&.*text=[0-9a-f]{16}$/,
      );
    });
    // What can be done with a document can be done from its timeline.
    await session.step('What is missing, asked in the panel', async () => {
      await session.palette('Postmortem: What Is Missing?');
      await session.leave('Before Closed');
    });
  });

  it('is a drawing as PNG, made by the panel', async () => {
    await choose('PNG');
    await session.step('The picture that is written', async () => {
      const page = await session.webview('Timeline.png');
      await page.locator('img').waitFor();
    });
    await session.pick('Write postmortems/');
    await session.notification(/\.timeline\.png/);
    const png = await readFile(join(session.workspace, `${BESIDE}.timeline.png`));
    assert.equal(png.subarray(1, 4).toString(), 'PNG');
    assert.equal(png.readUInt32BE(16), 2000);
    // White paper alone would be a few hundred bytes.
    assert.ok(png.length > 10_000, `${png.length} bytes`);
  });

  it('is a page of the whole postmortem, shown before it is written', async () => {
    await session.palette('Postmortem: Export…');
    await session.pick('Web Page');
    await session.asked('This is what is written');
    await session.step('The page that is written', async () => {
      const page = await session.webview('Postmortem.html');
      await page.locator('.pm-metrics').waitFor();
    });
    await session.pick('Write postmortems/');
    await session.notification(/The page written to postmortems/);
    assert.match(
      await session.readFile(`${BESIDE}.html`),
      /^<!DOCTYPE html>[\s\S]*This page opens without a network/,
    );
  });

  it('is copied with its formatting, once somebody presses Copy', async () => {
    await session.openFile(DRAFT);
    // From the preview, which has a name and no address.
    await session.page.keyboard.press('Control+Shift+v');
    await (
      await session.webview(`Preview ${DRAFT.replace('postmortems/', '')}`)
    )
      .locator('.pm-page')
      .waitFor();
    await session.palette('Postmortem: Copy as Rich Text…');
    const page = await session.webview('Copy as Rich Text');
    await session.step('What is copied', () => page.locator('table').first().waitFor());
    await page.getByRole('button', { name: 'Copy' }).click();
    await session.notification(/Copied with its formatting/);
    // A page reads the clipboard only where the keyboard is in it.
    await session.openFile(DRAFT);
    await session.page.locator('.monaco-editor .view-lines').first().click();
    const copied = await session.page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      const parts = ['text/html', 'text/plain'].map((type) => item?.getType(type));
      return Promise.all(parts.map(async (part) => (await part)?.text() ?? ''));
    });
    assert.match(copied[0] ?? '', /<table style="[^"]*border-collapse/);
    assert.match(copied[1] ?? '', /^# Search hid new articles/);
  });

  it('is a version for strangers, once it was seen what leaves and what stays', async () => {
    await session.openFile(DRAFT);
    await session.palette('Postmortem: Export…');
    await session.pick('Public Version…');
    await session.pick('Markdown');
    await session.asked('This is what is written');
    await session.step('What leaves and what stays', () =>
      session.page.locator('.view-line', { hasText: 'This leaves:' }).first().waitFor(),
    );
    await assert.rejects(session.readFile(`${BESIDE}.public.md`));
    await session.pick('Write postmortems/');
    await session.notification(/The public version written to postmortems/);
    const written = await session.readFile(`${BESIDE}.public.md`);
    assert.match(written, /^# Search did not find new articles[^\n]*\n\n## Summary\n/);
    assert.doesNotMatch(written, /PM-2026-030|anke|noor|tickets\.example|SRCH-/);
  });

  it('is none while something in it must not leave, and leads to that', async () => {
    const text = await session.readFile(DRAFT);
    const leaking = 'postmortems/leaking.postmortem.md';
    await writeFile(
      join(session.workspace, leaking),
      text
        .replace('On 12 November', 'Mail d.reyes@acme.dev. On 12 November')
        .replace('Alias moves to', 'On 10.4.17.22, alias moves to'),
    );
    await session.openFile(leaking);
    await session.palette('Postmortem: Export…');
    await session.pick('Public Version…');
    await session.step('What must not leave', () => session.asked('Nothing is written'));
    assert.equal((await session.choices()).length, 2);
    await session.pick('10.4.17.22');
    await session.step('What can be done', () =>
      session.page.locator('.monaco-editor .selected-text').first().waitFor(),
    );
    await session.pick('Write "an internal address" Instead');
    await session.asked('Nothing is written');
    assert.equal((await session.choices()).length, 1);
    await session.pick('d.reyes@acme.dev');
    await session.pick('Keep This Paragraph Internal');
    await session.pick('Markdown');
    await session.asked('This is what is written');
    await session.pick('Write Nothing');
  });
});
