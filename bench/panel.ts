import { launchBrowser } from '../scripts/host/browser.mjs';
import type { Figure } from './figure.ts';
import { firstPaint } from './panel/first-paint.ts';
import { heap } from './panel/heap.ts';
import { hostDelay } from './panel/host-delay.ts';
import { list } from './panel/list.ts';
import { panAndZoom } from './panel/pan-and-zoom.ts';
import type { PanelBrowser } from './panel/panel-page.ts';
import { scriptSize } from './panel/script-size.ts';
import { search } from './panel/search.ts';

/** A file a line of the table. */
const LINES: readonly ((browser: PanelBrowser) => readonly Figure[] | Promise<readonly Figure[]>)[] = [
  scriptSize,
  heap,
  hostDelay,
  list,
  search,
  panAndZoom,
  firstPaint,
];

/** The timeline panel in the bundled browser, its script as it ships, beside what others draw the same events with. */
export async function panel(): Promise<readonly Figure[]> {
  const browser = await launchBrowser();
  try {
    const figures: Figure[] = [];
    for (const line of LINES) figures.push(...(await line(browser)));
    return figures;
  } finally {
    await browser.close();
  }
}
