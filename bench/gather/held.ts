import { monitorEventLoopDelay } from 'node:perf_hooks';
import { cpuUsage } from 'node:process';

/** How long the event loop was kept from anything else, in milliseconds. */
export interface Held {
  /** How late it came to a timer of a millisecond: by the clock, so that a busy machine counts. */
  readonly p999: number;
  /** The most that was done between two turns, by the processor's time: what is ours, whoever else the machine works for. */
  readonly longest: number;
}

export async function heldBy(run: () => Promise<unknown>): Promise<Held> {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  let longest = 0;
  let last = cpuUsage();
  const timer = setInterval(() => {
    const { user, system } = cpuUsage(last);
    longest = Math.max(longest, (user + system) / 1000);
    last = cpuUsage();
  }, 1);
  delay.enable();
  await run();
  delay.disable();
  clearInterval(timer);
  return { p999: delay.percentile(99.9) / 1e6, longest };
}
