import type { Connection } from '../connection.ts';

/** The connection, which now also ends its requests and waits when `signal` aborts. */
export function stoppable(connection: Connection, signal: AbortSignal): Connection {
  const either = AbortSignal.any([connection.signal, signal]);
  return {
    ...connection,
    signal: either,
    wait: (ms, why) => untilStopped(connection.wait(ms, why), either),
  };
}

function untilStopped(work: Promise<void>, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = (): void => reject(signal.reason);
    const done = (): void => signal.removeEventListener('abort', stop);
    signal.addEventListener('abort', stop, { once: true });
    if (signal.aborted) stop();
    work.finally(done).then(resolve, reject);
  });
}
