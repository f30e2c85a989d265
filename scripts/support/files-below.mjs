import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The files below a folder whose path matches, relative to it, with `/`. (Node 20 has no glob of its own.)
 * @param {string} folder Absolute.
 * @param {RegExp} pattern
 */
export const filesBelow = (folder, pattern) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .filter((path) => pattern.test(path))
    .sort();
