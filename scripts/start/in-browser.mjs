import { openHost } from '../host/open-host.mjs';
import { next } from './next.mjs';
import { sayWhenEnded } from './replay-ended.mjs';

/** Starts the VS Code server with the built extension and stays until Ctrl-C. */
export async function startInBrowser() {
  console.log('Starting VS Code …');
  const { url, server, replayEnded } = await openHost({ keepSaved: true });
  void sayWhenEnded(replayEnded);
  console.log(`\nPostmortem is ready: ${url}\n${next}\n`);
  await server.ended;
  console.error(`VS Code ended by itself. The end of its log:\n${server.tail()}`);
  process.exit(1);
}
