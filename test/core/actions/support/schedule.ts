import fc from 'fast-check';
import type { Fault } from '../../../../replay/server.ts';

const KINDS = [
  'drop-before',
  'drop-after',
  'server-error',
  'rate-limit',
  'rate-limit-bare',
  'secondary-limit',
  'truncated',
  'expired-token',
] as const;

/** What happens to one request on its way, which a server can't do to itself. */
export interface Trip {
  /** The how many-th request of the attempt. */
  readonly request: number;
  /** `timed-out`: carried out, and the answer given up. `late`: given up first, and carried out minutes later. */
  readonly kind: 'timed-out' | 'late';
  readonly minutes: number;
}

/** One start of the program. */
export interface Attempt {
  readonly faults: readonly Omit<Fault, 'vendor'>[];
  readonly trips: readonly Trip[];
  /** Two start at once, and one lock keeps them apart. */
  readonly processes: 1 | 2;
  /** Killed at this step: steps are before and behind each request, each row of the outbox and each edit. */
  readonly killedAt: number | undefined;
  /** Afterwards, in minutes. */
  readonly pause: number;
  /** Somebody clears up what is unclear by then, and looks well. */
  readonly resolves: boolean;
}

export interface Schedule {
  /** Minutes by which search and lists are late. */
  readonly lag: number;
  readonly attempts: readonly Attempt[];
}

const faults = fc.array(
  fc.record({
    kind: fc.constantFrom(...KINDS),
    skip: fc.integer({ min: 0, max: 7 }),
    times: fc.constantFrom(1, 1, 2, 9),
  }),
  { maxLength: 3 },
);

const trips = fc.array(
  fc.record({
    request: fc.integer({ min: 1, max: 12 }),
    kind: fc.constantFrom('timed-out' as const, 'late' as const),
    minutes: fc.integer({ min: 1, max: 10 }),
  }),
  { maxLength: 2 },
);

const attempt: fc.Arbitrary<Attempt> = fc.record({
  faults,
  trips,
  processes: fc.constantFrom<1 | 2>(1, 1, 2),
  killedAt: fc.option(fc.integer({ min: 1, max: 40 }), { nil: undefined }),
  pause: fc.constantFrom(0, 0, 1, 2, 10),
  resolves: fc.boolean(),
});

const schedule: fc.Arbitrary<Schedule> = fc.record({
  lag: fc.constantFrom(0, 0, 1, 3, 9),
  attempts: fc.array(attempt, { minLength: 1, maxLength: 4 }),
});

/** The schedule of a seed: the same one each time. */
export function scheduleOf(seed: number): Schedule {
  const [drawn] = fc.sample(schedule, { seed, numRuns: 1 });
  if (!drawn) throw new Error('No schedule was drawn.');
  return drawn;
}
