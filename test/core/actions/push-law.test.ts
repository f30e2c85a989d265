import assert from 'node:assert/strict';
import { env } from 'node:process';
import { TRACKERS } from '../../../src/core/trackers/index.ts';
import { cases } from '../../support/cases.ts';
import { useReplay } from '../../support/replay.ts';
import { LAW_TRACKERS } from './support/law-trackers.ts';
import { runSchedule } from './support/run-schedule.ts';
import { scheduleOf } from './support/schedule.ts';

/** `POSTMORTEM_SEED=1234` plays the one schedule of that seed, in every tracker. */
const given = env['POSTMORTEM_SEED'];

describe('any number of pushes, whatever befalls them', () => {
  const replay = useReplay();

  it('is tried with every tracker that there is', () => {
    assert.deepEqual(
      TRACKERS.map(({ id }) => id).toSorted(),
      LAW_TRACKERS.map(({ tracker }) => tracker.id).toSorted(),
    );
  });

  for (const law of LAW_TRACKERS) {
    const first = given === undefined ? Math.floor(Math.random() * 1e9) : Number(given);
    // A thousand of each in npm run test:laws.
    const count = given === undefined ? cases(10) * (cases(1) > 1 ? 2 : 1) : 1;
    it(`make one ticket of an item in ${law.tracker.id}: seeds ${first} to ${first + count - 1}`, async () => {
      for (let seed = first; seed < first + count; seed += 1) {
        const schedule = scheduleOf(seed);
        await runSchedule(replay(), law, schedule).catch((error: unknown) => {
          const again = `POSTMORTEM_SEED=${seed} npx mocha test/core/actions/push-law.test.ts -g ${law.tracker.id}`;
          throw new Error(`${String(error)}\n${again}\n${JSON.stringify(schedule, undefined, 1)}`, {
            cause: error,
          });
        });
      }
    }).timeout(120_000 * Math.max(1, count / 100));
  }
});
