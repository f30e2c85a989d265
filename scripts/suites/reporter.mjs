import { writeFileSync } from 'node:fs';
import Mocha from 'mocha';
import { record } from './record.mjs';

/** Mocha's own report, and the counts in the file that POSTMORTEM_TEST_RESULTS names. */
export default class extends Mocha.reporters.Spec {
  /**
   * @param {import('mocha').Runner} runner
   * @param {import('mocha').MochaOptions} options
   */
  constructor(runner, options) {
    super(runner, options);
    const results = record(runner);
    const file = process.env['POSTMORTEM_TEST_RESULTS'];
    if (file !== undefined) runner.once('end', () => writeFileSync(file, JSON.stringify(results())));
  }
}
