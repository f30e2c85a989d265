import { run, runNode } from '../support/run.mjs';
import { binOf } from '../support/root.mjs';
import { LANES } from './lanes.mjs';
import { broken, nothing } from './record.mjs';

/** What is read, not run. A check that holds counts nothing; one that doesn't counts as a failure. */
/** @type {readonly import('./suites.mjs').Suite[]} */
export const checks = [
  check('types', { types: () => [binOf('typescript', 'tsc'), '-b'] }),
  check('lint', {
    lint: () => [binOf('oxlint'), '--type-aware'],
    format: () => [binOf('prettier'), '--check', '--log-level', 'warn', '.'],
  }),
];

/**
 * @param {string} name
 * @param {Readonly<Record<string, () => readonly string[]>>} commands Node scripts with their arguments, which may not be
 *   installed yet.
 * @returns {import('./suites.mjs').Suite}
 */
function check(name, commands) {
  const jobs = Object.entries(commands).map(([part, command]) => ({
    name: part,
    run: () => checked(part, command()),
  }));
  // The types of the browser driver are in test-host/, so the type check wants it too.
  return { name, built: false, hosted: true, jobs: () => jobs };
}

/** What only CI asks: that generated files are what `npm run generate` makes. It comes alone, since it writes them. */
export const generatedCheck = { name: 'generated', run: generated };

/**
 * @param {string} name
 * @param {readonly string[]} command
 */
async function checked(name, command) {
  const { code, output } = await runNode(command, { quiet: LANES > 1 });
  if (output !== '') console.log(output);
  return code === 0 ? nothing : broken(name, `It ended with code ${code}; what it found is printed above.`);
}

async function generated() {
  const before = await changes();
  const made = await checked('generated', ['--import', 'tsx', 'scripts/generate.ts']);
  if (made.failed > 0 || (await changes()) === before) return made;
  await run('git', ['--no-pager', 'diff', '--stat']);
  return broken('generated', '`npm run generate` changed the files above. Commit what it makes.');
}

/** Compared before and after, so that work in progress elsewhere in the tree doesn't count. */
async function changes() {
  const { output } = await run('git', ['--no-pager', 'diff', '--no-color'], { quiet: true });
  return output;
}
