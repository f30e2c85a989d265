import { checkOne, type Beside, type Job } from './check-one.ts';
import { startThreads, type Threads } from './threads.ts';
import type { Outcome } from './told.ts';

/** Fewer are checked sooner than threads are started. */
const FEW = 64;

/** Checks files on all cores where there are many of them, else here. */
export interface ManyChecker {
  check(
    jobs: readonly Job[],
    beside: Beside,
    /** Hears how many are done. */
    step?: (done: number) => void,
  ): Promise<ReadonlyMap<Job, Outcome>>;
  end(): Promise<void>;
}

/** `file`: what a thread runs; undefined where there can be none. */
export function manyChecker(file: string | undefined): ManyChecker {
  let threads: Threads | undefined;
  return {
    check: async (jobs, beside, step) => {
      const outcomes = new Map<Job, Outcome>();
      const take = (job: Job, outcome: Outcome): void => {
        outcomes.set(job, outcome);
        step?.(outcomes.size);
      };
      if (jobs.length > FEW && file !== undefined) threads ??= startThreads(file);
      await threads?.check(jobs, beside, take);
      // What a thread that ended had in hand is checked here; all of it, where there are no threads.
      for (const job of jobs) if (!outcomes.has(job)) take(job, apart(checkOne(job, beside)));
      return outcomes;
    },
    end: async () => threads?.end(),
  };
}

/** Strings cut from a text keep all of it in memory; a copy keeps what it says. */
const apart = (outcome: Outcome): Outcome => JSON.parse(JSON.stringify(outcome)) as Outcome;
