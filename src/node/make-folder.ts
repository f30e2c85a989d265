import { mkdir, stat } from 'node:fs/promises';
import { dirname } from 'node:path';

/**
 * Makes a folder and those above it, if they are not there. By ourselves: where a file system takes no folders and says that
 * there is nothing of that name, as `/proc` does, `recursive` of Node 20 tries for ever.
 */
export async function makeFolder(folder: string, mode = 0o777): Promise<void> {
  const refused = await whyNotMade(folder, mode);
  if (!refused) return;
  const above = dirname(folder);
  if (refused.code !== 'ENOENT' || above === folder) throw refused;
  await makeFolder(above, mode);
  // Others may make the same folders meanwhile: what was missing a moment ago is asked for once more.
  const again = await whyNotMade(folder, mode);
  if (again) throw again;
}

/** Undefined where it is there now, whoever made it. */
const whyNotMade = (folder: string, mode: number): Promise<NodeJS.ErrnoException | undefined> =>
  mkdir(folder, mode).then(
    () => undefined,
    async (error: NodeJS.ErrnoException) => ((await isFolder(folder)) ? undefined : error),
  );

const isFolder = (path: string): Promise<boolean> =>
  stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
