import { closeSync, constants, fstatSync, openSync, readFileSync, readSync } from 'node:fs';
import { open } from 'node:fs/promises';

export class NotAFile extends Error {
  override readonly name = 'NotAFile';
}

/** A pipe that nobody writes to would be waited for. Elsewhere than on POSIX there is none to open. */
const NO_WAIT = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

/** What a file holds. @throws NotAFile where a pipe, a device or a folder has that name; whatever opening throws */
export async function readRegular(path: string): Promise<Buffer> {
  const file = await open(path, NO_WAIT);
  try {
    if (!(await file.stat()).isFile()) throw new NotAFile(`${path} is no regular file.`);
    return await file.readFile();
  } finally {
    await file.close();
  }
}

/** The same at once, for a thread that has nothing else to do; undefined where it holds more than `most` bytes. */
export function readRegularNow(path: string, most: number): Buffer | undefined {
  const file = openSync(path, NO_WAIT);
  try {
    const found = fstatSync(file);
    if (!found.isFile()) throw new NotAFile(`${path} is no regular file.`);
    return found.size > most ? undefined : readFileSync(file);
  } finally {
    closeSync(file);
  }
}

/** Up to so many bytes from the start of a file, at once. */
export function readHeadNow(path: string, most: number): Buffer {
  const file = openSync(path, NO_WAIT);
  try {
    const found = fstatSync(file);
    if (!found.isFile()) throw new NotAFile(`${path} is no regular file.`);
    const head = Buffer.alloc(Math.min(most, found.size));
    return head.subarray(0, readSync(file, head, 0, head.length, 0));
  } finally {
    closeSync(file);
  }
}
