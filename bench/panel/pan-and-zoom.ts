import type { Page } from '../../test/support/host/playwright.ts';
import type { Figure } from '../figure.ts';
import { eventsOf, forPeers } from './events.ts';
import { panelPaint } from './first-paint.ts';
import { messagesFor, panelPage, type PanelBrowser } from './panel-page.ts';
import { peerPage, type PeerName } from './peer-page.ts';
import { frameTimes, paintTime, percentile } from './timed.ts';

const COUNT = 100_000;
const BUDGET_MS = 33;
const ROUNDS = 3;
const PEERS: readonly (readonly [PeerName, number])[] = [
  ['d3-svg', 1 / 40],
  ['echarts', 1],
];

/** What 95 of 100 frames stay within, from script to paint, while 100,000 events are panned and zoomed. */
export async function panAndZoom(browser: PanelBrowser): Promise<readonly Figure[]> {
  const events = eventsOf(COUNT);
  const given = forPeers(events);
  const range = [given.start[0] ?? 0, given.start.at(-1) ?? 0] as const;
  const told = await messagesFor(events);
  const panel = await panelPage(browser, told);
  await panelPaint(panel, COUNT);
  await panel.locator('.canvas').press('0');
  await panel.waitForTimeout(400);
  const pages: Page[] = [panel];
  for (const [name] of PEERS) {
    const page = await peerPage(browser, name);
    await paintTime(page, given);
    pages.push(page);
  }
  const times = pages.map((): number[] => []);
  for (let round = 0; round < ROUNDS; round += 1)
    for (const [index, page] of pages.entries()) {
      await page.bringToFront();
      times[index]?.push(...(await frameTimes(page, range)));
    }
  for (const page of pages) await page.close();
  const [ours_ms = NaN, ...theirs] = times.map((each) => percentile(each, 0.95));
  const bench = 'panel: pan and zoom, 100,000 events, frame p95';
  return [
    { bench, ours_ms, peer: 'budget', peer_ms: BUDGET_MS },
    ...PEERS.map(([peer, goal], index) => ({ bench, ours_ms, peer, peer_ms: theirs[index] ?? NaN, goal })),
  ];
}
