import { parentPort } from 'node:worker_threads';
import { checkOne, type Beside, type Job } from './check-one.ts';

/** What a thread is told: what holds for all that follows, or files to check. */
export type Message = { readonly beside: Beside } | { readonly jobs: readonly Job[] };

/** A thread that checks what it is given, and answers in text: a string crosses faster than objects do. */
export function work(): void {
  const port = parentPort;
  let beside: Beside | undefined;
  port?.on('message', (message: Message) => {
    if ('beside' in message) beside = message.beside;
    else if (beside) port.postMessage(JSON.stringify(checkAll(message.jobs, beside)));
  });
}

const checkAll = (jobs: readonly Job[], beside: Beside) => jobs.map((job) => checkOne(job, beside));
