import assert from 'node:assert/strict';
import { env } from 'node:process';
import { PUBLISHERS } from '../../../src/core/publishers/index.ts';
import { cases } from '../../support/cases.ts';
import { useReplay } from '../../support/replay.ts';
import { scheduleOf } from '../actions/support/schedule.ts';
import { LAW_PUBLISHERS } from './support/law-publishers.ts';
import { runSchedule } from './support/run-schedule.ts';

/** `POSTMORTEM_SEED=1234` plays the one schedule of that seed, with every publisher. */
const given = env['POSTMORTEM_SEED'];

describe('publishing any number of times, whatever befalls it', () => {
  const replay = useReplay();

  it('is tried with every publisher that there is', () => {
    assert.deepEqual(
      PUBLISHERS.map(({ id }) => id).toSorted(),
      LAW_PUBLISHERS.map(({ publisher }) => publisher.id).toSorted(),
    );
  });

  for (const law of LAW_PUBLISHERS) {
    const first = given === undefined ? Math.floor(Math.random() * 1e9) : Number(given);
    // A thousand of each in npm run test:laws.
    const count = given === undefined ? cases(10) * (cases(1) > 1 ? 2 : 1) : 1;
    it(`makes one of it in ${law.publisher.id}: seeds ${first} to ${first + count - 1}`, async () => {
      for (let seed = first; seed < first + count; seed += 1) {
        const schedule = scheduleOf(seed);
        await runSchedule(replay(), law, schedule).catch((error: unknown) => {
          const again = `POSTMORTEM_SEED=${seed} npx mocha test/core/publish/publish-law.test.ts -g ${law.publisher.id}`;
          throw new Error(`${String(error)}\n${again}\n${JSON.stringify(schedule, undefined, 1)}`, {
            cause: error,
          });
        });
      }
    }).timeout(120_000 * Math.max(1, count / 100));
  }
});
