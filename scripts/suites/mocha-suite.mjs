import { runNode } from '../support/run.mjs';
import { binOf, inRoot } from '../support/root.mjs';
import { broken } from './record.mjs';
import { resultsFile } from './results-file.mjs';

/**
 * Runs test files with mocha in a Node of its own.
 * @param {readonly string[]} patterns
 * @param {{ readonly ignore?: readonly string[], readonly args?: readonly string[], readonly env?: NodeJS.ProcessEnv, readonly timeoutSeconds?: number, readonly quiet?: boolean }} [options]
 *   quiet: what it prints comes all at once, at its end, so that two at a time don't speak into one another.
 */
export async function mochaSuite(
  patterns,
  { ignore = [], args = [], env = {}, timeoutSeconds = 600, quiet = false } = {},
) {
  const results = resultsFile();
  const reporter = ['--reporter', inRoot('scripts/suites/reporter.mjs')];
  const ignored = ignore.flatMap((pattern) => ['--ignore', pattern]);
  const options = [...reporter, '--forbid-only', ...args, ...ignored];
  const { code, output } = await runNode([binOf('mocha'), ...options, ...patterns], {
    env: { ...process.env, ...env, POSTMORTEM_TEST_RESULTS: results.path },
    timeoutSeconds,
    quiet,
  });
  if (output !== '') console.log(output);
  return results.take() ?? broken(patterns.join(' '), `mocha ended with code ${code} and without results.`);
}
