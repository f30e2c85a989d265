import type { Page } from './playwright.ts';

/** Opens a file of the workspace as a person does: folder by folder in the Explorer, then a double click. */
export async function openFile(page: Page, path: string): Promise<void> {
  const folders = path.split('/');
  const name = folders.pop() ?? path;
  for (const folder of folders) {
    const row = rowNamed(page, folder);
    await row.waitFor();
    if ((await row.getAttribute('aria-expanded')) === 'false') await row.click();
  }
  await rowNamed(page, name).dblclick();
  await page
    .locator(`.monaco-editor[data-uri$="${encodeURI(path)}"] .view-line`)
    .first()
    .waitFor();
}

const rowNamed = (page: Page, name: string) =>
  page.locator('.explorer-folders-view .monaco-list-row').filter({
    has: page.locator('.label-name', { hasText: new RegExp(`^${escapeRegExp(name)}$`) }),
  });

export const escapeRegExp = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
