import { escapeRegExp } from './explorer.ts';
import type { Locator, Page } from './playwright.ts';
import { palette } from './quick-input.ts';

/** The notification with this text, once it shows. */
export async function notification(page: Page, text: string | RegExp): Promise<Locator> {
  const toast = page.locator('.notification-toast', { hasText: text }).first();
  await toast.waitFor();
  return toast;
}

/**
 * Notifications that come at once, in the list of all: of what comes within 0.8 s the editor shows three by themselves,
 * and a progress that somebody cancels as soon as it shows, and that comes once more, counts for two.
 */
export async function listedNotifications(page: Page, texts: readonly string[]): Promise<void> {
  await page
    .locator('.notification-toast', { hasText: oneOf(texts) })
    .first()
    .waitFor();
  await palette(page, 'Notifications: Show Notifications');
  for (const text of texts)
    await page.locator('.notifications-center .notification-list-item', { hasText: text }).first().waitFor();
}

const oneOf = (texts: readonly string[]): RegExp => new RegExp(texts.map(escapeRegExp).join('|'));

/** Waits until no notification has this text. VS Code drops a fourth toast within 0.8 s, which no person is fast enough to see. */
export async function notificationGone(page: Page, text: string | RegExp): Promise<void> {
  await page.locator('.notification-toast', { hasText: text }).first().waitFor({ state: 'detached' });
}

/** Presses a button of a notification. */
export async function answerNotification(page: Page, text: string | RegExp, button: string): Promise<void> {
  await (await notification(page, text)).locator('.monaco-button', { hasText: button }).click();
}

/** Presses a button of an open modal dialog. */
export async function answerDialog(page: Page, button: string | RegExp): Promise<void> {
  await page.locator('.monaco-dialog-box .monaco-button', { hasText: button }).first().click();
}
