import { statSync } from 'node:fs';
import { runNode } from '../support/run.mjs';
import { packVsix } from './pack-vsix.mjs';

const largestBytes = 1_000_000;

/**
 * Builds for release and packs the extension.
 * @returns {Promise<{ readonly path: string, readonly bytes: number }>}
 */
export async function buildRelease() {
  const { code } = await runNode(['esbuild.mjs', '--production']);
  if (code !== 0) throw new Error('The build ended with an error, printed above.');
  const path = await packVsix();
  const bytes = statSync(path).size;
  if (bytes > largestBytes) {
    throw new Error(
      `${path} has ${kilobytes(bytes)}, and ${kilobytes(largestBytes)} is the most it may have. ` +
        '`npx vsce ls --no-dependencies` lists what is in it.',
    );
  }
  return { path, bytes };
}

/** @param {number} bytes */
export const kilobytes = (bytes) => `${(bytes / 1000).toFixed(1)} KB`;
