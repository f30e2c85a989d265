import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { execPath } from 'node:process';

let script: string | undefined;

/** The panel's script as a release has it, built when it is first asked for. */
export function panelScript(): string {
  if (script === undefined) {
    execFileSync(execPath, ['esbuild.mjs', '--production']);
    script = readFileSync('dist/webview/timeline.js', 'utf8');
  }
  return script;
}
