import { setTimeout as delay } from 'node:timers/promises';
import type { FrameLocator, Page } from './playwright.ts';

const withinSeconds = 20;

/** The inside of the panel with this title. Several panels may be open: VS Code keeps them all in the page. */
export async function webview(page: Page, title: string): Promise<FrameLocator> {
  for (const deadline = Date.now() + withinSeconds * 1000; Date.now() < deadline; await delay(100)) {
    for (const name of await outerNames(page)) {
      const outer = page.frameLocator(`iframe.webview[name="${name}"]`);
      const inner = outer.locator(`iframe#active-frame[title=${JSON.stringify(title)}]`);
      if ((await inner.count().catch(() => 0)) > 0) return outer.frameLocator('iframe#active-frame');
    }
  }
  throw new Error(`No panel called "${title}" appeared within ${withinSeconds} s.`);
}

const outerNames = (page: Page): Promise<readonly string[]> =>
  page
    .locator('iframe.webview.ready')
    .evaluateAll((frames) => frames.map((frame) => frame.getAttribute('name') ?? ''));
