import { runNode } from '../support/run.mjs';
import { binOf, inRoot } from '../support/root.mjs';
import { broken } from './record.mjs';
import { resultsFile } from './results-file.mjs';

/**
 * Runs test files with mocha in a Node of its own.
 * @param {readonly string[]} patterns
 * @param {{ readonly ignore?: readonly string[], readonly args?: readonly string[], readonly env?: NodeJS.ProcessEnv, readonly timeoutSeconds?: number }} [options]
 */
export async function mochaSuite(patterns, { ignore = [], args = [], env = {}, timeoutSeconds = 600 } = {}) {
  const results = resultsFile();
  const reporter = ['--reporter', inRoot('scripts/suites/reporter.mjs')];
  const ignored = ignore.flatMap((pattern) => ['--ignore', pattern]);
  const options = [...reporter, '--forbid-only', ...args, ...ignored];
  const { code } = await runNode([binOf('mocha'), ...options, ...patterns], {
    env: { ...process.env, ...env, POSTMORTEM_TEST_RESULTS: results.path },
    timeoutSeconds,
  });
  return results.take() ?? broken(patterns.join(' '), `mocha ended with code ${code} and without results.`);
}
