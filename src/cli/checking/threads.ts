import { availableParallelism } from 'node:os';
import { setFlagsFromString } from 'node:v8';
import { Worker } from 'node:worker_threads';
import type { Beside, Job } from './check-one.ts';
import type { Outcome } from './told.ts';
import type { Message } from './worker.ts';

/** Checks many files; `done` is told of each as soon as it is known, in any order. */
export interface Threads {
  /** False where a thread ended: what it had not answered is still to be checked. */
  check(jobs: readonly Job[], beside: Beside, done: (job: Job, outcome: Outcome) => void): Promise<boolean>;
  end(): Promise<void>;
}

const MOST_THREADS = 8;
/** Files a thread is given at a time: few enough for all to end together, and enough to pay for the message. */
const AT_ONCE = 8;

/**
 * Megabytes of what is young, and the percentage by which the rest may grow before it is looked through. A thread left to
 * itself takes a quarter of a gigabyte, and there are as many as cores. Collections forced from here would be as good for
 * memory, but V8 throws away code that it has made fast with them: half as much work again.
 */
const YOUNG_MB = 12;
const GROWTH_PERCENT = 50;

/** A thread for each core; undefined where none can be started, as in a sandbox. */
export function startThreads(file: string): Threads | undefined {
  const workers: Worker[] = [];
  try {
    setFlagsFromString(`--heap-growing-percent=${GROWTH_PERCENT}`);
    const count = Math.min(availableParallelism(), MOST_THREADS);
    while (workers.length < count) workers.push(started(file));
  } catch {
    if (workers.length === 0) return undefined;
  }
  return {
    check: async (jobs, beside, done) => {
      const left = batches(jobs);
      const ended = await Promise.all(workers.map((worker) => serve(worker, left, beside, done)));
      return ended.every((one) => one);
    },
    end: async () => void (await Promise.all(workers.map((worker) => worker.terminate()))),
  };
}

function started(file: string): Worker {
  const worker = new Worker(file, { resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB } });
  // Whoever waits for an answer is told of it as well; between two checks nobody waits.
  worker.on('error', () => undefined);
  return worker;
}

function* batches(jobs: readonly Job[]): Generator<readonly Job[], void> {
  for (let at = 0; at < jobs.length; at += AT_ONCE) yield jobs.slice(at, at + AT_ONCE);
}

/** Gives a thread one batch behind the other, the next while it is at work on one. False where it ended. */
function serve(
  worker: Worker,
  left: Iterator<readonly Job[], void>,
  beside: Beside,
  done: (job: Job, outcome: Outcome) => void,
): Promise<boolean> {
  const given: (readonly Job[])[] = [];
  const post = (message: Message): void => worker.postMessage(message);
  const give = (): void => {
    const { value } = left.next();
    if (!value) return;
    given.push(value);
    post({ jobs: value });
  };
  return new Promise((resolve) => {
    const ends = (isWhole: boolean): void => {
      worker.off('message', take).off('error', failed).off('exit', failed);
      resolve(isWhole);
    };
    const failed = (): void => ends(false);
    const take = (answer: string): void => {
      const outcomes = JSON.parse(answer) as readonly Outcome[];
      for (const [at, job] of (given.shift() ?? []).entries()) {
        const outcome = outcomes[at];
        if (outcome) done(job, outcome);
      }
      give();
      if (given.length === 0) ends(true);
    };
    worker.on('message', take).on('error', failed).on('exit', failed);
    post({ beside });
    give();
    give();
    if (given.length === 0) ends(true);
  });
}
