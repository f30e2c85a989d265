import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runNode } from '../support/run.mjs';
import { binOf, inRoot } from '../support/root.mjs';
import { temporaryFolder } from '../support/temporary.mjs';
import { nothing } from './record.mjs';

/**
 * Runs test files with mocha in a Node of its own.
 * @param {readonly string[]} patterns
 * @param {{ readonly ignore?: readonly string[], readonly env?: NodeJS.ProcessEnv, readonly timeoutSeconds?: number }} [options]
 */
export async function mochaSuite(patterns, { ignore = [], env = {}, timeoutSeconds = 600 } = {}) {
  const folder = temporaryFolder('pm-results-');
  const results = join(folder.path, 'results.json');
  const { code } = await runNode(
    [
      binOf('mocha'),
      ...['--reporter', inRoot('scripts/suites/reporter.mjs'), '--forbid-only', '--fail-zero'],
      ...ignore.flatMap((pattern) => ['--ignore', pattern]),
      ...patterns,
    ],
    { env: { ...process.env, ...env, POSTMORTEM_TEST_RESULTS: results }, timeoutSeconds },
  );
  const read = readResults(results);
  folder.remove();
  return (
    read ?? {
      ...nothing,
      failed: 1,
      failures: [{ title: patterns.join(' '), message: `mocha ended with code ${code} and no results` }],
    }
  );
}

/**
 * @param {string} file
 * @returns {import('./record.mjs').Results | undefined}
 */
export const readResults = (file) => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined);
