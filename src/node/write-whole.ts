import { open, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';

/**
 * Written beside it, on the disk, then renamed: a crash leaves the old file or the new one. What is no file (a pipe,
 * `/dev/stdout`) is written to as it is, since nothing else may take its place.
 */
export async function writeWhole(file: string, text: string | Uint8Array, mode = 0o600): Promise<void> {
  if (await isNoFile(file)) return writeFile(file, text);
  const beside = `${file}.${process.pid}.tmp`;
  const handle = await open(beside, 'w', mode).catch((error: unknown) => {
    // Whoever reads it looks for the file that they named.
    if (error instanceof Error) error.message = error.message.replace(beside, file);
    throw error;
  });
  try {
    await handle.chmod(mode);
    await handle.writeFile(text);
    await handle.sync();
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  } finally {
    await handle.close();
  }
  await rename(beside, file).catch(async (error: unknown) => {
    await rm(beside, { force: true });
    throw error;
  });
}

const isNoFile = (path: string): Promise<boolean> =>
  stat(path).then(
    (found) => !found.isFile() && !found.isDirectory(),
    () => false,
  );

/** The same for a file that is there: it keeps its mode, and what is a link stays one. */
export async function rewrite(file: string, text: string): Promise<void> {
  const target = await realpath(file);
  const { mode } = await stat(target);
  // What nobody may write is not put in the place of by a new file.
  await (await open(target, 'r+')).close();
  await writeWhole(target, text, mode & 0o777);
}
