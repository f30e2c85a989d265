import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from '../support/temporary.mjs';

/** A file for a suite to leave its results in, wherever it runs. */
export function resultsFile() {
  const folder = temporaryFolder('pm-results-');
  const path = join(folder.path, 'results.json');
  return {
    path,
    /** @returns {import('./record.mjs').Results | undefined} Undefined where the suite never came to its end. */
    take: () => {
      const text = existsSync(path) ? readFileSync(path, 'utf8') : undefined;
      folder.remove();
      return text === undefined ? undefined : JSON.parse(text);
    },
  };
}
