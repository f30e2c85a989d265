import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { env } from 'node:process';
import type { Page } from './host/playwright.ts';

/** How far a colour may be off, of 255, and how many of a million pixels may be farther: fonts are drawn a little differently by each processor. */
const SHADE = 48;
const OFF_IN_A_MILLION = 400;

/**
 * What is wrong with a picture beside the one that is kept at `path`; undefined where nothing is. With
 * `POSTMORTEM_PICTURES=keep` it takes the place of one that it is unlike. The new one is left in `shots` for a look.
 */
export async function unlike(page: Page, path: string, shots: string): Promise<string | undefined> {
  const picture = await page.screenshot({ animations: 'disabled', caret: 'hide' });
  save(join(shots, path), picture);
  const wrong = await difference(page, path, picture);
  if (wrong === undefined || env['POSTMORTEM_PICTURES'] !== 'keep') return wrong;
  save(path, picture);
  return undefined;
}

async function difference(page: Page, path: string, picture: Buffer): Promise<string | undefined> {
  if (!existsSync(path)) return `${path} is not kept yet.`;
  const both = [readFileSync(path).toString('base64'), picture.toString('base64'), SHADE] as const;
  const off = await page.evaluate(compare, both);
  return off <= OFF_IN_A_MILLION ? undefined : `${path}: ${off} pixels in a million are another colour.`;
}

function save(path: string, picture: Buffer): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, picture);
}

/** Runs in the page, which can read pictures; no function in it has a name, for a page has no helper of a compiler. */
async function compare([before, after, shade]: readonly [string, string, number]): Promise<number> {
  const [a, b] = await Promise.all(
    [before, after].map(async (text) => {
      const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
      const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
      const canvas = new OffscreenCanvas(image.width, image.height);
      const pen = canvas.getContext('2d');
      pen?.drawImage(image, 0, 0);
      return pen?.getImageData(0, 0, image.width, image.height);
    }),
  );
  if (!a || !b || a.width !== b.width || a.height !== b.height) return 1_000_000;
  let off = 0;
  for (let at = 0; at < a.data.length; at += 4) {
    const far = Math.max(
      Math.abs((a.data[at] ?? 0) - (b.data[at] ?? 0)),
      Math.abs((a.data[at + 1] ?? 0) - (b.data[at + 1] ?? 0)),
      Math.abs((a.data[at + 2] ?? 0) - (b.data[at + 2] ?? 0)),
    );
    if (far > shade) off += 1;
  }
  return Math.round((off / (a.width * a.height)) * 1_000_000);
}
