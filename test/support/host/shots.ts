import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from './playwright.ts';

/** Numbered screenshots in a folder: `01-open-the-draft.png`. Each call returns the path it wrote. */
export function shots(page: Page, folder: string): (name: string) => Promise<string> {
  mkdirSync(folder, { recursive: true });
  let taken = 0;
  return async (name) => {
    taken += 1;
    const path = join(folder, `${String(taken).padStart(2, '0')}-${slug(name)}.png`);
    await page.screenshot({ path, animations: 'disabled' });
    return path;
  };
}

const slug = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
