import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { manifest } from '../host/extension.mjs';
import { inRoot } from '../support/root.mjs';

/**
 * Writes dist/npm: the command line as a package of its own. It can't be called `postmortem`, since that
 * npm name belongs to another library; the command still is.
 * @returns {string} The folder.
 */
export function writeNpmPackage() {
  const folder = inRoot('dist/npm');
  mkdirSync(folder, { recursive: true });
  copyFileSync(inRoot('dist/cli.js'), join(folder, 'cli.js'));
  copyFileSync(inRoot('docs/postmortem.1'), join(folder, 'postmortem.1'));
  for (const file of ['README.md', 'LICENSE']) copyFileSync(inRoot(file), join(folder, file));
  writeFileSync(join(folder, 'package.json'), `${JSON.stringify(npmManifest(), null, 2)}\n`);
  return folder;
}

const npmManifest = () => ({
  name: 'postmortem-check',
  version: manifest().version,
  description:
    'Incident postmortems from the command line and in CI: check, import, push action items, sync, report, publish, and a language server.',
  license: 'MIT',
  type: 'commonjs',
  bin: { postmortem: 'cli.js' },
  man: ['./postmortem.1'],
  files: ['cli.js', 'postmortem.1'],
  engines: { node: '>=20' },
});
