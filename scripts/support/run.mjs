import { spawn } from 'node:child_process';
import { atEnd } from './at-end.mjs';
import { endGroup } from './process-group.mjs';
import { root } from './root.mjs';

/**
 * @typedef {object} RunOptions
 * @property {string} [cwd]
 * @property {NodeJS.ProcessEnv} [env]
 * @property {boolean} [quiet] Keep the output back; it is returned either way when quiet.
 * @property {number} [timeoutSeconds]
 * @property {boolean} [shell]
 */

/**
 * Runs a program to its end. It gets a polite SIGTERM when we exit first, since it may have children of
 * its own to end.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {RunOptions} [options]
 * @returns {Promise<{ readonly code: number, readonly output: string }>}
 */
export function run(
  command,
  args,
  { cwd = root, env = process.env, quiet = false, timeoutSeconds, shell = false } = {},
) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, [...args], {
      cwd,
      env,
      shell,
      stdio: quiet ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'],
      detached: process.platform !== 'win32',
    });
    const end = atEnd(() => endGroup(child.pid, 'SIGTERM'));
    const timer = timeoutSeconds === undefined ? undefined : setTimeout(end, timeoutSeconds * 1000);
    let output = '';
    const collect = (/** @type {Buffer} */ chunk) => (output += chunk.toString());
    child.stdout?.on('data', collect);
    child.stderr?.on('data', collect);
    child.on('error', reject);
    child.on('close', (code) => {
      clearTimeout(timer);
      end();
      resolve({ code: code ?? 1, output });
    });
  });
}

/**
 * Runs a Node script with the Node that runs this one.
 * @param {readonly string[]} args
 * @param {RunOptions} [options]
 */
export const runNode = (args, options) => run(process.execPath, args, options);
