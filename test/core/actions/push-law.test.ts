import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import type { Fault } from '../../../replay/server.ts';
import { planPush, runPush, type PushOutcome, type PushTarget } from '../../../src/core/actions/push.ts';
import { github } from '../../../src/core/trackers/github.ts';
import { jira } from '../../../src/core/trackers/jira.ts';
import { openOutbox } from '../../../src/node/outbox.ts';
import { quickConnection } from '../../support/connection.ts';
import { useReplay } from '../../support/replay.ts';
import { checkout } from './checkout.ts';

type Vendor = 'jira' | 'github';
const ITEM: Readonly<Record<Vendor, string>> = { jira: 'A1', github: 'A2' };
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

/** What befalls one push: faults on its requests, whichever they are. */
const troubles = fc.array(
  fc.record({
    kind: fc.constantFrom(...KINDS),
    method: fc.constantFrom('GET', 'POST'),
    skip: fc.integer({ min: 0, max: 2 }),
    times: fc.constantFrom(1, 2, 9),
  }),
  { maxLength: 2 },
);

describe('any number of pushes, whatever befalls them', () => {
  // Jira's search shows a new issue late: longer than one look-up waits, less than all of them.
  const replay = useReplay({ searchDelay: 30 });

  const targets = (): readonly PushTarget[] => [
    {
      tracker: jira,
      connection: quickConnection(`${replay().origin}/jira`, { options: { project: 'CHK' } }),
    },
    {
      tracker: github,
      connection: quickConnection(`${replay().origin}/github`, {
        options: { repository: 'acme/checkout-api' },
      }),
    },
  ];

  /** One push of the item; its key never reaches the document. */
  async function push(vendor: Vendor, state: string): Promise<PushOutcome | undefined> {
    const all = await planPush({ postmortem: checkout, targets: targets() });
    const rows = all.filter(({ item }) => item.id === ITEM[vendor]);
    const outbox = await openOutbox('here', 'PM-2026-031', state);
    try {
      for await (const outcome of runPush(rows, outbox, new AbortController().signal)) return outcome;
      return undefined;
    } finally {
      await outbox.close();
    }
  }

  const made = (vendor: Vendor): number => replay().state()[vendor].length - 2;

  for (const vendor of ['jira', 'github'] as const) {
    it(`leave at most one ticket in ${vendor}, and one in the end`, async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(troubles, { minLength: 1, maxLength: 3 }), async (pushes) => {
          replay().reset();
          const state = await mkdtemp(join(tmpdir(), 'postmortem-law-'));
          try {
            for (const faults of pushes) {
              replay().faults(...faults.map((fault): Fault => ({ vendor, ...fault })));
              const outcome = await push(vendor, state);
              assert.ok(made(vendor) <= 1, `${made(vendor)} tickets`);
              if (outcome && 'ticket' in outcome) assert.equal(made(vendor), 1);
              if (outcome?.result === 'failed') assert.equal(made(vendor), 0);
            }
            // What is left of the faults is used up by and by.
            let last: PushOutcome | undefined;
            for (let more = 0; more < 40 && !(last && 'ticket' in last); more += 1)
              last = await push(vendor, state);
            assert.ok(last && 'ticket' in last, JSON.stringify(last));
            assert.equal(made(vendor), 1);
          } finally {
            await rm(state, { recursive: true, force: true });
          }
        }),
        { numRuns: 25 },
      );
    }).timeout(60_000);
  }

  it('make one where the key could not be written and the search lags behind', async () => {
    replay().set({ searchDelay: 60_000 });
    const state = await mkdtemp(join(tmpdir(), 'postmortem-law-'));
    const rows = async () => (await planPush({ postmortem: checkout, targets: targets() })).slice(0, 1);
    for (let round = 0; round < 3; round += 1) {
      const outbox = await openOutbox('here', 'PM-2026-031', state);
      const outcomes: PushOutcome[] = [];
      for await (const outcome of runPush(await rows(), outbox, new AbortController().signal))
        outcomes.push(outcome);
      await outbox.close();
      assert.deepEqual(
        outcomes.map(({ result }) => result),
        [round === 0 ? 'created' : 'linked'],
      );
      assert.equal(made('jira'), 1);
    }
    await rm(state, { recursive: true, force: true });
  });
});
