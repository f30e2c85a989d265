import { listFiles, PackageManager } from '@vscode/vsce';
import { strict as assert } from 'node:assert';
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { extensionFiles } from '../../scripts/host/extension.mjs';
import { inRoot } from '../../scripts/support/root.mjs';
import { temporaryFolder } from '../../scripts/support/temporary.mjs';

/** What a build and an installation leave beside what is in Git. */
const MADE = [
  'dist/cli.js',
  'dist/extension.cjs',
  'dist/extension.cjs.map',
  'dist/main.cjs',
  'dist/npm/package.json',
  'dist/package.json',
  'dist/postmortem-0.1.0.vsix',
  'dist/webview/codicon.ttf',
  'dist/webview/timeline.css',
  'dist/webview/timeline.js',
  'dist/webview/timeline.js.map',
  'node_modules/yaml/package.json',
  'out/shots/ui/01-open.png',
  'test-host/node_modules/code-server/package.json',
];

describe('the files of the extension', () => {
  it('are those that vsce would pack', async () => {
    const folder = temporaryFolder();
    const tracked = execFileSync('git', ['ls-files', '.', ':!src', ':!test'], {
      cwd: inRoot(),
      encoding: 'utf8',
    })
      .trim()
      .split('\n');
    for (const file of [...tracked, ...MADE]) {
      mkdirSync(dirname(join(folder.path, file)), { recursive: true });
      writeFileSync(join(folder.path, file), '');
    }
    for (const file of ['package.json', '.vscodeignore']) cpSync(inRoot(file), join(folder.path, file));
    const packed = await listFiles({ cwd: folder.path, packageManager: PackageManager.None });
    assert.deepEqual(extensionFiles(folder.path), [...packed].sort());
    folder.remove();
  });
});
