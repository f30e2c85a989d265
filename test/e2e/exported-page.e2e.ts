import { strict as assert } from 'node:assert';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import fc from 'fast-check';
import createMarkdownIt from 'markdown-it';
import { launchBrowser } from '../../scripts/host/browser.mjs';
import { parsePostmortem } from '../../src/core/document/parse.ts';
import { exportHtml } from '../../src/core/render/export/export-html.ts';
import { exportMarkdown } from '../../src/core/render/export/export-markdown.ts';
import { richText } from '../../src/core/render/export/rich-text.ts';
import { siteIndex } from '../../src/core/render/export/site-index.ts';
import { reportPage } from '../../src/core/report/report-page.ts';
import { BUSY_NOTES, BUSY_NOW, busyPeriod } from '../core/report/support/busy-period.ts';
import { hostileDocument } from '../core/render/support/hostile-document.ts';
import { violations } from '../support/axe.ts';
import { htmlFaults } from '../support/html-faults.ts';
import type { Page } from '../support/host/playwright.ts';

const EXAMPLES = 'examples/postmortems';
const SETTING = { now: Date.UTC(2026, 10, 30, 9, 40), index: 'index.html' };
const WIDTHS = [360, 1200];
const SCHEMES = ['light', 'dark'] as const;

const texts = readdirSync(EXAMPLES).map((file) => ({
  name: file.replace('.postmortem.md', ''),
  text: readFileSync(join(EXAMPLES, file), 'utf8'),
}));
const index = siteIndex(
  texts.map(({ name, text }) => ({ href: `${name}.html`, postmortem: parsePostmortem(text) })),
  SETTING,
);
/** A draft with all that Markdown has, long words and what can not be read yet. */
const odd = readFileSync('test/fixtures/odd.postmortem.md', 'utf8');
const drawing =
  '<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="300"><rect width="9" height="9"/></svg>';
const images = new Map([['img/pool.svg', `data:image/svg+xml;base64,${btoa(drawing)}`]]);
const pages = [
  ...texts.map(({ name, text }) => ({ name, markup: exportHtml(text, SETTING) })),
  { name: 'odd', markup: exportHtml(odd, { ...SETTING, images }) },
  { name: 'index', markup: index },
  { name: 'report', markup: reportPage(busyPeriod(41, 6), BUSY_NOTES, BUSY_NOW) },
];

