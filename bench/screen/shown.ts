import type { Page } from '../../test/support/host/playwright.ts';

/** From the next key to the squiggle of an error on the screen, in milliseconds, by the clock of the page. */
export async function shown(page: Page, key: string): Promise<number> {
  await page.evaluate(watch, WITHIN_MS);
  await page.keyboard.press(key);
  const took = await page.evaluate(() => (globalThis as Watched).shown);
  if (took === undefined) throw new Error(`No squiggle within ${WITHIN_MS} ms of the key.`);
  return took;
}

const WITHIN_MS = 5000;

type Watched = typeof globalThis & { shown?: Promise<number | undefined> };

/** Runs in the page, where no helper of a compiler is: so it has no function with a name. */
function watch(within: number): void {
  (globalThis as Watched).shown = new Promise((resolve) => {
    setTimeout(resolve, within);
    addEventListener(
      'keydown',
      ({ timeStamp }) =>
        new MutationObserver((_, observer) => {
          if (document.querySelector('.monaco-editor .squiggly-error') === null) return;
          observer.disconnect();
          resolve(performance.now() - timeStamp);
        }).observe(document.body, { subtree: true, childList: true, attributes: true }),
      { capture: true, once: true },
    );
  });
}
