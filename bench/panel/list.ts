import type { Page } from '../../test/support/host/playwright.ts';
import type { Figure } from '../figure.ts';
import { median } from '../median.ts';
import { eventsOf } from './events.ts';
import { messagesFor, panelPage, type PanelBrowser } from './panel-page.ts';
import { percentile } from './timed.ts';

const COUNT = 5000;
const RUNS = 5;
const JUMPS = 40;

/** The list of captured events: until its rows have their words, and each frame of jumps to and fro in it. */
export async function list(browser: PanelBrowser): Promise<readonly Figure[]> {
  const told = await messagesFor(eventsOf(COUNT));
  const opened: number[] = [];
  const frames: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    const page = await panelPage(browser, told);
    opened.push(await openTime(page));
    await page.waitForTimeout(300);
    frames.push(...(await jumpTimes(page)));
    await page.close();
  }
  const budget = { peer: 'budget' } as const;
  return [
    {
      bench: 'panel: list with 5,000 events, until it is read',
      ours_ms: median(opened),
      ...budget,
      peer_ms: 150,
    },
    { bench: 'panel: list, frame of a jump, p95', ours_ms: percentile(frames, 0.95), ...budget, peer_ms: 16 },
  ];
}

const openTime = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const start = performance.now();
        window.peer?.paint({ start: [], lane: [], lanes: [] });
        const look = (): void => {
          const words = document.querySelector('.captured .row .text')?.getAttribute('title');
          if (words === null || words === undefined) requestAnimationFrame(look);
          else setTimeout(() => resolve(performance.now() - start));
        };
        requestAnimationFrame(look);
      }),
  );

/** From the scrolling to the end of its frame, and from the words to the end of theirs. */
const jumpTimes = (page: Page): Promise<readonly number[]> =>
  page.evaluate(async (jumps) => {
    const rows = document.querySelector('.captured .rows');
    const took: number[] = [];
    if (!rows) return took;
    const frameFrom = (target: EventTarget, type: string): Promise<void> =>
      new Promise((resolve) => {
        target.addEventListener(
          type,
          () => {
            const start = performance.now();
            requestAnimationFrame(() =>
              setTimeout(() => {
                took.push(performance.now() - start);
                resolve();
              }),
            );
          },
          { once: true, capture: true },
        );
      });
    // Each to rows whose words were never asked for.
    for (let jump = 1; jump < jumps; jump += 1) {
      const drawn = [frameFrom(rows, 'scroll'), frameFrom(window, 'message')];
      rows.scrollTop = (((jump * 7919) % jumps) / jumps) * (rows.scrollHeight - 500);
      await Promise.all(drawn);
    }
    return took;
  }, JUMPS);
