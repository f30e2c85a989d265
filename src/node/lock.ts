import { open, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { makeFolder } from './make-folder.ts';
import { processMark } from './process-mark.ts';

/** Another process holds the lock. */
export class Locked extends Error {
  override readonly name = 'Locked';

  constructor(holder = '', errand = 'push') {
    super(
      `Another ${errand === 'push' ? 'push' : 'publishing'} of this postmortem is under way${holder === '' ? ' on this machine' : ` (${holder})`}. Wait until it is done, then ${errand} again. Nothing was sent.`,
    );
  }
}

const TRIES = 20;

/**
 * Takes the lock and gives what lets it go. The lock is a folder; the file with the highest number in it says who holds
 * it, and only the next number takes it over from a process that is gone. So two that see this at once do not both
 * take it, as they would by deleting one file. @throws Locked
 */
export async function takeLock(folder: string, errand?: string): Promise<() => Promise<void>> {
  await makeFolder(folder, 0o700);
  for (let tries = 0; tries < TRIES; tries += 1) {
    const last = Math.max(0, ...(await numbersIn(folder)));
    const holder = last === 0 ? undefined : await holderOf(join(folder, String(last)));
    if (holder !== undefined) throw new Locked(holder, errand);
    const taken = await takeNext(folder, last + 1);
    if (taken) return taken;
  }
  throw new Locked(undefined, errand);
}

async function takeNext(folder: string, number: number): Promise<(() => Promise<void>) | undefined> {
  const file = join(folder, String(number));
  try {
    const handle = await open(file, 'wx', 0o600);
    await handle.writeFile(
      JSON.stringify({ pid: process.pid, mark: await processMark(process.pid), host: hostname() }),
    );
    await handle.close();
  } catch (error) {
    if (isCode(error, 'EEXIST')) return undefined;
    throw error;
  }
  const numbers = await numbersIn(folder);
  if (numbers.some((other) => other > number)) {
    // It was free only because a later holder cleared it away.
    await rm(file, { force: true });
    return undefined;
  }
  for (const other of numbers) if (other < number) await rm(join(folder, String(other)), { force: true });
  // The file stays: whoever read the folder before must not find its next number free.
  return () => writeFile(file, FREE, { mode: 0o600 });
}

const FREE = 'free';

const numbersIn = async (folder: string): Promise<readonly number[]> =>
  (await readdir(folder)).map(Number).filter((number) => Number.isInteger(number) && number > 0);

/** Who holds it: "process 4711"; undefined where nobody does any more. */
async function holderOf(file: string): Promise<string | undefined> {
  const text = await readFile(file, 'utf8').catch(() => FREE);
  if (text === FREE) return undefined;
  const { pid, mark, host } = read(text);
  // No number: it is being written this moment, or its process ended while it was.
  if (pid === undefined) return (await ageOf(file)) < BEING_WRITTEN_MS ? 'it just began' : undefined;
  if (host !== hostname())
    return (await ageOf(file)) < ELSEWHERE_MS ? `on ${host ?? 'another machine'}` : undefined;
  return (await isRunning(pid, mark)) ? `process ${pid}` : undefined;
}

const BEING_WRITTEN_MS = 10_000;
/** A process of another machine or container, on a shared folder, can't be asked for: no push takes this long. */
const ELSEWHERE_MS = 3_600_000;

const ageOf = async (file: string): Promise<number> =>
  stat(file).then(
    ({ mtimeMs }) => Date.now() - mtimeMs,
    () => Number.POSITIVE_INFINITY,
  );

function read(text: string): { readonly pid?: number; readonly mark?: string; readonly host?: string } {
  try {
    const { pid, mark, host } = JSON.parse(text) as Readonly<Record<string, unknown>>;
    return {
      ...(typeof pid === 'number' && { pid }),
      ...(typeof mark === 'string' && { mark }),
      ...(typeof host === 'string' && { host }),
    };
  } catch {
    return {};
  }
}

async function isRunning(pid: number, mark = ''): Promise<boolean> {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (!isCode(error, 'EPERM')) return false;
  }
  const now = await processMark(pid);
  return mark === '' || now === '' || mark === now;
}

export const isCode = (error: unknown, code: string): boolean =>
  error instanceof Error && 'code' in error && error.code === code;
