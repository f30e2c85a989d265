import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as delay } from 'node:timers/promises';
import type { ToPanel } from '../../src/core/panel/protocol.ts';
import type { Figure } from '../figure.ts';
import { median } from '../median.ts';
import { shipped } from '../shipped.ts';
import { eventsOf } from './events.ts';

const COUNT = 100_000;
const RUNS = 3;
const MS = 1e6;

/** How long everything else in the host waits for its turn, at most, while the events cross and copies among them are found. */
export async function hostDelay(): Promise<readonly Figure[]> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what is built is what is written there
  const { createFeed } = (await shipped(
    'src/core/panel/feed.ts',
  )) as typeof import('../../src/core/panel/feed.ts');
  const runs: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    const events = eventsOf(COUNT);
    const feed = createFeed(serialized, {});
    feed.restart();
    await delay(100);
    const waits = monitorEventLoopDelay({ resolution: 1 });
    waits.enable();
    await feed.capture(events, false);
    waits.disable();
    runs.push(waits.percentile(99.9) / MS);
  }
  return [
    {
      bench: 'panel: host, wait for a turn while 100,000 events cross, p99.9',
      ours_ms: Math.round(median(runs) * 10) / 10,
      peer: 'budget',
      peer_ms: 50,
    },
  ];
}

/** As the editor sends a message: text, and a copy of each array beside it. */
function serialized(message: ToPanel): void {
  const copies: Uint8Array[] = [];
  JSON.stringify(message, (_, value: unknown) =>
    ArrayBuffer.isView(value) ? copies.push(new Uint8Array(value.buffer.slice(0))) : value,
  );
}
