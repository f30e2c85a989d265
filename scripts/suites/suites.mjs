import { hosts, serverHostWorksHere } from '../host/hosts.mjs';
import { buildRelease } from '../package/build-release.mjs';
import { vsixPath } from '../package/pack-vsix.mjs';
import { filesBelow } from '../support/files-below.mjs';
import { inRoot } from '../support/root.mjs';
import { bundleHostTests, bundleWebTests } from './bundle-host-tests.mjs';
import { electronSuite } from './electron-suite.mjs';
import { LANES } from './lanes.mjs';
import { mochaSuite } from './mocha-suite.mjs';
import { broken, nothing } from './record.mjs';
import { serverHostSuite, webHostSuite } from './server-host-suite.mjs';

/** @typedef {import('./record.mjs').Results} Results */

/**
 * @typedef {object} Job A part of a suite that may run beside any other.
 * @property {string} name
 * @property {() => Promise<Results>} run
 * @property {boolean} [twice] An editor on a busy machine may miss a key, or answer late. Once more, from the start, in
 *   a new session and with the machine to itself, tells that from a fault.
 *
 * @typedef {object} Suite
 * @property {string} name
 * @property {boolean} built Needs dist/.
 * @property {boolean} hosted Needs the VS Code host.
 * @property {() => Promise<unknown>} [prepare] What comes before the build and all jobs, since it writes what they read.
 * @property {() => readonly Job[]} jobs
 */

const newestWanted = process.env['POSTMORTEM_VSCODE'] !== 'oldest';
const oldestWanted = process.env['POSTMORTEM_VSCODE'] !== 'newest';

/** Where the host suites run: the server of test-host/, or a desktop VS Code that is downloaded. */
export const electron =
  (process.env['POSTMORTEM_HOST'] ?? (serverHostWorksHere ? 'server' : 'electron')) === 'electron';

const inHost = { built: true, hosted: true };
const byItself = { built: false, hosted: false };

/** @type {readonly Suite[]} */
export const suites = [
  { name: 'unit', ...byItself, jobs: () => halves('unit', unitTests()) },
  { name: 'growth', ...byItself, jobs: () => [mochaJob('growth', testsBelow('test/growth'))] },
  { name: 'cli', built: true, hosted: false, jobs: () => halves('cli', testsBelow('test/cli')) },
  ...(newestWanted ? [hostSuite('host', hosts.newest)] : []),
  ...(oldestWanted ? [hostSuite('oldest', hosts.oldest)] : []),
  // Always the newest: the web host of 1.100 loads no file that ends in .cjs, and a package of modules has no other
  // CommonJS.
  ...(newestWanted ? [inServer('web', bundleWebTests, () => [webJob()])] : []),
  inServer('ui', undefined, () => scenarios().map((file) => scenarioJob('ui', file, {}))),
  // The main job once more, on the release build, installed from its package.
  inServer('vsix', buildRelease, () => [
    scenarioJob('vsix', 'test/e2e/main-job.e2e.ts', { POSTMORTEM_VSIX: vsixPath() }),
  ]),
];

/** Everything that needs neither a VS Code nor the built command line. */
function unitTests() {
  const others = ['cli', 'vscode', 'e2e', 'contracts', 'growth'].map((name) => `test/${name}/`);
  return testsBelow('test').filter((file) => !others.some((folder) => file.startsWith(folder)));
}

const scenarios = () => filesBelow(inRoot('test/e2e'), /\.e2e\.ts$/).map((file) => `test/e2e/${file}`);

/** @param {string} folder */
const testsBelow = (folder) => filesBelow(inRoot(folder), /\.test\.tsx?$/).map((file) => `${folder}/${file}`);

/**
 * Every second file beside the others, where there are two cores.
 * @param {string} name
 * @param {readonly string[]} files
 * @returns {readonly Job[]}
 */
const halves = (name, files) =>
  Array.from({ length: LANES }, (_, lane) =>
    mochaJob(
      LANES > 1 ? `${name} ${lane + 1} of ${LANES}` : name,
      files.filter((__, at) => at % LANES === lane),
    ),
  );

/**
 * @param {string} name
 * @param {readonly string[]} files
 * @returns {Job}
 */
const mochaJob = (name, files) => testing(name, () => mochaSuite(files, { quiet: LANES > 1 }));

/**
 * The tests that run inside an editor.
 * @param {string} name
 * @param {import('../host/hosts.mjs').Host} host
 * @returns {Suite}
 */
function hostSuite(name, host) {
  const run = () => (electron ? electronSuite(host.vscode) : serverHostSuite(host));
  return { name, ...inHost, prepare: bundleHostTests, jobs: () => [{ ...testing(name, run), twice: true }] };
}

/**
 * The same tests where VS Code for the Web runs an extension.
 * @returns {Job}
 */
const webJob = () => ({ ...testing('web', () => webHostSuite(hosts.newest)), twice: true });

/**
 * @param {string} name
 * @param {string} file
 * @param {NodeJS.ProcessEnv} env
 * @returns {Job}
 */
const scenarioJob = (name, file, env) => {
  const options = { env: { POSTMORTEM_SHOTS: `out/shots/${name}`, ...env }, quiet: LANES > 1 };
  return { ...testing(`${name}: ${file}`, () => mochaSuite([file], options)), twice: true };
};

/**
 * @param {string} name
 * @param {() => Promise<Results>} run
 * @returns {Job}
 */
const testing = (name, run) => ({
  name,
  run: async () => {
    const results = await run();
    const ran = results.passed + results.failed + results.skipped > 0;
    return ran ? results : broken(name, 'It ran no test.');
  },
});

/**
 * What drives the VS Code server in a browser.
 * @param {string} name
 * @param {Suite['prepare']} prepare
 * @param {Suite['jobs']} jobs
 * @returns {Suite}
 */
function inServer(name, prepare, jobs) {
  return electron
    ? { name, ...inHost, jobs: () => [{ name, run: skippedOnDesktop }] }
    : { name, ...inHost, ...(prepare && { prepare }), jobs };
}

/** @returns {Promise<Results>} */
async function skippedOnDesktop() {
  console.log('Skipped: this suite drives the VS Code server in a browser, which runs on Linux x64.');
  return { ...nothing, skipped: 1 };
}
