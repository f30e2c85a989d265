import type { Page } from '../../test/support/host/playwright.ts';
import type { Figure } from '../figure.ts';
import { eventsOf } from './events.ts';
import { panelPaint } from './first-paint.ts';
import { packed } from './packed.ts';
import { hostWith, panelPage, type PanelBrowser } from './panel-page.ts';
import { percentile } from './timed.ts';

const COUNT = 100_000;
const WORDS = ['rollback', 'pool limit', 'error 9', 'checkout'];

/** From a letter to the frame with its hits in the list, the drawing and the count, the way to the host and back included. */
export async function search(browser: PanelBrowser): Promise<readonly Figure[]> {
  const { feed, told } = await hostWith(eventsOf(COUNT));
  const page = await panelPage(browser, told);
  await page.exposeFunction('askHost', (wanted: string) => {
    feed.search(wanted);
    const answer = told.at(-1);
    if (answer?.type !== 'hits') throw new Error('The host answered something else.');
    return packed(answer);
  });
  await panelPaint(page, COUNT);
  await page.waitForTimeout(500);
  const took: number[] = [];
  for (const word of WORDS) took.push(...(await typeTimes(page, word)));
  await page.close();
  return [
    {
      bench: 'panel: search over 100,000 events, a letter, p95',
      ours_ms: percentile(took, 0.95),
      peer: 'budget',
      peer_ms: 50,
    },
  ];
}

const typeTimes = (page: Page, word: string): Promise<readonly number[]> =>
  page.evaluate(async (letters) => {
    const field = document.querySelector<HTMLInputElement>('.search input');
    const took: number[] = [];
    const type = (text: string): void => {
      if (field) field.value = text;
      field?.dispatchEvent(new Event('input', { bubbles: true }));
    };
    const framed = (): Promise<void> =>
      new Promise((resolve) => {
        requestAnimationFrame(() => setTimeout(resolve));
      });
    for (let end = 1; end <= letters.length; end += 1) {
      const text = letters.slice(0, end);
      const found = new Promise<void>((resolve) => {
        const hear = ({ data }: MessageEvent<{ readonly type: string; readonly search: string }>): void => {
          if (data.type !== 'hits' || data.search !== text) return;
          window.removeEventListener('message', hear);
          resolve();
        };
        window.addEventListener('message', hear);
      });
      const start = performance.now();
      type(text);
      await found;
      await framed();
      took.push(performance.now() - start);
      // People type no faster than this.
      await new Promise((resolve) => setTimeout(resolve, 60));
    }
    type('');
    await framed();
    return took;
  }, word);
