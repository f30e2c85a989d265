import { strict as assert } from 'node:assert';
import type { Server } from 'node:http';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { env } from 'node:process';
import { launchBrowser } from '../../scripts/host/browser.mjs';
import { parseInsightsIntent, type InsightsIntent } from '../../src/core/insights/protocol.ts';
import { violations } from '../support/axe.ts';
import type { FrameLocator, Locator, Page } from '../support/host/playwright.ts';
import { openSession, type Session } from '../support/host/session.ts';
import { wantedExtension, wantedHost } from '../support/host/wanted.ts';
import { serveInsights } from '../webview/insights/insights-harness.ts';

const THEMES = ['vscode-dark', 'vscode-light', 'vscode-high-contrast', 'vscode-high-contrast-light'] as const;
const shots = env['POSTMORTEM_SHOTS'] ?? 'out/shots';

describe('the insights by themselves', function () {
  this.timeout(60_000);
  let server: Server;
  let browser: Awaited<ReturnType<typeof launchBrowser>>;
  let page: Page;
  let opened = 0;

  before(async () => {
    [server, browser] = await Promise.all([serveInsights(0), launchBrowser()]);
    page = await browser.newPage();
    page.setDefaultTimeout(10_000);
  });
  after(async () => {
    await browser?.close();
    server?.close();
  });

  const open = async (state: string, width = 1200, theme: string = THEMES[0]): Promise<void> => {
    const address = server.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    await page.setViewportSize({ width, height: 900 });
    await page.goto(`http://127.0.0.1:${port}/${state}/${theme}?${(opened += 1)}`);
    await page.getByRole('heading', { name: 'Insights' }).waitFor();
  };
  const sent = async <T extends InsightsIntent['type']>(
    type: T,
  ): Promise<readonly Extract<InsightsIntent, { readonly type: T }>[]> =>
    (await page.evaluate(() => window.sent))
      .flatMap((message) => parseInsightsIntent(message) ?? [])
      .filter((intent): intent is Extract<InsightsIntent, { readonly type: T }> => intent.type === type);
  const picture = async (name: string): Promise<void> =>
    void (await page.screenshot({ path: `${shots}/insights ${name}.png`, fullPage: true }));
  const card = (name: string | RegExp): Locator => page.getByRole('region', { name, exact: true });
  const months = (): Locator => card('Incidents by month');

  it('draws what its table says: as many parts as there are counts, and each opens what it counts', async () => {
    await open('full');
    const words = await months()
      .locator('.mark')
      .evaluateAll((marks) => marks.map((mark) => mark.getAttribute('aria-label') ?? ''));
    const drawn = words.reduce((sum, label) => sum + Number(/: (\d+)$/.exec(label)?.[1]), 0);
    assert.equal(drawn, 41);
    await months().locator('.mark', { hasText: '' }).first().click();
    const [first] = await sent('open');
    assert.equal(first?.files.length, Number(/: (\d+)$/.exec(words[0] ?? '')?.[1]));
    await months().getByRole('button', { name: 'Table' }).click();
    const total = months().getByRole('row').last();
    assert.match(await total.innerText(), /41/);
    await total.getByRole('button').last().click();
    assert.equal((await sent('open')).at(-1)?.files.length, 41);
    await page.locator('.match').getByRole('button').click();
    assert.equal((await sent('open')).at(-1)?.files.length, 41);
    await picture('as a table');
    // Every document has an owner; none of them is anywhere.
    assert.doesNotMatch(await page.locator('#root').innerHTML(), /dana/);
  });

  it('is gone through by keys: filters with arrows, a menu with Space and Escape, a chart with arrows and Enter', async () => {
    await open('full');
    await page.getByRole('button', { name: /^Period/ }).focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await page.locator('.menu [role=menuitemcheckbox]:focus', { hasText: 'SEV-1' }).waitFor();
    await picture('a menu');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('p');
    await page.locator('.menu [role=menuitemcheckbox]:focus', { hasText: 'SEV-1' }).waitFor();
    await page.keyboard.press('Space');
    await page
      .getByText(/^5 of 82 match/)
      .first()
      .waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Space');
    await page.keyboard.press('Escape');
    const severity = page.getByRole('button', { name: /^Severity/ });
    assert.equal(await severity.evaluate((button) => button === document.activeElement), true);
    assert.match((await severity.getAttribute('aria-label')) ?? '', /2 chosen/);
    const views = await sent('view');
    assert.deepEqual(views.at(-1)?.view.filter.severity, ['SEV-1', 'SEV-2']);
    const first = months().locator('.mark').first();
    await first.focus();
    await page.keyboard.press('ArrowRight');
    const told = await months().locator('.mark:focus').getAttribute('aria-label');
    assert.equal(await months().locator('.tip').innerText(), told);
    await page.keyboard.press('Enter');
    assert.match((await sent('open')).at(-1)?.about ?? '', new RegExp(`^Incidents by month: ${told}$`));
  });

  it('has one stop of the Tab key a chart, however many dots there are', async () => {
    await open('full');
    for (const chart of await page.locator('.chart svg').all())
      assert.equal(await chart.locator('.mark[tabindex="0"]').count(), 1);
    await card('TTD').locator('.mark[tabindex="0"]').focus();
    await page.keyboard.press('Shift+Tab');
    assert.match(await page.locator(':focus').innerText(), /^year before/);
  });

  it('leaves the focus near where a button goes away that was pressed', async () => {
    await open('full');
    await page.getByRole('button', { name: 'TTM as a table' }).click();
    await card('TTM, table').getByRole('button', { name: 'Chart' }).focus();
    await page.keyboard.press('Enter');
    await card('TTM, table').waitFor({ state: 'detached' });
    assert.equal(await page.locator(':focus').getAttribute('aria-label'), 'TTM as a table');
    await page.evaluate(() => window.change((state) => ({ ...state, facts: state.facts.slice(0, 9) })));
    await page.getByRole('button', { name: 'Clear Filters' }).focus();
    await page.keyboard.press('Enter');
    await card('TTM').waitFor();
    assert.equal(await page.locator(':focus').getAttribute('aria-label'), 'Period: All time');
  });

  it('opens its menus inside the window', async () => {
    for (const width of [320, 480, 620]) {
      await open('full', width);
      for (const name of [/^Kind/, /^Cause/, /^Service/, /^Team/, /^Stacked by/, /^Export/]) {
        await page.getByRole('button', { name }).click();
        const menu = await page.getByRole('menu').boundingBox();
        assert.ok(menu && menu.x >= 0 && menu.x + menu.width <= width, `${name} at ${width}`);
        await page.keyboard.press('Escape');
      }
    }
  });

  it('says how a figure is made on hover and focus, and of how many it is unknown', async () => {
    await open('full');
    await card('TTA').getByRole('heading').focus();
    await page.getByRole('tooltip').filter({ hasText: 'alerted, else detected' }).waitFor();
    await picture('a formula');
    await card('TTA')
      .getByRole('button', { name: /^unknown of/ })
      .click();
    assert.equal((await sent('open')).at(-1)?.files.length, 3);
  });

  it('has filters, tables and stacks again when its page is made anew', async () => {
    await open('full');
    await page.getByRole('button', { name: /^Service/ }).click();
    await page.getByRole('menuitemcheckbox', { name: /search/ }).click();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'TTM as a table' }).click();
    await page.getByRole('button', { name: /^Stacked by/ }).click();
    await page.getByRole('menuitemradio', { name: 'Team' }).click();
    await months().getByText('commerce').waitFor();
    const match = await page.locator('.match').innerText();
    await picture('a table of the chart above');
    await page.reload();
    await months().getByText('commerce').waitFor();
    await card('TTM, table').getByRole('table').waitFor();
    assert.equal(await page.locator('.match').innerText(), match);
    assert.match(
      (await page.getByRole('button', { name: /^Service/ }).getAttribute('aria-label')) ?? '',
      /search/,
    );
  });

  it('says what there is where nothing can be drawn, and the way on', async () => {
    await open('empty');
    await page.getByText('No finished postmortems yet. Trends start with the first').waitFor();
    await picture('empty');
    for (const name of ['New Postmortem…', 'Convert an Old Postmortem…'])
      await page.getByRole('button', { name }).click();
    assert.deepEqual([(await sent('new')).length, (await sent('convert')).length], [1, 1]);
    await open('full');
    for (const [filter, choice] of [
      ['Service', 'identity'],
      ['Kind', 'drills'],
      ['Kind', 'incidents'],
      ['Severity', 'SEV-1'],
    ] as const) {
      await page.getByRole('button', { name: new RegExp(`^${filter}`) }).click();
      await page.getByRole('menuitemcheckbox', { name: choice }).click();
      await page.keyboard.press('Escape');
    }
    await page.getByText('No postmortem matches these filters.').waitFor();
    await picture('filtered to nothing');
    await page.getByRole('button', { name: 'Clear Filters' }).click();
    await page
      .getByText(/^82 of 82 match/)
      .first()
      .waitFor();
    await open('reading');
    await page.getByText('Read 130 of 2,000 postmortems').waitFor();
    await picture('reading');
  });

  it('names what could not be read, and opens it', async () => {
    await open('broken');
    await page.getByText('5 could not be read:').waitFor();
    await page.getByRole('button', { name: 'a', exact: true }).click();
    await page.getByRole('button', { name: 'and 2 more' }).click();
    const files = (await sent('open')).map((intent) => intent.files.length);
    assert.deepEqual(files, [1, 5]);
  });

  it('follows the documents without losing what somebody looks at', async () => {
    await open('full');
    await months().getByRole('button', { name: 'Table' }).click();
    await page.evaluate(() => window.change((state) => ({ ...state, facts: state.facts.slice(40) })));
    await page.getByText('42 postmortems in 2 folders.').waitFor();
    await months().getByRole('table').waitFor();
  });

  it('draws what is toggled, and leaves everything else where it is', async () => {
    await open('full');
    const why = card('Contributing factors that recur').getByRole('button', { name: 'show why' });
    await why.click();
    const services = card('Services by burden');
    await services.scrollIntoViewIfNeeded();
    const from = await page.evaluate(() => {
      const changed = new Set<string>();
      new MutationObserver((changes) => {
        for (const { target } of changes)
          if (target instanceof Element && target.isConnected)
            changed.add(target.closest('.card')?.getAttribute('aria-label') ?? 'no card');
        document.body.title = [...changed].join();
      }).observe(document.querySelector('.cards') ?? document.body, {
        subtree: true,
        childList: true,
        attributes: true,
      });
      return scrollY;
    });
    await services.getByRole('button', { name: 'Table' }).focus();
    await page.keyboard.press('Enter');
    await services.getByRole('table').waitFor();
    assert.equal(await page.locator(':focus').innerText(), 'Table');
    assert.equal(await page.evaluate(() => scrollY), from);
    await card('Contributing factors that recur').getByRole('button', { name: 'hide why' }).waitFor();
    assert.equal(await page.evaluate(() => document.body.title), 'Services by burden');
  });

  it('gives out each chart as a picture that needs nothing beside it, and the table for a spreadsheet', async () => {
    await open('full');
    await page.getByRole('button', { name: 'Export…' }).click();
    await picture('the ways out');
    const names = await page
      .getByRole('menuitem')
      .evaluateAll((items) => items.map((item) => item.getAttribute('aria-label') ?? ''));
    await page.keyboard.press('Escape');
    for (const name of names.filter((one) => one.endsWith('SVG'))) {
      await page.getByRole('button', { name: 'Export…' }).click();
      await page.getByRole('menuitem', { name, exact: true }).click();
    }
    await page.getByRole('button', { name: 'Export…' }).click();
    await page.getByRole('menuitem', { name: 'Incidents by month as PNG' }).click();
    await page.getByRole('button', { name: 'Export…' }).click();
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await page.waitForFunction(
      (count) => window.sent.filter((intent) => JSON.stringify(intent).includes('"export"')).length === count,
      names.length / 3 + 2,
    );
    const exported = await sent('export');
    assert.equal(exported.length, names.length / 3 + 2);
    for (const one of exported) {
      if (one.format !== 'svg') continue;
      assert.doesNotMatch(one.text, /var\(|class=|tabindex|aria-/);
      // What `color-mix` makes is black outside of a browser.
      assert.doesNotMatch(one.text, /="color\(/);
      assert.match(one.text, /fill="rgb\(/);
    }
    assert.deepEqual(
      exported
        .slice(-2)
        .map(({ format }) => format)
        .toSorted(),
      ['csv', 'png'],
    );
  });

  it('goes from four cards in a row to two and to one, and from a chart without room to its table', async () => {
    for (const [width, columns] of [
      [1200, 4],
      [1060, 4],
      [1059, 2],
      [900, 2],
      [560, 1],
      [320, 1],
    ] as const) {
      await open('full', width);
      const lefts = await page
        .locator('.metric-card')
        .evaluateAll((cards) => cards.map((one) => one.getBoundingClientRect().left));
      assert.equal(new Set(lefts).size, columns, `${width}`);
      assert.equal(await page.locator('.metric-card .chart').count(), 4, `drawn at ${width}`);
      const reach = await page.evaluate(() => document.documentElement.scrollWidth);
      assert.ok(reach <= width, `${reach} of ${width}`);
      await picture(`${width}`);
    }
    await page.getByRole('button', { name: /^Period/ }).click();
    await page.getByRole('menuitemradio', { name: 'Last 24 months' }).click();
    await months().getByRole('table').waitFor();
    assert.equal(await months().getByRole('button', { name: 'Chart' }).isDisabled(), true);
  });

  it('keeps the numbers of a table in sight, however long a name is', async () => {
    await open('full');
    const service = 'checkout'.repeat(25);
    await page.evaluate(
      (name) =>
        window.change((state) => ({
          ...state,
          facts: state.facts.map((one, index) => (index % 2 === 0 ? one : { ...one, services: [name] })),
        })),
      service,
    );
    const services = card('Services by burden');
    await services.getByRole('button', { name: 'Table' }).click();
    await services.getByRole('cell').first().waitFor();
    const hidden = await services
      .locator('.table-room')
      .evaluate(({ clientWidth, scrollWidth }) => scrollWidth - clientWidth);
    assert.equal(hidden, 0);
  });

  for (const theme of THEMES)
    it(`has nothing against the rules of accessibility in ${theme}`, async () => {
      await open('full', 1200, theme);
      await page.getByRole('button', { name: 'TTM as a table' }).click();
      await card('TTM, table').getByRole('table').waitFor();
      await picture(theme);
      // With a menu open, all that can be there is there.
      await page.getByRole('button', { name: /^Severity/ }).click();
      await page.getByRole('menu').waitFor();
      assert.deepEqual(await violations(page), []);
    });
});

describe('the insights in the editor', function () {
  this.timeout(120_000);
  let session: Session;
  let insights: FrameLocator;

  before(async () => {
    session = await openSession({ shots, host: wantedHost(), extension: wantedExtension() });
  });
  after(() => session?.close());

  const choose = async (filter: string, choice: string): Promise<void> => {
    await insights.getByRole('button', { name: new RegExp(`^${filter}`) }).click();
    await insights
      .getByRole('menuitemradio', { name: choice })
      .or(insights.getByRole('menuitemcheckbox', { name: choice }))
      .click();
    await session.page.keyboard.press('Escape');
  };
  const front = async (): Promise<void> => {
    await session.page.locator('.tab', { hasText: 'Insights' }).click();
    insights = await session.webview('Insights');
    await insights.locator('.match').waitFor();
  };
  const save = async (way: RegExp, file: string): Promise<string> => {
    await insights.getByRole('button', { name: 'Export…' }).click();
    await insights.getByRole('menuitem', { name: way }).click();
    await session.chooseFile(join(session.workspace, file), `Saved as ${file}.`);
    return session.readFile(file);
  };

  it('opens from the palette, and counts the postmortems of the workspace', async () => {
    await session.palette('Postmortem: Insights');
    await session.step('Insights', async () => {
      insights = await session.webview('Insights');
      await insights.getByText(/^7 postmortems in 1 folder/).waitFor();
    });
    await choose('Period', 'All time');
    await insights
      .getByText(/^7 of 7 match/)
      .first()
      .waitFor();
    await choose('Kind', 'incidents');
    await session.step('Insights of all time', () => insights.locator('.chart').nth(6).waitFor());
  });

  it('opens the postmortems behind a number: of several the one that is chosen, at an action item the line', async () => {
    await insights.getByRole('region', { name: 'TTD', exact: true }).locator('.opens').first().click();
    await session.step('The postmortems behind a median', () => session.asked('Open one of'));
    await session.pick('PM-2026-027');
    await session.page.locator('.monaco-editor .view-line', { hasText: 'id: PM-2026-027' }).waitFor();
    await front();
    await insights.getByRole('region', { name: 'Age of open action items' }).locator('.mark').nth(1).click();
    await session.page.locator('.monaco-editor .view-line', { hasText: '- id: A' }).first().waitFor();
    await front();
  });

  it('writes a table and a picture where somebody says', async () => {
    const csv = await save(/^Incidents by .+ as CSV/, 'incidents.csv');
    assert.match(csv, /^months,/);
    assert.match(csv, /PM-2026-027/);
    const svg = await save(/^TTM.* as SVG/, 'ttm.svg');
    assert.match(svg, /^<svg /);
    assert.doesNotMatch(svg, /--vscode/);
  });

  it('hears of a file that is new, and names what it could not read', async () => {
    await choose('Service', 'checkout-api');
    await insights.locator('.match', { hasText: /^1 of 7/ }).waitFor();
    await writeFile(join(session.workspace, 'postmortems/torn.postmortem.md'), '---\nid: "PM-1\n---\n');
    await session.step('One could not be read', () => insights.getByText('1 could not be read:').waitFor());
    await insights.getByRole('button', { name: 'PM-1', exact: true }).click();
    await session.page.locator('.tab.active', { hasText: 'torn.postmortem.md' }).waitFor();
    await front();
  });

  it('comes back as it was left when the window is loaded anew, and when it is opened again', async () => {
    const asLeft = (): Promise<void> => insights.locator('.match', { hasText: /^1 of 7/ }).waitFor();
    await session.page.reload();
    await session.step('Insights after a reload', async () => {
      insights = await session.webview('Insights');
      await asLeft();
    });
    await session.palette('View: Close All Editors');
    await session.page.locator('.tab', { hasText: 'Insights' }).waitFor({ state: 'detached' });
    await session.palette('Postmortem: Insights');
    insights = await session.webview('Insights');
    await asLeft();
  });
});
