// Runs inside the extension host: VS Code calls run() because its URL or command line names this file.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { env } from 'node:process';
import { record } from '../../scripts/suites/record.mjs';

declare const testFiles: readonly string[];

/** Runs every bundled test; rejects when one failed, and writes what happened where the environment says. */
export async function run(): Promise<void> {
  const { default: Mocha } = await import('mocha');
  const mocha = new Mocha({ ui: 'bdd', reporter: 'spec', timeout: 60_000 });
  for (const file of testFiles) mocha.addFile(join(__dirname, file));
  const failures = await new Promise<number>((resolve) => {
    const runner = mocha.run(resolve);
    const results = record(runner);
    const file = env['POSTMORTEM_TEST_RESULTS'];
    if (file !== undefined) runner.once('end', () => writeFileSync(file, JSON.stringify(results())));
  });
  if (failures > 0) throw new Error(`${failures} failed`);
}
