import { strict as assert } from 'node:assert';
import type { Server } from 'node:http';
import { env } from 'node:process';
import { launchBrowser } from '../../scripts/host/browser.mjs';
import { parseIntent, type Intent, type ToPanel } from '../../src/core/panel/protocol.ts';
import type { Page } from '../support/host/playwright.ts';
import { violations } from '../support/axe.ts';
import { servePanel } from '../webview/harness.ts';

const THEMES = ['vscode-dark', 'vscode-light', 'vscode-high-contrast', 'vscode-high-contrast-light'] as const;
const shots = env['POSTMORTEM_SHOTS'] ?? 'out/shots';

/** What the panel keeps for the page behind it. */
interface Kept {
  readonly view: { readonly range?: unknown };
}

describe('the timeline panel by itself', function () {
  this.timeout(60_000);
  let server: Server;
  let browser: Awaited<ReturnType<typeof launchBrowser>>;
  let page: Page;
  let opened = 0;

  before(async () => {
    [server, browser] = await Promise.all([servePanel(0), launchBrowser()]);
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
    await page.setViewportSize({ width, height: 800 });
    // Another address each time: to go where one is already would be to load it again.
    await page.goto(`http://127.0.0.1:${port}/${state}/${theme}?${(opened += 1)}`);
    await page.locator('.header h1').waitFor();
  };
  const sent = async (type: Intent['type']): Promise<readonly Intent[]> =>
    (await page.evaluate(() => window.sent))
      .flatMap((message) => parseIntent(message) ?? [])
      .filter((intent) => intent.type === type);
  const tell = (message: ToPanel): Promise<void> =>
    page.evaluate((told) => window.postMessage(told, '*'), message);
  const picture = async (name: string): Promise<void> =>
    void (await page.screenshot({ path: `${shots}/panel ${name}.png` }));

  it('undoes in the search field what was typed there, and in the document everywhere else', async () => {
    await open('full');
    const field = page.locator('.search input');
    // It is drawn again a moment after the key.
    const holds = (text: string): Promise<unknown> =>
      page.waitForFunction(
        (wanted) => document.querySelector<HTMLInputElement>('.search input')?.value === wanted,
        text,
      );
    await field.click();
    await page.keyboard.type('roll');
    await page.keyboard.press('Control+z');
    await holds('rol');
    await page.keyboard.press('Control+Shift+z');
    await holds('roll');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+Shift+z');
    await holds('roll');
    assert.deepEqual([(await sent('undo')).length, (await sent('redo')).length], [1, 1]);
    await field.focus();
    await page.keyboard.press('Control+z');
    await holds('roll');
    assert.equal((await sent('undo')).length, 2);
  });

  it('lets the arrow go from the search into the list, onto its first row', async () => {
    await open('full');
    await page.keyboard.press('/');
    await page.keyboard.type('rollback');
    await page.keyboard.press('ArrowDown');
    await page.locator('.captured .rows:focus').waitFor();
    const first = page.locator('.captured .row[role=option]').first();
    assert.equal(await first.getAttribute('aria-selected'), 'true');
  });

  it('tells an event as told where an entry says the same, and adds it only where asked to', async () => {
    await open('copied');
    await page.locator('.filter select').first().selectOption('github');
    const row = page.locator('.captured .row', { hasText: 'Change 4471' });
    assert.match(await row.innerText(), /same as an entry/);
    await row.dblclick();
    assert.deepEqual(await sent('add'), []);
    assert.equal((await sent('reveal')).length, 1);
    await page.locator('.detail', { hasText: 'Already told by an entry without a source' }).waitFor();
    await picture('same as an entry');
    await page.getByRole('button', { name: 'Add as Well' }).click();
    assert.equal((await sent('add')).length, 1);
  });

  it('selects in both lists, the drawing and the detail what the caret is on', async () => {
    await open('draft');
    const entries = page.locator('.curated .row');
    await entries.first().click();
    const cited = page.locator('.curated .row', { hasText: 'acknowledges' }).first();
    await cited.click();
    await page.locator('.detail').waitFor();
    const plain = await entries.filter({ hasNotText: 'acknowledges' }).nth(2).getAttribute('id');
    const key = decodeURIComponent((plain ?? '').replace('entry-', ''));
    await tell({ type: 'select', key });
    await page.locator(`.curated .row[id=${JSON.stringify(plain)}][aria-selected=true]`).waitFor();
    const detail = page.locator('.detail .full');
    const told = (await detail.count()) > 0 ? await detail.innerText() : '';
    assert.doesNotMatch(told, /acknowledges/);
    assert.equal(await page.locator('.row[aria-selected=true]', { hasText: 'acknowledges' }).count(), 0);
  });

  it('shows T+ once a row, and the clock beside it', async () => {
    await open('full');
    await page.keyboard.press('Shift+T');
    for (const list of ['captured', 'curated']) {
      const text = await page.locator(`.${list} .row:has(.offset:not(:empty))`).first().innerText();
      assert.equal(text.match(/T[+−]/g)?.length, 1, text);
      assert.match(text, /\d\d:\d\d:\d\d/);
    }
    await picture('T+');
    await open('full', 420);
    await page.keyboard.press('Shift+T');
    const narrow = await page.locator('.captured .row:has(.offset:not(:empty))').first().innerText();
    assert.equal(narrow.match(/T[+−]/g)?.length, 1, narrow);
  });

  it('tells two sources that failed in little room, each with its ways out', async () => {
    for (const [width, most] of [
      [1200, 120],
      [900, 120],
      [420, 190],
    ] as const) {
      await open('errors', width);
      const box = await page.locator('.problems').boundingBox();
      assert.ok((box?.height ?? 0) <= most, `${box?.height} px at ${width}`);
      for (const problem of await page.locator('.problem').all()) {
        const [whole, close] = [await problem.boundingBox(), await problem.locator('.tool').boundingBox()];
        assert.ok(whole && close && close.y - whole.y < 12, 'the way to put it away stays in the first line');
      }
      await picture(`errors ${width}`);
    }
  });

  it('names marks in words however narrow it is', async () => {
    await open('full', 420);
    await page.getByRole('tab', { name: 'In the document' }).click();
    const tag = page.locator('.curated .row .tag', { hasText: 'acknowledged' });
    assert.ok(((await tag.boundingBox())?.width ?? 0) > 50);
    await picture('marks 420');
    await open('full', 900);
    assert.ok(((await tag.boundingBox())?.width ?? 0) > 50);
    await picture('marks 900');
  });

  it('keeps every tool in sight in a panel of 270 px', async () => {
    await open('full', 270);
    const fit = await page.locator('.zooms .fit').boundingBox();
    assert.ok(fit && fit.x + fit.width <= 270);
    assert.ok(((await page.locator('.search input').boundingBox())?.width ?? 0) > 40);
  });

  it('cuts no words with the signs of a chat', async () => {
    await open('full');
    await page.locator('.search input').fill('Raise the limit');
    const option = page.locator('.captured .row .text', { hasText: '800 → 1,400' });
    assert.match(await option.innerText(), /^(?:lin\s*)?Raise the limit: 800/);
  });

  it('tells a discarded draft as it last was, with the way back', async () => {
    await open('discarded');
    await page.locator('.notice', { hasText: 'The draft was closed unsaved.' }).waitFor();
    await page.getByRole('button', { name: 'Bring It Back' }).click();
    assert.equal((await sent('open-document')).length, 1);
    await picture('discarded');
  });

  it('has what was searched and filtered when its page is made anew', async () => {
    await open('full');
    await page.getByRole('combobox', { name: 'Source' }).selectOption('slack');
    await page.keyboard.press('Shift+T');
    await page.locator('.search input').fill('rollback');
    await page.locator('.hits', { hasText: /\d+ hits/ }).waitFor();
    const rows = await page.locator('.captured .row').count();
    await page.reload();
    await page.locator('.captured .row mark').first().waitFor();
    assert.equal(await page.locator('.search input').inputValue(), 'rollback');
    assert.equal(await page.locator('.captured .row').count(), rows);
    await page.locator('main.relative').waitFor();
  });

  it('has the stretch in view, what is selected, the moment of foresight and the zero of T+ when its page is made anew', async () => {
    await open('full');
    const handle = page.locator('.foresight .handle');
    await page.locator('.captured .rows').focus();
    await page.keyboard.press('Home');
    for (let row = 0; row < 8; row++) await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Shift+ArrowDown');
    await page.getByRole('button', { name: /^Time zone/ }).click();
    const zero = page.getByRole('combobox', { name: 'T+ counts from' });
    await zero.selectOption({ label: (await zero.locator('option').last().textContent()) ?? '' });
    await page.getByRole('button', { name: 'Close', exact: true }).first().click();
    await page.keyboard.press('Shift+T');
    await page.locator('.canvas').focus();
    for (const key of ['w', 'd']) await page.keyboard.press(key);
    await page.keyboard.press('k');
    for (let step = 0; step < 3; step++) await page.keyboard.press('Shift+ArrowLeft');
    await page.locator('.notice', { hasText: 'As known at T' }).waitFor();
    const seen = async (): Promise<unknown> => ({
      selected: await page.locator('.captured .row[aria-selected=true]').allInnerTexts(),
      detail: await page.locator('.detail .full').innerText(),
      until: await page.locator('.notice').innerText(),
      // Where the moment stands says what is in view.
      handle: await handle.getAttribute('style'),
    });
    // The stretch glides, and is kept once it stands.
    await page.waitForFunction(() => JSON.stringify(history.state).includes('"range":{'));
    await page.waitForTimeout(500);
    const before = await seen();
    await page.reload();
    await page.locator('.captured .row[aria-selected=true]').nth(1).waitFor();
    await page.waitForFunction(
      () => !/^…?$/.test(document.querySelector('.detail .full')?.textContent ?? ''),
    );
    assert.deepEqual(await seen(), before);
    await page.reload();
    await page.locator('.captured .row[aria-selected=true]').nth(1).waitFor();
    await page.locator('.curated .row').nth(2).click();
    const entry = await page.locator('.detail.entry .full').innerText();
    await page.reload();
    assert.equal(await page.locator('.detail.entry .full').innerText(), entry);
  });

  it('goes as far by keys that come while it glides as by keys one by one', async () => {
    const press = (...keys: readonly string[]): Promise<void> =>
      page.evaluate((pressed) => {
        const canvas = document.querySelector('.canvas');
        for (const key of pressed)
          canvas?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
      }, keys);
    const begin = async (): Promise<void> => {
      await open('full');
      await page.locator('.canvas').focus();
    };
    await begin();
    for (const key of ['w', 'd', 'd', 'd']) {
      await press(key);
      await page.waitForTimeout(500);
    }
    const onceForOne = await page.evaluate(() => JSON.stringify((history.state as Kept).view.range));
    await begin();
    await press('w', 'd', 'd', 'd');
    await page.waitForFunction(
      (range) => JSON.stringify((history.state as Kept | null)?.view.range) === range,
      onceForOne,
    );
  });

  it('goes with Tab from part to part, and with arrows inside each', async () => {
    await open('full');
    const focused = (): Promise<string> =>
      page.evaluate(() => {
        const { activeElement: at } = document;
        const name = at?.getAttribute('aria-label') ?? at?.textContent ?? '';
        return `${at?.closest('[role=toolbar]')?.getAttribute('aria-label') ?? ''}: ${name.trim()}`;
      });
    const stops: string[] = [];
    await page.keyboard.press('/');
    for (let stop = 0; stop < 12 && !stops.some((name) => name.includes('Entries')); stop++) {
      await page.keyboard.press('Tab');
      stops.push(await focused());
    }
    assert.equal(stops.filter((name) => name.startsWith('Filters')).length, 1);
    assert.ok(
      stops.some((name) => name.includes('Captured events')),
      stops.join('; '),
    );
    await page.getByRole('combobox', { name: 'Source' }).focus();
    await page.keyboard.press('ArrowRight');
    assert.equal(await focused(), 'Filters: Kind');
    await page.keyboard.press('End');
    assert.equal(await focused(), 'Filters: A lane a person');
    await page.keyboard.press('ArrowLeft');
    assert.equal(await focused(), 'Filters: Not in document');
    await page.keyboard.press('Space');
    assert.equal(await page.locator('.captured .row.cited').count(), 0);
  });

  it('breaks no rule of accessibility, in any state', async () => {
    const found: string[] = [];
    for (const [state, width, theme] of [
      ...THEMES.map((name) => ['copied', 1200, name] as const),
      ['copied', 420, THEMES[0]],
      ['empty', 1200, THEMES[0]],
      ['loading', 900, THEMES[0]],
      ['errors', 900, THEMES[0]],
    ] as const) {
      await open(state, width, theme);
      if (state === 'copied') await page.locator('.captured .row.cited').first().click();
      found.push(...(await violations(page)).map((one) => `${state} ${width} ${theme}: ${one}`));
    }
    assert.deepEqual(found, []);
  });

  it('is told to a screen reader: two lists, what a row says, and where it stands among all', async () => {
    await open('full');
    const captured = page.getByRole('listbox', { name: 'Captured events' });
    await page.getByRole('listbox', { name: 'Entries in the document' }).waitFor();
    await captured
      .getByRole('option', { name: /error.*Datadog/ })
      .first()
      .waitFor();
    await captured.focus();
    await page.keyboard.press('Home');
    const first = captured.getByRole('option', { selected: true });
    assert.equal(await first.getAttribute('aria-posinset'), '1');
    const size = Number(await first.getAttribute('aria-setsize'));
    assert.ok(
      size > 150 && (await captured.getByRole('option').count()) < 60,
      'only what is in view is there',
    );
    assert.equal(await captured.getAttribute('aria-activedescendant'), await first.getAttribute('id'));
    const selected = async (): Promise<string> => (await first.innerText()).replace(/\s+/g, ' ');
    for (let row = 0; row < size && !/repeats from/.test(await selected()); row++)
      await page.keyboard.press('ArrowDown');
    assert.match(await selected(), /repeats from .*, folded$/);
    await page.keyboard.press('ArrowRight');
    assert.match(await selected(), /, unfolded$/);
    await page.keyboard.press('ArrowLeft');
    assert.match(await selected(), /, folded$/);
  });

  it('shows in the drawing what the pointer and the keys ask for', async () => {
    await open('full');
    const plan = page.locator('canvas.plan');
    const box = await plan.boundingBox();
    assert.ok(box);
    const drawn = (): Promise<string> =>
      plan.evaluate((canvas) => (canvas instanceof HTMLCanvasElement ? canvas.toDataURL() : ''));
    let before = await drawn();
    const moved = async (): Promise<void> => {
      await page.waitForFunction(
        (known) => document.querySelector<HTMLCanvasElement>('canvas.plan')?.toDataURL() !== known,
        before,
      );
      await page.waitForTimeout(200);
      before = await drawn();
    };
    const at = [box.x + box.width / 2, box.y + box.height - 40] as const;
    await page.mouse.move(...at);
    await page.mouse.wheel(0, -300);
    await moved();
    await page.mouse.down();
    await page.mouse.move(at[0] + 120, at[1], { steps: 4 });
    await page.mouse.up();
    await moved();
    await page.locator('.canvas').focus();
    for (const key of ['w', 'a', 's', 'd', '0', 'f']) {
      await page.keyboard.press(key);
      await moved();
    }
    await page.keyboard.press('ArrowRight');
    await page.locator('.captured .row[aria-selected=true]').waitFor();
    const first = await page.locator('.detail .full').innerText();
    await page.keyboard.press('Shift+ArrowRight');
    await page.waitForFunction(
      (told) => document.querySelector('.detail .full')?.textContent !== told,
      first,
    );
    await page.keyboard.press('r');
    await page.locator('.brush-stats', { hasText: 'events' }).waitFor();
    await page.keyboard.press('Escape');
    await page.locator('.brush-stats').waitFor({ state: 'detached' });
    await page.keyboard.press('f');
    await moved();
    await page.mouse.move(box.x + 300, box.y + 30);
    await page.mouse.down();
    await page.mouse.move(box.x + 500, box.y + 30, { steps: 4 });
    await page.mouse.up();
    const told = await page.locator('.brush-stats [role=status]').innerText();
    assert.match(told, /\d+ events[\s\S]*Slack \d+/);
    await picture('the figures of a stretch');
    await page.getByRole('button', { name: 'Close the figures' }).click();
    const slider = page.getByRole('slider', { name: 'As known at' });
    const shown = page.locator('.captured .list-header .count');
    const all = Number(await shown.innerText());
    await page.keyboard.press('Escape');
    await page.keyboard.press('k');
    for (let step = 0; step < 5; step++) await page.keyboard.press('Shift+ArrowLeft');
    await page.locator('.notice', { hasText: /As known at .* later events/ }).waitFor();
    assert.match((await slider.getAttribute('aria-valuetext')) ?? '', /^As known at .*, \d+ events$/);
    assert.ok(Number(await shown.innerText()) < all);
    await page.locator('h1', { hasText: 'as known at' }).waitFor();
    assert.doesNotMatch(await page.locator('.header').innerText(), /SEV|Draft/);
    await page.getByRole('button', { name: 'Show All' }).click();
    assert.equal(Number(await shown.innerText()), all);
    await page.getByRole('combobox', { name: 'Level' }).selectOption('error');
    const errors = page.getByRole('img', { name: /captured events, \d of them by the filters/ });
    await errors.waitFor();
    await picture('the drawing with filters');
    const listed = await page.locator('.captured .row[role=option]').first().getAttribute('aria-setsize');
    assert.match((await errors.getAttribute('aria-label')) ?? '', new RegExp(`, ${listed} of them`));
    await page.locator('.canvas').focus();
    await page.keyboard.press('0');
    await page.keyboard.press('ArrowRight');
    await page.locator('.captured .row[aria-selected=true]', { hasText: ', error' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Clear Filters' }).click();
    await page.getByRole('button', { name: 'A lane a person' }).click();
    await page.locator('.label.lane', { hasText: 'Others' }).waitFor();
    await picture('a lane a person');
  });

  it('tells of no answer and no pin of an event while it is shown as it was known then', async () => {
    await open('full');
    await page.getByRole('button', { name: 'Pinned' }).click();
    await page.locator('.captured .row', { hasText: 'has refused everything new' }).click();
    const line = page.locator('.detail .line.secondary');
    await line.getByText(/6 replies/).waitFor();
    await page.getByRole('button', { name: 'Pinned' }).click();
    const known = await line.innerText();
    await page.keyboard.press('k');
    await page.keyboard.press('ArrowLeft');
    await page.locator('.notice', { hasText: 'As known at' }).waitFor();
    const then = page.locator('.detail .line.secondary');
    assert.doesNotMatch(await then.innerText(), /replies|marked by/, known);
  });

  it('is pinched where the fingers are, on a trackpad and on glass', async () => {
    await open('full');
    const plan = page.locator('canvas.plan');
    const box = await plan.boundingBox();
    assert.ok(box);
    const kept = (): Promise<{ readonly start: number; readonly end: number }> =>
      page.evaluate(() => history.state.view.range);
    /** The stretch in view once it stands, and is kept. */
    const standing = async (): Promise<{ readonly start: number; readonly end: number }> => {
      await page.waitForFunction(() => history.state?.view?.range !== undefined);
      let range = await kept();
      for (let before; before === undefined || before.start !== range.start || before.end !== range.end;) {
        before = range;
        await page.waitForTimeout(300);
        range = await kept();
      }
      return range;
    };
    const instantAt = ({ start, end }: { readonly start: number; readonly end: number }, x: number): number =>
      start + (x / box.width) * (end - start);
    await page.locator('.canvas').focus();
    await page.keyboard.press('f');
    const story = await standing();
    const x = Math.round(box.width / 3);
    const middle = box.height - 30;
    // A trackpad tells of a pinch as a wheel with Ctrl, in steps of a few pixels.
    const prevented = await plan.evaluate(
      (canvas, [left, top]) =>
        Array.from({ length: 20 }, () => {
          const wheel = new WheelEvent('wheel', {
            deltaY: -4,
            ctrlKey: true,
            clientX: left,
            clientY: top,
            bubbles: true,
            cancelable: true,
          });
          canvas.dispatchEvent(wheel);
          return wheel.defaultPrevented;
        }),
      [box.x + x, box.y + middle] as const,
    );
    assert.ok(prevented.every(Boolean), 'the window does not zoom under it');
    const near = await standing();
    const span = (range: { readonly start: number; readonly end: number }): number => range.end - range.start;
    assert.ok(Math.abs(span(near) / span(story) - Math.exp(-0.8)) < 0.01, `${span(near) / span(story)}`);
    assert.ok(
      Math.abs(instantAt(near, x) - instantAt(story, x)) < span(near) / 500,
      'what is under it stays',
    );
    // Two fingers go apart from 100 px to 200 px around the same place, as the browser itself tells of touches.
    const session = await page.context().newCDPSession(page);
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', apart: number): Promise<unknown> =>
      session.send('Input.dispatchTouchEvent', {
        type,
        touchPoints:
          type === 'touchEnd'
            ? []
            : [-apart / 2, apart / 2].map((side, id) => ({
                x: box.x + x + side,
                y: box.y + middle,
                id,
              })),
      });
    await session.send('Emulation.setTouchEmulationEnabled', { enabled: true, maxTouchPoints: 2 });
    await touch('touchStart', 100);
    for (let apart = 110; apart <= 200; apart += 10) await touch('touchMove', apart);
    await touch('touchEnd', 0);
    const nearer = await standing();
    await session.send('Emulation.setTouchEmulationEnabled', { enabled: false });
    await session.detach();
    assert.ok(Math.abs(span(nearer) / span(near) - 0.5) < 0.05, `${span(nearer) / span(near)}`);
    assert.ok(Math.abs(instantAt(nearer, x) - instantAt(near, x)) < span(nearer) / 50);
    assert.equal(await page.locator('.detail').count(), 0, 'and nothing was clicked');
  });

  it('looks right in four themes', async () => {
    for (const theme of THEMES) {
      await open('copied', 1200, theme);
      await page.locator('.captured .row.cited').first().click();
      await picture(theme);
      await open('errors', 900, theme);
      await page.keyboard.press('Shift+T');
      await picture(`${theme} 900`);
    }
  });
});
