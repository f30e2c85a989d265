import { run, runNode } from '../support/run.mjs';
import { binOf } from '../support/root.mjs';
import { broken, nothing } from './record.mjs';

/** @typedef {{ readonly name: string, readonly run: () => Promise<import('./record.mjs').Results> }} Check */

/** What is read, not run. A check that holds counts nothing; one that doesn't counts as a failure. */
/** @type {readonly Check[]} */
export const checks = [
  { name: 'types', run: () => checked('types', [[binOf('typescript', 'tsc'), '-b']]) },
  {
    name: 'lint',
    run: () =>
      checked('lint', [
        [binOf('oxlint'), '--type-aware'],
        [binOf('prettier'), '--check', '--log-level', 'warn', '.'],
      ]),
  },
];

/** What only CI asks: that generated files are what `npm run generate` makes. @type {Check} */
export const generatedCheck = { name: 'generated', run: generated };

/**
 * @param {string} name
 * @param {readonly (readonly string[])[]} commands Node scripts with their arguments.
 */
async function checked(name, commands) {
  for (const command of commands) {
    const { code } = await runNode(command);
    if (code !== 0) return broken(name, `It ended with code ${code}; what it found is printed above.`);
  }
  return nothing;
}

async function generated() {
  const before = await changes();
  const made = await checked('generated', [['--import', 'tsx', 'scripts/generate.ts']]);
  if (made.failed > 0 || (await changes()) === before) return made;
  await run('git', ['--no-pager', 'diff', '--stat']);
  return broken('generated', '`npm run generate` changed the files above. Commit what it makes.');
}

/** Compared before and after, so that work in progress elsewhere in the tree doesn't count. */
async function changes() {
  const { output } = await run('git', ['--no-pager', 'diff', '--no-color'], { quiet: true });
  return output;
}
