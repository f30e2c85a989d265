import { getHeapStatistics, setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { parentPort } from 'node:worker_threads';
import { checkOne, type Beside, type Job } from './check-one.ts';

/** What a thread is told: what holds for all that follows, or files to check. */
export type Message = { readonly beside: Beside } | { readonly jobs: readonly Job[] };

/** A thread that checks what it is given, and answers in text: a string crosses faster than objects do. */
export function work(): void {
  const port = parentPort;
  let beside: Beside | undefined;
  const tidy = tidier();
  port?.on('message', (message: Message) => {
    if ('beside' in message) beside = message.beside;
    else if (beside) {
      port.postMessage(JSON.stringify(checkAll(message.jobs, beside)));
      tidy();
    }
  });
}

const checkAll = (jobs: readonly Job[], beside: Beside) => jobs.map((job) => checkOne(job, beside));

/** Bytes that documents may leave behind. */
const LEFT_BEHIND = 64 * 1024 * 1024;

/**
 * Clears away what documents left behind, sooner than by itself: a thread waits for a quarter of a gigabyte, and there are
 * as many as cores. It takes some milliseconds in a hundred documents.
 */
function tidier(): () => void {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  const used = (): number => getHeapStatistics().used_heap_size;
  let stays = used();
  return () => {
    if (used() < stays + LEFT_BEHIND) return;
    collect();
    // What it keeps for itself grows with the code that it has run: that is no reason to look again at once.
    stays = used();
  };
}
