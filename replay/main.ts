import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { startReplay } from './server.ts';

/** `--port N --recording FOLDER`; says where it listens in one line of JSON, and ends with the terminal. */
const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '0' },
    recording: {
      type: 'string',
      default: fileURLToPath(new URL('../examples/recordings/checkout-pool', import.meta.url)),
    },
  },
});

const replay = await startReplay({ port: Number(values.port), recording: values.recording });
process.stdout.write(`${JSON.stringify({ ready: true, origin: replay.origin })}\n`);
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void replay.close());
