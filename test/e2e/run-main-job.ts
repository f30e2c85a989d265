// `npm start -- --check`: the main job by itself, a picture a step. The folder for the pictures is the argument.
import { argv, exit } from 'node:process';
import { openSession } from '../support/host/session.ts';
import { mainJob } from './main-job.ts';

const session = await openSession({ shots: argv[2] ?? 'out/shots' });
try {
  await mainJob(session);
} catch (error) {
  console.error(error);
  process.exitCode = 1;
} finally {
  await session.close();
}
exit();
