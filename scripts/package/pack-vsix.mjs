import { copyFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { copyExtension, manifest } from '../host/extension.mjs';
import { runNode } from '../support/run.mjs';
import { binOf, inRoot } from '../support/root.mjs';
import { temporaryFolder } from '../support/temporary.mjs';

export const vsixPath = () => inRoot(`dist/postmortem-${manifest().version}.vsix`);

/**
 * Packs what dist/ holds now; no network is needed. vsce gets a folder that has nothing else, since it would walk
 * through all that is installed.
 * @returns {Promise<string>} The path of the .vsix.
 */
export async function packVsix() {
  mkdirSync(inRoot('dist'), { recursive: true });
  const path = vsixPath();
  // No dependencies: everything is bundled. Pictures of the README travel inside, so links stay relative.
  const options = ['--no-dependencies', '--allow-missing-repository', '--no-rewrite-relative-links'];
  const stage = temporaryFolder();
  copyExtension(stage.path);
  copyFileSync(inRoot('.vscodeignore'), join(stage.path, '.vscodeignore'));
  const { code, output } = await runNode(
    [binOf('@vscode/vsce', 'vsce'), 'package', ...options, '--out', path],
    { cwd: stage.path, quiet: true },
  );
  stage.remove();
  if (code !== 0) throw new Error(`The extension could not be packed:\n${output}`);
  return path;
}
