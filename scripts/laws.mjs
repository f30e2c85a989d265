// npm run test:laws: the laws with fifty times as many random cases as in npm test; it takes about half an hour.
// `POSTMORTEM_TIMES=5 npm run test:laws` is a tenth of that. The last line is the sum.
import { readFileSync } from 'node:fs';
import { install } from './install.mjs';
import { mochaSuite } from './suites/mocha-suite.mjs';
import { broken } from './suites/record.mjs';
import { filesBelow } from './support/files-below.mjs';
import { plainErrors } from './support/plain-errors.mjs';
import { inRoot } from './support/root.mjs';

plainErrors();
await install();
const folder = inRoot('test/core');
// What the vendors answer is tried by npm run test:contracts.
const files = filesBelow(folder, /\.test\.ts$/)
  .filter((file) => !file.startsWith('sources/'))
  .map((file) => `test/core/${file}`)
  .filter((file) => readFileSync(inRoot(file), 'utf8').includes('support/cases.ts'));
/** What compares two times says nothing while a processor is as busy as here. */
const TIMED = 'is linear';
const env = { POSTMORTEM_TIMES: process.env['POSTMORTEM_TIMES'] ?? '50' };
const results = await mochaSuite(files, {
  env,
  args: ['--timeout', '0', '--grep', TIMED, '--invert'],
  timeoutSeconds: 3 * 3600,
}).catch((error) => broken('laws', String(error)));
for (const { title, message } of results.failures) console.log(`\n✘ ${title}\n${message}`);
console.log(`\n${results.passed} passed, ${results.failed} failed, ${results.skipped} skipped`);
process.exit(results.failed > 0 ? 1 : 0);
