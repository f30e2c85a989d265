// npm start: VS Code with the built extension on a copy of the examples, and the replay services behind it.
// npm start -- --check [--shots DIR]: the main job by itself in a headless browser; exit 0 or 1.
import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { serverHostWorksHere } from './host/hosts.mjs';
import { install } from './install.mjs';
import { desktopCommand, startDesktop } from './start/desktop.mjs';
import { startInBrowser } from './start/in-browser.mjs';
import { plainErrors } from './support/plain-errors.mjs';
import { runNode } from './support/run.mjs';
import { inRoot } from './support/root.mjs';

plainErrors();

const checkElsewhere =
  'The check drives a VS Code in the browser, which comes along on Linux x64 only. "npm test" runs here.';
const startElsewhere =
  'Here VS Code itself is needed: install it from https://code.visualstudio.com, make its `code` command available ' +
  '(command palette: "Shell Command: Install \'code\' command in PATH"), and run this again. ' +
  'A VS Code in the browser comes along on Linux x64 only.';

const check = process.argv.includes('--check');
const desktop = check ? undefined : desktopCommand();
if (desktop === undefined && !serverHostWorksHere) {
  console.error(check ? checkElsewhere : startElsewhere);
  process.exit(1);
}

await install({ host: desktop === undefined });
console.log('Building …');
const build = await runNode(['esbuild.mjs']);
if (build.code !== 0) process.exit(build.code);

if (check) process.exit(await checkMainJob(shotsFolder()));
else if (desktop !== undefined) process.exit(await startDesktop(desktop));
else await startInBrowser();

/** @param {string} shots */
async function checkMainJob(shots) {
  mkdirSync(shots, { recursive: true });
  const { code } = await runNode(['--import', 'tsx', 'test/e2e/run-main-job.ts', shots], {
    timeoutSeconds: 600,
  });
  console.log(
    code === 0
      ? `The main job works. A picture of each step is in ${shots}`
      : `The main job stopped. Pictures up to there are in ${shots}`,
  );
  return code === 0 ? 0 : 1;
}

function shotsFolder() {
  const at = process.argv.indexOf('--shots');
  const given = at < 0 ? undefined : process.argv[at + 1];
  return given === undefined ? inRoot('out/shots/check') : resolve(given);
}
