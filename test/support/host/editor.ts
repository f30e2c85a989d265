import { eventually } from '../eventually.ts';
import type { Locator, Page } from './playwright.ts';

/** The name of the active editor's language, as the status bar shows it. */
export const languageMode = async (page: Page): Promise<string> =>
  (await page.locator('#status\\.editor\\.mode').innerText()).trim();

export const waitForLanguage = (page: Page, name: string): Promise<void> =>
  page.locator('#status\\.editor\\.mode', { hasText: name }).waitFor();

/** The squiggles of a level that are in view. */
export const squiggles = (page: Page, level: 'error' | 'warning' | 'info' | 'hint'): Locator =>
  page.locator(`.monaco-editor .squiggly-${level}`);

export const waitForSquiggle = (page: Page, level: 'error' | 'warning' | 'info'): Promise<void> =>
  squiggles(page, level).first().waitFor({ state: 'attached' });

/** Waits until an editor shows this text, wherever it wraps its lines. */
export async function waitForText(page: Page, text: string): Promise<void> {
  await page.waitForFunction(
    (wanted) =>
      [...document.querySelectorAll('.monaco-editor .view-lines')].some((lines) =>
        [...lines.querySelectorAll<HTMLElement>('.view-line')]
          .toSorted((a, b) => a.offsetTop - b.offsetTop)
          .map((line) => (line.textContent ?? '').replaceAll(/\s/g, ''))
          .join('')
          .includes(wanted),
      ),
    text.replaceAll(/\s/g, ''),
  );
}

/** Selects the next place where the text stands, scrolling it into view. */
export async function selectText(page: Page, text: string): Promise<void> {
  const widget = page.locator('.find-widget.visible');
  const input = widget.locator('.find-part textarea, .find-part .input').first();
  await openFind(page, input);
  // The editor looks for nothing where the words are the same as the last time.
  await input.fill('');
  await input.fill(text);
  await widget.locator('.matchesCount', { hasText: ' of ' }).waitFor();
  // A notification on the screen takes the first Escape.
  await eventually(async () => {
    await page.keyboard.press('Escape');
    await widget.waitFor({ state: 'hidden', timeout: 1000 });
  });
}

/** A panel that had the focus may take it back once more: then the editor of the first group is asked again. */
async function openFind(page: Page, input: Locator): Promise<void> {
  for (let tries = 0; tries < 3; tries += 1) {
    await page.keyboard.press('Control+f');
    const isOpen = await input.waitFor({ timeout: 5000 }).then(
      () => true,
      () => false,
    );
    if (isOpen) return;
    await page.keyboard.press('Control+1');
  }
}

/** Puts the caret on a line and column, both from 1. Asked again where a list that was left closes the field late. */
export async function goTo(page: Page, line: number, column = 1): Promise<void> {
  const input = page.locator('.quick-input-widget:visible .quick-input-filter input');
  for (let tries = 1; ; tries += 1) {
    try {
      await page.keyboard.press('Control+g');
      await input.fill(`:${line}:${column}`, { timeout: 3000 });
      await input.press('Enter', { timeout: 3000 });
      return await input.waitFor({ state: 'hidden' });
    } catch (error) {
      if (tries === 3) throw error;
    }
  }
}

/** What the editor says of a text when the mouse rests on it. */
export async function hoverText(page: Page, text: string): Promise<string> {
  if ((await middleOf(page, text)) === undefined) await selectText(page, text);
  const hover = page.locator('.monaco-hover:not(.hidden) .monaco-hover-content').first();
  // Lines move while lenses and hints arrive: where the mouse ended beside the text, it goes there once more.
  for (let tries = 0; tries < 3; tries += 1) {
    await restOn(page, text);
    const shown = await hover.waitFor({ timeout: 5000 }).then(
      () => true,
      () => false,
    );
    if (shown) return hover.innerText();
    await selectText(page, text);
  }
  throw new Error(`Nothing is said of "${text}" where the mouse rests on it.`);
}

async function restOn(page: Page, text: string): Promise<void> {
  const point = await middleOnceDrawn(page, text);
  if (point === undefined) throw new Error(`"${text}" is not in view`);
  // In steps: the editor looks at movements, and a single jump is none.
  await page.mouse.move(point.x - 40, point.y + 60);
  await page.mouse.move(point.x, point.y, { steps: 8 });
}

/** Takes the quick fix with this title at a text. */
export async function quickFix(page: Page, text: string, title: string | RegExp): Promise<void> {
  await selectText(page, text);
  // By keyboard: in 1.100 a layer over the menu keeps the mouse from it.
  const row = page.locator('.action-widget .monaco-list-row.action', { hasText: title }).first();
  await openMenu(page, row);
  for (
    let tries = await page.locator('.action-widget .monaco-list-row.action').count();
    tries > 0;
    tries -= 1
  ) {
    if (((await row.getAttribute('class')) ?? '').split(' ').includes('focused')) break;
    await page.keyboard.press('ArrowDown');
  }
  await page.keyboard.press('Enter');
}

/** Opens the menu of quick fixes; asked once more where the first key came while the editor was still moving. */
async function openMenu(page: Page, row: Locator): Promise<void> {
  for (let tries = 0; tries < 3; tries += 1) {
    await page.waitForTimeout(400);
    await page.keyboard.press('Control+.');
    const shown = await row.waitFor({ timeout: 4000 }).then(
      () => true,
      () => false,
    );
    if (shown) return;
    await page.keyboard.press('Escape');
  }
  await row.waitFor();
}

/** Asks for completions at the caret; returns their labels. */
export async function completions(page: Page): Promise<readonly string[]> {
  await page.keyboard.press('Control+Space');
  const labels = page.locator('.suggest-widget.visible .monaco-list-row .label-name');
  await labels.first().waitFor();
  return labels.allInnerTexts();
}

export const undo = (page: Page): Promise<void> => page.keyboard.press('Control+z');

/** Saves the active editor and waits until its tab says so; once more where something was written meanwhile. */
export async function save(page: Page): Promise<void> {
  const dirty = page.locator('.tab.active.dirty');
  for (let tries = 1; ; tries += 1) {
    await page.keyboard.press('Control+s');
    try {
      return await dirty.waitFor({ state: 'detached', timeout: 5000 });
    } catch (error) {
      if (tries === 4) throw error;
      // Where the focus had not come to the editor yet, the key went elsewhere.
      await dirty.first().click();
    }
  }
}

/** The editor draws a frame after it has scrolled. */
async function middleOnceDrawn(page: Page, text: string): Promise<{ x: number; y: number } | undefined> {
  for (let tries = 0; tries < 20; tries += 1) {
    const point = await middleOf(page, text);
    if (point) return point;
    await page.waitForTimeout(50);
  }
  return undefined;
}

/** The middle of a text on the screen, or undefined where no line in view holds it. */
const middleOf = (page: Page, text: string): Promise<{ x: number; y: number } | undefined> =>
  page.evaluate((wanted) => {
    for (const line of document.querySelectorAll('.monaco-editor .view-line')) {
      // The editor draws spaces as no-break spaces and cuts a line into pieces by colour.
      const start = (line.textContent ?? '').replaceAll('\u00a0', ' ').indexOf(wanted);
      if (start < 0) continue;
      const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
      let rest = start + Math.floor(wanted.length / 2);
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        const length = node.textContent?.length ?? 0;
        if (rest >= length) {
          rest -= length;
          continue;
        }
        const range = document.createRange();
        range.setStart(node, rest);
        range.setEnd(node, rest + 1);
        const box = range.getBoundingClientRect();
        return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
      }
    }
    return undefined;
  }, text);
