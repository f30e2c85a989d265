import type { TimelineEvent } from '../../src/core/timeline/event.ts';
import type { Page } from '../../test/support/host/playwright.ts';
import type { Figure } from '../figure.ts';
import { median } from '../median.ts';
import { eventsOf, forPeers } from './events.ts';
import { messagesFor, panelPage, type PanelBrowser } from './panel-page.ts';
import { peerPage, type PeerName } from './peer-page.ts';
import { paintTime } from './timed.ts';

const RUNS = 5;

/** From the host's messages to the frame with all of it on the screen: header, drawing and lists; of peers the drawing alone. */
export async function firstPaint(browser: PanelBrowser): Promise<readonly Figure[]> {
  return [
    ...(await paints(browser, 10_000, 120, [
      ['d3-svg', 1, RUNS],
      ['echarts', 1, RUNS],
      // It takes minutes: once tells enough.
      ['vis-timeline', 1 / 50, 1],
    ])),
    ...(await paints(browser, 100_000, 250, [
      ['d3-svg', 1 / 8, RUNS],
      ['echarts', 1, RUNS],
    ])),
  ];
}

type Peers = readonly (readonly [name: PeerName, goal: number, runs: number])[];

async function paints(
  browser: PanelBrowser,
  count: number,
  budget: number,
  peers: Peers,
): Promise<readonly Figure[]> {
  const events = eventsOf(count);
  const told = await messagesFor(events);
  const ours: number[] = [];
  const theirs = peers.map((): number[] => []);
  for (let run = 0; run < RUNS; run += 1) {
    ours.push(await closed(await panelPage(browser, told), (page) => panelPaint(page, count)));
    for (const [index, [name, , runs]] of peers.entries())
      if (run < runs)
        theirs[index]?.push(await closed(await peerPage(browser, name), (page) => peerPaint(page, events)));
  }
  const bench = `panel: first paint, ${count.toLocaleString('en')} events`;
  const ours_ms = median(ours);
  return [
    { bench, ours_ms, peer: 'budget', peer_ms: budget },
    ...peers.map(([peer, goal], index) => ({
      bench,
      ours_ms,
      peer,
      peer_ms: median(theirs[index] ?? []),
      goal,
    })),
  ];
}

async function closed<T>(page: Page, use: (page: Page) => Promise<T>): Promise<T> {
  try {
    return await use(page);
  } finally {
    await page.close();
  }
}

const peerPaint = (page: Page, events: readonly TimelineEvent[]): Promise<number> =>
  paintTime(page, forPeers(events));

/** Until the drawing tells that it has so many events, and the frame with it is over. */
export const panelPaint = (page: Page, count: number): Promise<number> =>
  page.evaluate(
    (wanted) =>
      new Promise<number>((resolve) => {
        const start = performance.now();
        window.peer?.paint({ start: [], lane: [], lanes: [] });
        const look = (): void => {
          const label = document.querySelector('canvas.plan')?.getAttribute('aria-label') ?? '';
          if (!label.startsWith(wanted)) requestAnimationFrame(look);
          else setTimeout(() => resolve(performance.now() - start));
        };
        requestAnimationFrame(look);
      }),
    `${count.toLocaleString('en')} `,
  );
