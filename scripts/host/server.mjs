import { closeSync, openSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { guardEnvironment } from '../suites/network.mjs';
import { startGroup } from '../support/process-group.mjs';
import { nodeFor } from './hosts.mjs';

const readyWithinSeconds = 60;

/**
 * @typedef {object} ServerOptions
 * @property {import('./hosts.mjs').Host} host
 * @property {string} folder A short path that everything of this server goes under, its log too.
 * @property {NodeJS.ProcessEnv} [env] What the extension host shall see beside our own environment.
 * @property {boolean} [driver] For test runs only. A built workbench takes the `payload` of its URL (which
 *   names the extension and its tests) only with the smoke-test driver; but the driver also suppresses
 *   every notification, so a person, and a scenario that looks at the screen, go without it.
 */

/**
 * Starts a VS Code server and waits until it answers.
 * @param {ServerOptions} options
 */
export async function startServer({ host, folder, env = {}, driver = false }) {
  const port = await freePort();
  const log = join(folder, 'server.log');
  const output = openSync(log, 'a');
  const { child, kill } = startGroup(nodeFor(host), serverArguments(host, folder, port, driver), {
    env: {
      ...cleanEnvironment(),
      ...guardEnvironment(),
      XDG_RUNTIME_DIR: folder,
      // What was pushed or published here is nothing to whoever runs it, nor to the next run.
      XDG_STATE_HOME: join(folder, 'state'),
      ...env,
    },
    stdio: ['ignore', output, output],
  });
  closeSync(output);
  // `localhost`, by name: webviews work on plain http only there. The workbench's own parts use it too.
  const origin = `http://localhost:${port}`;
  await untilReady(origin, child, log);
  return {
    origin,
    authority: `localhost:${port}`,
    log,
    tail: () => tail(log),
    /** Settles when the server is no more. */
    ended: new Promise((resolve) => void child.once('close', resolve)),
    stop: kill,
  };
}

/** @typedef {Awaited<ReturnType<typeof startServer>>} Server */

/**
 * @param {import('./hosts.mjs').Host} host
 * @param {string} folder
 * @param {number} port
 * @param {boolean} driver
 */
const serverArguments = (host, folder, port, driver) => [
  join(host.vscodeFolder, 'out/server-main.js'),
  ...Object.entries({
    host: '127.0.0.1',
    port: String(port),
    'server-data-dir': join(folder, 's'),
    'user-data-dir': join(folder, 'u'),
    'extensions-dir': join(folder, 'x'),
    'telemetry-level': 'off',
  }).flatMap(([name, value]) => [`--${name}`, value]),
  '--without-connection-token',
  '--accept-server-license-terms',
  '--disable-telemetry',
  '--disable-experiments',
  '--disable-workspace-trust',
  '--disable-getting-started-override',
  ...(driver ? ['--enable-smoke-test-driver'] : []),
];

/** Without what another VS Code (whose terminal we may run in), npm or a hosting service left in it. */
function cleanEnvironment() {
  const foreign = /^(VSCODE_|npm_|ELECTRON_)|^(NODE_OPTIONS|PORT|PASSWORD)$/i;
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !foreign.test(name)));
}

/**
 * @param {string} origin
 * @param {import('node:child_process').ChildProcess} child
 * @param {string} log
 */
async function untilReady(origin, child, log) {
  /** @type {Error | undefined} */
  let startError;
  child.once('error', (error) => (startError = error));
  for (const deadline = Date.now() + readyWithinSeconds * 1000; Date.now() < deadline; await delay(100)) {
    if (startError !== undefined) throw startError;
    if (child.exitCode !== null)
      throw new Error(`The VS Code server ended (code ${child.exitCode}) before it was ready.\n${tail(log)}`);
    const answer = await fetch(`${origin}/version`).catch(() => undefined);
    if (answer?.ok === true) return;
  }
  throw new Error(`The VS Code server did not answer within ${readyWithinSeconds} s.\n${tail(log)}`);
}

/** @param {string} log */
const tail = (log) => `The end of its log:\n${readFileSync(log, 'utf8').split('\n').slice(-25).join('\n')}`;

/** @returns {Promise<number>} */
function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}
