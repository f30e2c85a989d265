import type { Page } from '../../test/support/host/playwright.ts';
import type { PeerEvents } from './peers/peer.ts';

/** How often pan and zoom are tried in one page. */
const STEPS = 40;

/** From the events to the frame that shows them, in milliseconds. */
export const paintTime = (page: Page, events: PeerEvents): Promise<number> =>
  page.evaluate(
    (given) =>
      new Promise<number>((resolve) => {
        setTimeout(() => {
          const start = performance.now();
          window.peer?.paint(given);
          requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - start)));
        }, 50);
      }),
    events,
  );

/** What each frame of a zoom in, a way along and a zoom out takes, from script to paint, without the wait for the screen. */
export const frameTimes = (page: Page, range: readonly [number, number]): Promise<readonly number[]> =>
  page.evaluate(
    async ([start, end, steps]) => {
      const took: number[] = [];
      const span = end - start;
      for (let step = 0; step < steps; step += 1) {
        const share = 1 - 0.6 * Math.sin((step / steps) * Math.PI);
        const from = start + span * (1 - share) * (0.3 + 0.4 * (step / steps));
        took.push(
          await new Promise<number>((resolve) => {
            setTimeout(() => {
              let frame = 0;
              requestAnimationFrame(() => {
                frame = performance.now();
              });
              const before = performance.now();
              window.peer?.show(from, from + span * share);
              const acted = performance.now() - before;
              requestAnimationFrame(() => setTimeout(() => resolve(acted + performance.now() - frame)));
            });
          }),
        );
      }
      return took;
    },
    [range[0], range[1], STEPS] as const,
  );

/** The value that all but so many of a hundred stay within. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const found = sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? NaN;
  return Math.round(found * 100) / 100;
}
