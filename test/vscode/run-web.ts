// Runs inside the web extension host, which loads one file: the tests are bundled with this and with mocha.
import * as vscode from 'vscode';
import 'mocha/mocha.js';
import { record } from '../../scripts/suites/record.mjs';
import { uriOf } from './opened.ts';

/** Runs the tests that `load` declares; rejects when one failed, and leaves what happened in the workspace. */
export async function runInWorker(load: () => void): Promise<void> {
  mocha.setup({ ui: 'bdd', reporter: 'spec', timeout: 60_000 });
  load();
  const results = await new Promise<ReturnType<ReturnType<typeof record>>>((resolve) => {
    const recorded = record(mocha.run(() => resolve(recorded())));
  });
  const bytes = new TextEncoder().encode(JSON.stringify(results));
  await vscode.workspace.fs.writeFile(uriOf('.test-results.json'), bytes);
  if (results.failed > 0) throw new Error(`${results.failed} failed`);
}
