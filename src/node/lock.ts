import { open, readFile, rm } from 'node:fs/promises';

/** Another process holds the lock. */
export class Locked extends Error {
  override readonly name = 'Locked';

  constructor() {
    super('Another push is under way on this machine. Wait until it is done, then push again.');
  }
}

const TRIES = 3;

/** Takes the lock and gives what lets it go. A lock whose process is gone is taken over. @throws Locked */
export async function takeLock(file: string): Promise<() => Promise<void>> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const taken = await tryLock(file);
    if (taken) return taken;
    if (await isHeld(file)) throw new Locked();
    await rm(file, { force: true });
  }
  throw new Locked();
}

async function tryLock(file: string): Promise<(() => Promise<void>) | undefined> {
  try {
    const handle = await open(file, 'wx', 0o600);
    await handle.writeFile(String(process.pid));
    await handle.close();
    return () => rm(file, { force: true });
  } catch (error) {
    if (isCode(error, 'EEXIST')) return undefined;
    throw error;
  }
}

async function isHeld(file: string): Promise<boolean> {
  const pid = Number(await readFile(file, 'utf8').catch(() => ''));
  // No number yet: it is being written this moment.
  if (!Number.isInteger(pid) || pid <= 0) return true;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return isCode(error, 'EPERM');
  }
}

export const isCode = (error: unknown, code: string): boolean =>
  error instanceof Error && 'code' in error && error.code === code;
