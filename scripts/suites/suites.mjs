import { availableParallelism } from 'node:os';
import { hosts, serverHostWorksHere } from '../host/hosts.mjs';
import { buildRelease } from '../package/build-release.mjs';
import { filesBelow } from '../support/files-below.mjs';
import { inRoot } from '../support/root.mjs';
import { bundleHostTests, bundleWebTests } from './bundle-host-tests.mjs';
import { electronSuite } from './electron-suite.mjs';
import { mochaSuite } from './mocha-suite.mjs';
import { nothing, sum } from './record.mjs';
import { serverHostSuite, webHostSuite } from './server-host-suite.mjs';

/** @typedef {import('./record.mjs').Results} Results */

/**
 * @typedef {object} Suite
 * @property {string} name
 * @property {boolean} built Needs dist/.
 * @property {boolean} hosted Needs the VS Code host.
 * @property {() => Promise<Results>} run
 */

const newestWanted = process.env['POSTMORTEM_VSCODE'] !== 'oldest';
const oldestWanted = process.env['POSTMORTEM_VSCODE'] !== 'newest';

/** Where the host suites run: the server of test-host/, or a desktop VS Code that is downloaded. */
export const electron =
  (process.env['POSTMORTEM_HOST'] ?? (serverHostWorksHere ? 'server' : 'electron')) === 'electron';

/** @type {readonly Suite[]} */
export const suites = [
  { name: 'unit', built: false, hosted: false, run: unit },
  { name: 'growth', built: false, hosted: false, run: () => mochaSuite(['test/growth/**/*.test.ts']) },
  { name: 'cli', built: true, hosted: false, run: () => inHalves(testsBelow('test/cli')) },
  ...(newestWanted ? [hostSuite('host', hosts.newest)] : []),
  ...(oldestWanted ? [hostSuite('oldest', hosts.oldest)] : []),
  ...(newestWanted ? [{ name: 'web', built: true, hosted: true, run: web }] : []),
  { name: 'ui', built: true, hosted: true, run: () => inBrowser(scenarios(), {}) },
  { name: 'vsix', built: true, hosted: true, run: vsix },
];

const scenarios = () => filesBelow(inRoot('test/e2e'), /\.e2e\.ts$/).map((file) => `test/e2e/${file}`);

/** Everything that needs neither a VS Code nor the built command line. */
function unit() {
  const others = ['cli', 'vscode', 'e2e', 'contracts', 'growth'].map((name) => `test/${name}/`);
  return inHalves(testsBelow('test').filter((file) => !others.some((folder) => file.startsWith(folder))));
}

/** @param {string} folder */
const testsBelow = (folder) => filesBelow(inRoot(folder), /\.test\.tsx?$/).map((file) => `${folder}/${file}`);

/**
 * Every second file beside the others, where there are two cores.
 * @param {readonly string[]} files
 */
async function inHalves(files) {
  const halves = Array.from({ length: LANES }, (_, lane) => files.filter((__, at) => at % LANES === lane));
  return sum(await inLanes(halves, (some) => mochaSuite(some, { quiet: LANES > 1 })));
}

/**
 * @param {string} name
 * @param {import('../host/hosts.mjs').Host} host
 * @returns {Suite}
 */
function hostSuite(name, host) {
  const run = async () => {
    await bundleHostTests();
    return twiceAtMost(name, () => (electron ? electronSuite(host.vscode) : serverHostSuite(host)));
  };
  return { name, built: true, hosted: true, run };
}

/**
 * The same tests where VS Code for the Web runs an extension. It is always the newest: the web host of 1.100 loads no
 * file that ends in .cjs, and a package of modules has no other CommonJS.
 */
async function web() {
  if (electron) return skippedOnDesktop();
  await bundleWebTests();
  return twiceAtMost('web', () => webHostSuite(hosts.newest));
}

/** The main job once more, on the release build, installed from its package. */
async function vsix() {
  if (electron) return skippedOnDesktop();
  const { path } = await buildRelease();
  const env = { POSTMORTEM_VSIX: path, POSTMORTEM_SHOTS: 'out/shots/vsix' };
  return inBrowser(['test/e2e/main-job.e2e.ts'], env);
}

/**
 * @param {readonly string[]} files
 * @param {NodeJS.ProcessEnv} env
 */
async function inBrowser(files, env) {
  if (electron) return skippedOnDesktop();
  const options = { env: { POSTMORTEM_SHOTS: 'out/shots/ui', ...env } };
  const first = await inLanes(files, (file) =>
    mochaSuite([file], { ...options, quiet: LANES > 1 && files.length > 1 }),
  );
  // Once more what failed, now with the machine to itself.
  /** @type {Results[]} */
  const all = [];
  for (const [index, results] of first.entries()) {
    const file = files[index] ?? '';
    all.push(
      await twiceAtMost(
        file,
        async () => results,
        () => mochaSuite([file], options),
      ),
    );
  }
  return sum(all);
}

/** A scenario waits for the editor most of the time, so two of them fit on two cores. */
const LANES = Math.min(2, availableParallelism());

/**
 * @template From, To
 * @param {readonly From[]} all
 * @param {(each: From) => Promise<To>} act
 * @returns {Promise<readonly To[]>} In the order of `all`.
 */
async function inLanes(all, act) {
  /** @type {To[]} */
  const done = [];
  const waiting = [...all.entries()];
  const lane = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) done[next[0]] = await act(next[1]);
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  return done;
}

/**
 * An editor on a busy machine may miss a key, or answer late. Once more, from the start and in a new session, tells that
 * from a fault.
 * @param {string} name
 * @param {() => Promise<Results>} run
 * @param {() => Promise<Results>} again
 */
async function twiceAtMost(name, run, again = run) {
  const first = await run();
  if (first.failed === 0) return first;
  first.failures.forEach(({ title, message }) => console.log(`\n✘ ${title}\n${message}`));
  console.log(`\n${name} failed, see above: once more, in a new session.`);
  return again();
}

/** @returns {Results} */
function skippedOnDesktop() {
  console.log('Skipped: this suite drives the VS Code server in a browser, which runs on Linux x64.');
  return { ...nothing, skipped: 1 };
}
