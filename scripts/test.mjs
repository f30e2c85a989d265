// npm test [-- NAMES…] [--ci]: installs what is missing, builds, checks and runs the suites, or the named ones.
// The last line is the sum over all of them; the exit code says whether everything passed.
import { install } from './install.mjs';
import { checks, generatedCheck } from './suites/checks.mjs';
import { broken, sum } from './suites/record.mjs';
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
const chosen = suites.filter(wanted);
const hosted = chosen.some((suite) => suite.hosted);
// The types of the browser driver are in test-host/, so the type check wants it too.
await install({
  host: hosted || checks.filter(wanted).length > 0,
  oldest: !electron && chosen.some(({ name }) => name === 'oldest'),
});

/** @type {Results[]} */
const all = [];
for (const check of [...(ci ? [generatedCheck] : []), ...checks].filter(wanted)) {
  heading(check.name);
  all.push(await guarded(check.name, check.run));
}

let built = true;
if (chosen.some((suite) => suite.built)) {
  heading('build');
  built = (await runNode(['esbuild.mjs'])).code === 0;
  if (!built)
    all.push(broken('build', 'The build ended with an error, printed above. What needs it was not run.'));
}

for (const suite of chosen.filter((each) => built || !each.built)) {
  heading(suite.name);
  const results = await guarded(suite.name, suite.run);
  const ran = results.passed + results.failed + results.skipped > 0;
  all.push(ran ? results : broken(suite.name, 'The suite ran no test.'));
}

const total = sum(all);
for (const { title, message } of total.failures) console.log(`\n✘ ${title}\n${message}`);
console.log(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exit(total.failed > 0 ? 1 : 0);

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
