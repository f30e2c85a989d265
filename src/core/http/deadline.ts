/** The `run` took longer than it was given. */
export class Overdue extends Error {
  override readonly name = 'Overdue';
}

/** Runs with a signal that aborts when `signal` does or after `ms`. @throws Overdue, else what `run` throws */
export async function withDeadline<T>(
  signal: AbortSignal,
  ms: number,
  run: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  signal.throwIfAborted();
  const controller = new AbortController();
  const stop = (): void => controller.abort(signal.reason);
  const timer = setTimeout(() => controller.abort(new Overdue()), ms);
  signal.addEventListener('abort', stop, { once: true });
  try {
    return await run(controller.signal);
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', stop);
  }
}
