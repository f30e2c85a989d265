// Makes what is released: dist/postmortem-VERSION.vsix and dist/npm. Works without a network.
import { statSync } from 'node:fs';
import { install } from './install.mjs';
import { extensionFiles } from './host/extension.mjs';
import { packVsix } from './package/pack-vsix.mjs';
import { writeNpmPackage } from './package/write-npm-package.mjs';
import { runNode } from './support/run.mjs';
import { inRoot } from './support/root.mjs';

const largestBytes = 1_000_000;

await install();
const { code } = await runNode(['esbuild.mjs', '--production']);
if (code !== 0) process.exit(code);

const vsix = await packVsix();
const { size } = statSync(vsix);
for (const file of await extensionFiles())
  console.log(`  ${file} (${kilobytes(statSync(inRoot(file)).size)})`);
console.log(`${vsix}: ${kilobytes(size)}`);
console.log(`${writeNpmPackage()}: the package of the command line`);
if (size > largestBytes) {
  console.error(
    `The package is larger than ${kilobytes(largestBytes)}. Look at the list above for what came in by mistake.`,
  );
  process.exitCode = 1;
}

/** @param {number} bytes */
function kilobytes(bytes) {
  return `${(bytes / 1000).toFixed(1)} KB`;
}
