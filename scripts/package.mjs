// Makes what is released: dist/postmortem-VERSION.vsix and dist/npm. Works without a network.
import { statSync } from 'node:fs';
import { install } from './install.mjs';
import { extensionFiles } from './host/extension.mjs';
import { buildRelease, kilobytes } from './package/build-release.mjs';
import { writeNpmPackage } from './package/write-npm-package.mjs';
import { plainErrors } from './support/plain-errors.mjs';
import { inRoot } from './support/root.mjs';

plainErrors();
await install();
const { path, bytes } = await buildRelease();
for (const file of extensionFiles()) console.log(`  ${file} (${kilobytes(statSync(inRoot(file)).size)})`);
console.log(`${path}: ${kilobytes(bytes)}`);
console.log(`${writeNpmPackage()}: the package of the command line`);
