import { writeFile } from 'node:fs/promises';
import { writeWhole } from '../../node/write-whole.ts';

/** Writes a file where none is; false where one is there and may not be written over. @throws what the system refuses */
export async function writeNew(file: string, text: string, force: boolean): Promise<boolean> {
  if (force) {
    await writeWhole(file, text, 0o644);
    return true;
  }
  try {
    await writeFile(file, text, { flag: 'wx', mode: 0o644 });
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}
