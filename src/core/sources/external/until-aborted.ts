/** The values of an iterable that may never answer: an abort ends it all the same. @throws the signal's reason */
export async function* untilAborted(start: () => unknown, signal: AbortSignal): AsyncGenerator<unknown> {
  signal.throwIfAborted();
  const values = start();
  if (!isIterable(values)) throw new Error('it gave nothing that can be gone through: write it as async *');
  const iterator = values[Symbol.asyncIterator]();
  const aborted = abortOf(signal);
  try {
    for (;;) {
      const next = await Promise.race([iterator.next(), aborted]);
      if (next.done === true) return;
      yield next.value;
    }
  } finally {
    // It is told, and not waited for.
    void Promise.resolve(iterator.return?.()).catch(() => undefined);
  }
}

/** An answer that may never come: an abort ends the wait all the same. @throws the signal's reason */
export async function answerUntilAborted<Answer>(
  ask: () => Promise<Answer>,
  signal: AbortSignal,
): Promise<Answer> {
  signal.throwIfAborted();
  return Promise.race([ask(), abortOf(signal)]);
}

function abortOf(signal: AbortSignal): Promise<never> {
  const aborted = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
  aborted.catch(() => undefined);
  return aborted;
}

const isIterable = (value: unknown): value is AsyncIterable<unknown> =>
  typeof value === 'object' && value !== null && Symbol.asyncIterator in value;
