import { cpSync, existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { inRoot } from '../support/root.mjs';

/**
 * Copies what a host wrote about itself to out/host-logs, before its folder is removed.
 * @param {string} data The folder of the host.
 * @returns {string} Where the logs are.
 */
export function keepLogs(data) {
  const kept = inRoot('out/host-logs', new Date().toISOString().replaceAll(':', '-'));
  mkdirSync(kept, { recursive: true });
  for (const part of ['server.log', 'u/logs', 's/data/logs']) {
    const from = join(data, part);
    if (existsSync(from)) cpSync(from, join(kept, part), { recursive: true });
  }
  return kept;
}
