import assert from 'node:assert/strict';
import { eventually } from '../eventually.ts';
import type { Locator, Page } from './playwright.ts';

/** The box before a row of a list of which several are chosen. */
const BOX = '.monaco-checkbox:visible';

const widget = (page: Page): Locator => page.locator('.quick-input-widget:visible');
const rows = (page: Page): Locator => widget(page).locator('.quick-input-list .monaco-list-row');
const filter = (page: Page): Locator => widget(page).locator('.quick-input-filter input').last();

/**
 * Runs a command by its full title ("Postmortem: Import Events…") from the command palette. Opened again where the
 * editor took the focus away in between, as it does when a file has just been saved.
 */
export async function palette(page: Page, command: string): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    try {
      await page.keyboard.press('F1');
      await filter(page).fill(`>${command}`, { timeout: 3000 });
      await rows(page).filter({ hasText: command }).first().click({ timeout: 3000 });
      return;
    } catch (error) {
      if (tries === 3) throw error;
      await page.keyboard.press('Escape');
    }
  }
}

/**
 * Chooses the row with this text from an open quick pick, and waits until that list is gone: the next one may hold a row
 * of the same text. A row with a box is ticked, and its list stays.
 */
export async function pick(page: Page, text: string | RegExp): Promise<void> {
  const row = rows(page).filter({ hasText: text }).first();
  await row.waitFor();
  const ticked = (await row.locator(BOX).count()) > 0;
  const before = await shown(page);
  await row.click();
  if (!ticked)
    await eventually(async () => assert.notEqual(await shown(page), before, 'the list stays open'));
}

/** What an open quick pick shows; nothing where none is open. */
const shown = async (page: Page): Promise<string> => (await widget(page).allInnerTexts()).join('');

/** The rows of an open quick pick, as text. */
export async function choices(page: Page): Promise<readonly string[]> {
  await rows(page).first().waitFor();
  return rows(page).allInnerTexts();
}

/** Types into an open input box, or over a quick pick that takes free text, and accepts. */
export async function answer(page: Page, text: string): Promise<void> {
  await filter(page).waitFor();
  await filter(page).fill(text);
  await page.keyboard.press('Enter');
}

/** Accepts an open quick pick or input box as it stands (with its ticks, where it has some). */
export const accept = async (page: Page): Promise<void> => {
  await widget(page).waitFor();
  await page.keyboard.press('Enter');
};

/** The open question with this text: its title, its words, or what stands in its empty field. */
const question = (page: Page, text: string): Locator => {
  const quoted = JSON.stringify(text);
  return widget(page).filter({ has: page.locator(`:text(${quoted}), input[placeholder*=${quoted}]`) });
};

/** Waits for a question: the one before it may still be closing. */
export const asked = (page: Page, text: string): Promise<void> => question(page, text).waitFor();

/** Waits for a question and leaves it with Escape. */
export async function leave(page: Page, text: string): Promise<void> {
  await asked(page, text);
  await page.keyboard.press('Escape');
  await question(page, text).waitFor({ state: 'hidden' });
}

/**
 * Chooses a file by its path in the editor's own dialog, up to what is asked or told next. While the dialog lists a
 * folder, it writes over what is typed.
 */
export async function chooseFile(page: Page, path: string, next: string): Promise<void> {
  const told = question(page, next)
    .or(page.locator('.notification-list-item', { hasText: next }))
    .first();
  for (let tries = 0; tries < 6 && !(await told.isVisible()); tries += 1) {
    await page.waitForTimeout(700);
    await filter(page).fill(path);
    await page.waitForTimeout(700);
    await page.keyboard.press('Enter');
    await told.waitFor({ timeout: 3000 }).catch(() => undefined);
  }
  await told.waitFor();
}
