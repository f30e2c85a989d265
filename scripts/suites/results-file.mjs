import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from '../support/temporary.mjs';

/** A file for a suite to leave its results in, wherever it runs. */
export function resultsFile() {
  const folder = temporaryFolder('pm-results-');
  const path = join(folder.path, 'results.json');
  return {
    path,
    take: () => {
      const results = readResults(path);
      folder.remove();
      return results;
    },
  };
}

/**
 * Undefined where the suite never came to its end.
 * @param {string} path
 * @returns {import('./record.mjs').Results | undefined}
 */
export const readResults = (path) => (existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : undefined);
