import { spawn, spawnSync } from 'node:child_process';
import { atEnd } from './at-end.mjs';

/**
 * Starts a program as the leader of its own process group, so that ending it ends all it started.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions} options
 */
export function startGroup(command, args, options) {
  const child = spawn(command, [...args], { ...options, detached: process.platform !== 'win32' });
  const kill = atEnd(() => endGroup(child.pid, 'SIGKILL'));
  return { child, kill };
}

/**
 * @param {number | undefined} pid
 * @param {NodeJS.Signals} signal
 */
export function endGroup(pid, signal) {
  if (pid === undefined) return;
  if (process.platform === 'win32') {
    // Windows has no process groups to signal; taskkill walks the tree instead.
    spawnSync('taskkill', ['/pid', String(pid), '/T', '/F'], { stdio: 'ignore' });
    return;
  }
  try {
    process.kill(-pid, signal);
  } catch {
    // The group is gone already.
  }
}
