// npm test [-- NAMES…] [--ci]: installs what is missing, builds, checks and runs the suites, or the named ones.
// The last line is the sum over all of them; the exit code says whether everything passed.
import { install } from './install.mjs';
import { checks, generatedCheck } from './suites/checks.mjs';
import { inLanes } from './suites/lanes.mjs';
import { broken, nothing, sum } from './suites/record.mjs';
import { refuseNetwork } from './suites/network.mjs';
import { electron, suites } from './suites/suites.mjs';
import { runNode } from './support/run.mjs';
import { heading } from './support/say.mjs';

/**
 * @typedef {import('./suites/record.mjs').Results} Results
 * @typedef {import('./suites/suites.mjs').Job} Job
 * @typedef {import('./suites/suites.mjs').Suite} Suite
 */

const ci = process.argv.includes('--ci');
const names = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const listed = [...checks, ...suites];
const known = [...(ci ? [generatedCheck] : []), ...listed].map(({ name }) => name);
const unknown = names.filter((name) => !known.includes(name));
if (unknown.length > 0) {
  console.error(`There is no suite "${unknown.join('", "')}". The suites are: ${known.join(', ')}.`);
  process.exit(2);
}

/** @param {{ readonly name: string }} of */
const wanted = ({ name }) => names.length === 0 || names.includes(name);
const chosen = listed.filter(wanted);

/** @type {Results[]} */
const all = [await guarded('install', installWanted)];
if (all.every(({ failed }) => failed === 0)) await runAll();

const total = sum(all);
for (const { title, message } of total.failures) console.log(`\n✘ ${title}\n${message}`);
console.log(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exit(total.failed > 0 ? 1 : 0);

async function installWanted() {
  const host = chosen.some(({ hosted }) => hosted);
  await install({ host, oldest: !electron && chosen.some(({ name }) => name === 'oldest') });
  return nothing;
}

async function runAll() {
  if (ci && wanted(generatedCheck)) {
    heading(generatedCheck.name);
    all.push(await guarded(generatedCheck.name, generatedCheck.run));
  }
  const refused = refuseNetwork();
  const jobs = (await prepared()).flatMap((suite) => suite.jobs());
  const first = await inLanes(jobs, runJob);
  for (const [at, job] of jobs.entries()) {
    const results = first[at] ?? nothing;
    all.push(job.twice && results.failed > 0 ? await onceMore(job, results) : results);
  }
  all.push(refused());
}

/** The suites that can run: what they need is built. */
async function prepared() {
  /** @type {Map<Suite['prepare'], Results>} */
  const done = new Map([[undefined, nothing]]);
  for (const { name, prepare } of chosen) {
    if (!prepare || done.has(prepare)) continue;
    heading(`prepare ${name}`);
    const made = await guarded(name, () => prepare().then(() => nothing));
    done.set(prepare, made);
    all.push(made);
  }
  const built = !chosen.some((suite) => suite.built) || (await build());
  return chosen.filter((suite) => done.get(suite.prepare)?.failed === 0 && (built || !suite.built));
}

/** @param {Job} job */
async function runJob({ name, run }) {
  const started = Date.now();
  const results = await guarded(name, run);
  console.log(`── ${name}: ${Math.round((Date.now() - started) / 1000)} s\n`);
  return results;
}

/**
 * @param {Job} job
 * @param {Results} results
 */
async function onceMore(job, { failures }) {
  failures.forEach(({ title, message }) => console.log(`\n✘ ${title}\n${message}`));
  console.log(`\n${job.name} failed, see above: once more, in a new session.`);
  return runJob(job);
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
