import { createInterface } from 'node:readline';
import { startGroup } from '../support/process-group.mjs';
import { inRoot, root } from '../support/root.mjs';

/**
 * @typedef {object} Replay
 * @property {string} origin
 * @property {Promise<string>} ended Settles when they are no more, with the last they said.
 * @property {() => void} stop
 */

const readyWithinSeconds = 30;

/**
 * Starts the replay services (replay/main.ts) on a free port, and waits for the one line of JSON in which
 * they say where they are.
 * @returns {Promise<Replay>}
 */
export async function startReplay() {
  const { child, kill } = startGroup(
    process.execPath,
    ['--import', 'tsx', inRoot('replay/main.ts'), '--port', '0'],
    {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  const ended = endOf(child);
  try {
    return { origin: await originFrom(child), ended, stop: kill };
  } catch (error) {
    kill();
    throw error;
  }
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @returns {Promise<string>}
 */
function endOf(child) {
  let said = '';
  child.stderr?.on('data', (chunk) => (said = `${said}${chunk}`.slice(-2000)));
  return new Promise((resolve) => void child.once('close', () => resolve(said.trim())));
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @returns {Promise<string>}
 */
function originFrom(child) {
  return new Promise((resolve, reject) => {
    let errors = '';
    child.stderr?.on('data', (chunk) => (errors += chunk));
    const fail = (/** @type {string} */ why) => reject(new Error(`The replay services ${why}.\n${errors}`));
    const timer = setTimeout(
      () => fail(`were not ready within ${readyWithinSeconds} s`),
      readyWithinSeconds * 1000,
    );
    child.once('close', (code) => fail(`ended (code ${code}) before they were ready`));
    if (!child.stdout) return fail('have no output');
    createInterface(child.stdout).on('line', (line) => {
      const origin = readyOrigin(line);
      if (origin === undefined) return;
      clearTimeout(timer);
      resolve(origin);
    });
  });
}

/**
 * @param {string} line
 * @returns {string | undefined}
 */
function readyOrigin(line) {
  try {
    const said = JSON.parse(line);
    return said?.ready === true && typeof said.origin === 'string' ? said.origin : undefined;
  } catch {
    return undefined;
  }
}
