// npm test [-- NAMES…] [--ci]: installs what is missing, builds, checks and runs the suites, or the named ones.
// The last line is the sum over all of them; the exit code says whether everything passed.
import { install } from './install.mjs';
import { checks, generatedCheck } from './suites/checks.mjs';
import { broken, nothing, sum } from './suites/record.mjs';
import { refuseNetwork } from './suites/network.mjs';
import { electron, suites } from './suites/suites.mjs';
import { runNode } from './support/run.mjs';
import { heading } from './support/say.mjs';

/** @typedef {import('./suites/record.mjs').Results} Results */

const ci = process.argv.includes('--ci');
const names = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const known = [...(ci ? [generatedCheck] : []), ...checks, ...suites].map(({ name }) => name);
const unknown = names.filter((name) => !known.includes(name));
if (unknown.length > 0) {
  console.error(`There is no suite "${unknown.join('", "')}". The suites are: ${known.join(', ')}.`);
  process.exit(2);
}

/** @param {{ readonly name: string }} of */
const wanted = ({ name }) => names.length === 0 || names.includes(name);
const chosenChecks = [...(ci ? [generatedCheck] : []), ...checks].filter(wanted);
const chosen = suites.filter(wanted);

/** @type {Results[]} */
const all = [await guarded('install', installWanted)];
if (all.every(({ failed }) => failed === 0)) await runAll();

const total = sum(all);
for (const { title, message } of total.failures) console.log(`\n✘ ${title}\n${message}`);
console.log(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exit(total.failed > 0 ? 1 : 0);

async function installWanted() {
  // The types of the browser driver are in test-host/, so the type check wants it too.
  const host = chosenChecks.length > 0 || chosen.some(({ hosted }) => hosted);
  await install({ host, oldest: !electron && chosen.some(({ name }) => name === 'oldest') });
  return nothing;
}

async function runAll() {
  for (const { name, run } of chosenChecks) {
    heading(name);
    all.push(await guarded(name, run));
  }
  const built = !chosen.some((suite) => suite.built) || (await build());
  const refused = refuseNetwork();
  for (const { name, run } of chosen.filter((suite) => built || !suite.built)) {
    heading(name);
    const results = await guarded(name, run);
    const ran = results.passed + results.failed + results.skipped > 0;
    all.push(ran ? results : broken(name, 'The suite ran no test.'));
  }
  all.push(refused());
}

async function build() {
  heading('build');
  const { code } = await runNode(['esbuild.mjs']);
  if (code === 0) return true;
  all.push(broken('build', 'The build ended with an error, printed above. What needs it was not run.'));
  return false;
}

/**
 * A suite that can't even start fails by itself and lets the others run.
 * @param {string} name
 * @param {() => Promise<Results>} act
 */
async function guarded(name, act) {
  try {
    return await act();
  } catch (error) {
    return broken(name, error instanceof Error ? (error.stack ?? error.message) : String(error));
  }
}
