// npm run test:contracts: holds every request of a source or a tracker to its vendor's specification, imports recorded
// answers and pushes to a real Redmine. What it needs is not in this repository: specifications by POSTMORTEM_API_SPECS,
// packages in test-contracts/, Redmine from Debian.
// The last line is the sum; what could not be looked at is skipped, aloud.
import { installRedmine } from './contracts/redmine.mjs';
import { install } from './install.mjs';
import { broken, sum } from './suites/record.mjs';
import { mochaSuite } from './suites/mocha-suite.mjs';
import { plainErrors } from './support/plain-errors.mjs';

plainErrors();
await install();
try {
  await install({ contracts: true });
} catch (error) {
  console.log(`Skipped what needs it: ${error instanceof Error ? error.message : String(error)}`);
}
const noRedmine = await installRedmine();
if (noRedmine !== undefined) console.log(`Skipped what needs a Redmine: ${noRedmine}`);
const patterns = ['test/contracts/**/*.test.ts', 'test/core/sources/fuzzed.test.ts'];
const env = { POSTMORTEM_CASES: process.env['POSTMORTEM_CASES'] ?? '10000' };
const results = await mochaSuite(patterns, { env, timeoutSeconds: 1800 }).catch((error) =>
  broken('contracts', String(error)),
);
const total = sum([results]);
for (const { title, message } of total.failures) console.log(`\n✘ ${title}\n${message}`);
console.log(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exit(total.failed > 0 ? 1 : 0);
