/**
 * @typedef {object} Failure
 * @property {string} title
 * @property {string} message With its stack.
 *
 * @typedef {object} Results What a suite says of itself, wherever it ran.
 * @property {number} passed
 * @property {number} failed
 * @property {number} skipped
 * @property {readonly Failure[]} failures
 * @property {readonly string[]} lines One a test, to print where the suite itself could not.
 */

/** @type {Results} */
export const nothing = { passed: 0, failed: 0, skipped: 0, failures: [], lines: [] };

/**
 * @param {readonly Results[]} all
 * @returns {Results}
 */
export const sum = (all) => ({
  passed: all.reduce((total, { passed }) => total + passed, 0),
  failed: all.reduce((total, { failed }) => total + failed, 0),
  skipped: all.reduce((total, { skipped }) => total + skipped, 0),
  failures: all.flatMap(({ failures }) => failures),
  lines: all.flatMap(({ lines }) => lines),
});

/**
 * Follows a mocha runner. A failing hook counts as a failure like a failing test.
 * @param {import('mocha').Runner} runner
 * @returns {() => Results}
 */
export function record(runner) {
  let passed = 0;
  let skipped = 0;
  /** @type {Failure[]} */
  const failures = [];
  /** @type {string[]} */
  const lines = [];
  runner.on('pass', (test) => {
    passed += 1;
    lines.push(`  ✔ ${test.fullTitle()} (${test.duration ?? 0} ms)`);
  });
  runner.on('pending', (test) => {
    skipped += 1;
    lines.push(`  - ${test.fullTitle()}`);
  });
  runner.on('fail', (test, error) => {
    failures.push({ title: test.fullTitle(), message: error.stack ?? String(error) });
    lines.push(`  ✘ ${test.fullTitle()}`);
  });
  return () => ({ passed, failed: failures.length, skipped, failures, lines });
}

/**
 * A suite that could not say anything of itself counts as one failure.
 * @param {string} title
 * @param {string} message
 * @returns {Results}
 */
export const broken = (title, message) => ({ ...nothing, failed: 1, failures: [{ title, message }] });
