import { join } from 'node:path';
import { env } from 'node:process';
import { openSession } from '../support/host/session.ts';
import { wantedExtension, wantedHost } from '../support/host/wanted.ts';
import { mainJob } from './main-job.ts';

describe('the main job', function () {
  this.timeout(300_000);

  it('goes from the draft to the tickets', async () => {
    const shots = env['POSTMORTEM_SHOTS'] ?? join('out', 'shots');
    const session = await openSession({ shots, host: wantedHost(), extension: wantedExtension() });
    await mainJob(session).finally(() => session.close());
  });
});
