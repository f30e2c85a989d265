import { mkdir, stat } from 'node:fs/promises';
import { dirname } from 'node:path';

/**
 * Makes a folder and those above it, if they are not there. By ourselves: where a file system takes no folders and says that
 * there is nothing of that name, as `/proc` does, `recursive` of Node 20 tries for ever.
 */
export async function makeFolder(folder: string, mode = 0o777): Promise<void> {
  const refused = await mkdir(folder, mode).then(
    () => undefined,
    (error: NodeJS.ErrnoException) => error,
  );
  if (!refused || (await isFolder(folder))) return;
  const above = dirname(folder);
  if (refused.code !== 'ENOENT' || above === folder || (await isFolder(above))) throw refused;
  await makeFolder(above, mode);
  await makeFolder(folder, mode);
}

const isFolder = (path: string): Promise<boolean> =>
  stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
