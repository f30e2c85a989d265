import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { atEnd } from './at-end.mjs';

/**
 * A fresh folder that is removed at the end. Its path is short on purpose: VS Code puts sockets into it,
 * and a socket's path may have about 100 characters. It is real, not a link (macOS links /tmp), because
 * VS Code compares workspace paths as text.
 * @param {string} [name]
 * @param {(path: string) => boolean} [isKept] Asked at the end: where it says so, the folder stays.
 * @returns {{ readonly path: string, readonly remove: () => void }}
 */
export function temporaryFolder(name = 'pm-', isKept = () => false) {
  const path = realpathSync(mkdtempSync(join(tmpdir(), name)));
  const remove = atEnd(() => {
    if (!isKept(path)) rmSync(path, { recursive: true, force: true, maxRetries: 5 });
  });
  return { path, remove };
}