describe('an exported page', function () {
  this.timeout(120_000);
  const folder = mkdtempSync(join(tmpdir(), 'postmortem-pages-'));
  const addressOf = (name: string): string => pathToFileURL(join(folder, `${name}.html`)).href;
  let browser: Awaited<ReturnType<typeof launchBrowser>>;
  let page: Page;
  const heard: string[] = [];

  before(async () => {
    for (const { name, markup } of pages) writeFileSync(join(folder, `${name}.html`), markup);
    browser = await launchBrowser();
    page = await browser.newPage();
    page.on('request', (request) => heard.push(request.url()));
    page.on('console', (message) => heard.push(message.text()));
    page.on('pageerror', (error) => heard.push(error.message));
    page.on('dialog', (dialog) => {
      heard.push(`dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
  });
  after(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  for (const { name, markup } of pages) {
    it(`${name} is valid HTML`, async () => assert.deepEqual(await htmlFaults(markup), []));

    it(`${name} asks for nothing, fits, and is accessible`, async () => {
      heard.length = 0;
      for (const colorScheme of SCHEMES)
        for (const width of WIDTHS) {
          await page.emulateMedia({ colorScheme });
          await page.setViewportSize({ width, height: 800 });
          await page.goto(addressOf(name));
          const wide = await page.evaluate(() => document.documentElement.scrollWidth);
          assert.ok(wide <= width, `${width} wide, ${colorScheme}: ${wide}`);
          // What is folded is looked at, too.
          await page.evaluate(() => document.querySelector('details')?.setAttribute('open', ''));
          assert.deepEqual(await violations(page), [], `${width} wide, ${colorScheme}`);
        }
      assert.deepEqual([...new Set(heard)], [addressOf(name)]);
    });
  }

  it('opens what a link from elsewhere names, on a phone as well', async () => {
    for (const width of WIDTHS)
      for (const id of ['T1', 'F2', 'A1']) {
        await page.setViewportSize({ width, height: 800 });
        await page.goto('about:blank');
        await page.goto(`${addressOf('2026-11-18-checkout-pool')}#${id}`);
        await page.locator(`#${id}`).waitFor();
        await page.waitForFunction((named) => {
          const top = document.getElementById(named)?.getBoundingClientRect().top ?? -1;
          return top >= 0 && top < innerHeight;
        }, id);
      }
  });

  it('becomes a PDF with every entry in it', async () => {
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.goto(addressOf('2026-11-12-search-index-rollout'));
    const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
    assert.equal(pdf.subarray(0, 5).toString(), '%PDF-');
    await page.emulateMedia({ media: 'print', colorScheme: 'light' });
    const shown = await page.evaluate(() => ({
      rows: [...document.querySelectorAll('.pm-entries tbody tr')].filter(
        (row) => row.getClientRects().length > 0,
      ).length,
      paper: getComputedStyle(document.body).backgroundColor,
    }));
    assert.deepEqual(shown, { rows: 13, paper: 'rgb(255, 255, 255)' });
    await page.emulateMedia({ media: 'screen' });
  });

  it('holds a report on 41 incidents on two sheets of paper', async () => {
    await page.goto(addressOf('report'));
    await page.emulateMedia({ media: 'print' });
    const pdf = await page.pdf({ preferCSSPageSize: true });
    await page.emulateMedia({ media: 'screen' });
    assert.equal([...pdf.toString('latin1').matchAll(/\/Type\s*\/Page\b/gu)].length, 2);
  });

  it('finds postmortems in the index by what they say', async () => {
    await page.setViewportSize({ width: 1200, height: 800 });
    await page.goto(addressOf('index'));
    await page.getByRole('searchbox', { name: 'Search' }).fill('WAF cloudflare');
    assert.deepEqual(await page.locator('.pm-index > li:visible a').allTextContents(), [
      await page.locator('a[href="2019-07-02-public-cloudflare-waf.html"]').textContent(),
    ]);
    assert.equal(await page.locator('output').textContent(), '1 of 7');
    await page.getByRole('searchbox', { name: 'Search' }).fill('');
    assert.equal(await page.locator('.pm-index > li:visible').count(), 7);
  });

  it('runs nothing that a document says, even where its policy is taken away', async () => {
    await page.goto('about:blank');
    heard.length = 0;
    const hostile = fc.sample(hostileDocument, { numRuns: 25, seed: 8 });
    for (const text of hostile) {
      const withoutPolicy = exportHtml(text, SETTING).replace(/<meta http-equiv=[^>]*>/, '');
      await page.setContent(withoutPolicy);
      await page.setContent(richText(text, SETTING));
    }
    assert.deepEqual(heard, []);
  });

  it('runs nothing of exported Markdown that somebody renders without care', async () => {
    await page.goto('about:blank');
    heard.length = 0;
    await page.route('**/pixel.png', (route) => route.abort());
    const md = createMarkdownIt({ html: true, linkify: true });
    for (const text of fc.sample(hostileDocument, { numRuns: 25, seed: 9 }))
      await page.setContent(md.render(exportMarkdown(text, SETTING)));
    await page.unroute('**/pixel.png');
    const pictures = /^https?:\/\/evil\.example\/pixel\.png$|^Failed to load resource/;
    assert.deepEqual(
      heard.filter((one) => !pictures.test(one)),
      [],
    );
  });

  it('is a fragment with its looks on it where it is pasted', async () => {
    for (const { name, text } of texts) {
      const markup = richText(text, SETTING);
      const faults = await page.evaluate(
        (fragment) =>
          new DOMParser()
            .parseFromString(`<div>${fragment}</div>`, 'application/xhtml+xml')
            .querySelector('parsererror')?.textContent ?? '',
        markup,
      );
      assert.equal(faults, '', name);
    }
  });
});
