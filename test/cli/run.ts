import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

const CLI = resolve('dist/cli.js');
/** What is kept on the machine of whoever runs the tests is no concern of theirs. */
const STATE = join(tmpdir(), 'postmortem-test-state');

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs the built command line as a shell does, but expands no pattern. */
export const run = (folder: string, ...args: readonly string[]): Promise<Ran> => runWith({}, folder, ...args);

/** The same with variables of the environment. */
export const runWith = (
  env: Readonly<Record<string, string>>,
  folder: string,
  ...args: readonly string[]
): Promise<Ran> => runAll({ env, folder, args });

/** The same with a text by the standard input. */
export const runWithInput = (input: string, folder: string, ...args: readonly string[]): Promise<Ran> =>
  runAll({ input, folder, args });

interface Run {
  readonly env?: Readonly<Record<string, string>>;
  readonly input?: string;
  readonly folder: string;
  readonly args: readonly string[];
}

const runAll = ({ env = {}, input, folder, args }: Run): Promise<Ran> =>
  new Promise((done, refuse) => {
    const child = execFile(
      process.execPath,
      [CLI, ...args],
      { cwd: folder, maxBuffer: 64 * 1024 * 1024, env: { ...process.env, XDG_STATE_HOME: STATE, ...env } },
      (_, out, err) => {
        if (child.exitCode === null) refuse(new Error(`ended by ${child.signalCode}: ${err}`));
        else done({ code: child.exitCode, out, err });
      },
    );
    if (input !== undefined) child.stdin?.end(input);
  });

/** A folder of its own with these files, gone after `use`. */
export async function inFolder(
  files: Readonly<Record<string, string | Uint8Array>>,
  use: (folder: string) => Promise<void>,
): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'postmortem-check-'));
  try {
    for (const [name, content] of Object.entries(files)) {
      await mkdir(dirname(join(folder, name)), { recursive: true });
      await writeFile(join(folder, name), content);
    }
    await use(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
