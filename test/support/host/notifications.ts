import type { Locator, Page } from './playwright.ts';

/** The notification with this text, once it shows. */
export async function notification(page: Page, text: string | RegExp): Promise<Locator> {
  const toast = page.locator('.notification-toast', { hasText: text }).first();
  await toast.waitFor();
  return toast;
}

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
