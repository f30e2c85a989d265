import { existsSync } from 'node:fs';
import { lstat, readdir } from 'node:fs/promises';
import { join } from 'node:path';

const everySeconds = 10;

/**
 * Says what a long step is doing, in plain lines that read well in a log too: at its start, every ten
 * seconds with the size of `folder` so far, and at its end.
 * @template T
 * @param {string} what
 * @param {string} folder
 * @param {() => Promise<T>} step
 * @returns {Promise<T>}
 */
export async function withProgress(what, folder, step) {
  const started = Date.now();
  const seconds = () => Math.round((Date.now() - started) / 1000);
  console.log(`${what} …`);
  const timer = setInterval(
    async () => console.log(`  … ${seconds()} s, ${await megabytes(folder)} MB`),
    everySeconds * 1000,
  );
  try {
    const result = await step();
    console.log(`  done in ${seconds()} s, ${await megabytes(folder)} MB`);
    return result;
  } finally {
    clearInterval(timer);
  }
}

/** @param {string} folder */
async function megabytes(folder) {
  return Math.round((existsSync(folder) ? await sizeOf(folder) : 0) / 1e6);
}

/**
 * Bytes in a folder. Files come and go while it is read: what vanished counts as nothing.
 * @param {string} folder
 * @returns {Promise<number>}
 */
async function sizeOf(folder) {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  let total = 0;
  for (const entry of entries) {
    const path = join(folder, entry.name);
    total += entry.isDirectory()
      ? await sizeOf(path)
      : await lstat(path).then(
          (stat) => stat.size,
          () => 0,
        );
  }
  return total;
}
