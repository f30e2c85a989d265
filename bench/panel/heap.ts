import type { Figure } from '../figure.ts';
import { eventsOf } from './events.ts';
import { panelPaint } from './first-paint.ts';
import { messagesFor, panelPage, type PanelBrowser } from './panel-page.ts';

const COUNT = 100_000;
const MB = 1_000_000;
const BUDGET_MB = 40;

/** All that the panel's page holds once 100,000 events are drawn and garbage is gone, its arrays included. */
export async function heap(browser: PanelBrowser): Promise<readonly Figure[]> {
  const page = await panelPage(browser, await messagesFor(eventsOf(COUNT)));
  await panelPaint(page, COUNT);
  await page.waitForTimeout(500);
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const usage: Readonly<Record<string, number>> = await session.send('Runtime.getHeapUsage');
  await page.close();
  const { usedSize = NaN, embedderHeapUsedSize = 0, backingStorageSize = 0 } = usage;
  const used = (usedSize + embedderHeapUsedSize + backingStorageSize) / MB;
  return [
    {
      bench: 'panel: heap with 100,000 events',
      ours_ms: Math.round(used * 10) / 10,
      peer: 'budget',
      peer_ms: BUDGET_MB,
      unit: 'MB',
    },
  ];
}
