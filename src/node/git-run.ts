import { execFile } from 'node:child_process';

/** What a run of `git` ended with. `code` is undefined where there is no git to run. */
export interface GitRan {
  readonly code: number | undefined;
  readonly out: string;
  /** What it said beside: why it refused, what a hook printed. */
  readonly said: string;
}

/** Runs `git` in one folder; arguments are handed over as they are, no shell reads them. @throws the signal's reason */
export type Git = (...args: readonly string[]) => Promise<GitRan>;

const MOST_BYTES = 1 << 26;
/** Hooks may run whole test suites. */
const LONGEST_MS = 10 * 60_000;

/** Hooks and settings of the person hold; only nobody is asked anything at a terminal that isn't there. */
export function gitIn(folder: string, signal?: AbortSignal): Git {
  return (...args) =>
    new Promise((resolve, reject) => {
      const options = {
        env: { ...ownEnvironment(), GIT_TERMINAL_PROMPT: '0', LC_ALL: 'C' },
        maxBuffer: MOST_BYTES,
        timeout: LONGEST_MS,
        ...(signal && { signal }),
      };
      const all = ['-C', folder, '--literal-pathspecs', ...args];
      const child = execFile('git', all, options, (error, out, said) => {
        if (signal?.aborted === true) reject(signal.reason);
        else if (error && 'code' in error && error.code === 'ENOENT') resolve({ code: undefined, out, said });
        else resolve({ code: child.exitCode ?? 1, out, said });
      });
      child.stdin?.end();
    });
}

/** What the command prints; undefined where it ends with an error. */
export async function gitOutput(folder: string, ...args: readonly string[]): Promise<string | undefined> {
  const { code, out } = await gitIn(folder)(...args);
  return code === 0 ? out : undefined;
}

/** A hook that starts us names another repository there. */
const ownEnvironment = (): NodeJS.ProcessEnv =>
  Object.fromEntries(
    Object.entries(process.env).filter(
      ([name]) =>
        !/^GIT_(?:DIR|WORK_TREE|COMMON_DIR|INDEX_FILE|PREFIX|OBJECT_DIRECTORY|NAMESPACE)$/i.test(name),
    ),
  );
