import { execFileSync, spawn } from 'node:child_process';

/** A terminal is made by `script` of util-linux. */
export const hasTerminal = (): boolean => isThere('script');

export function isThere(program: string): boolean {
  try {
    execFileSync(program, ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

const LONGEST = 50_000;

interface Step {
  /** What the terminal shows before it is typed; looked for behind what was seen at the step before. */
  readonly sees: RegExp;
  readonly types?: string;
}

/** Runs a line at a real terminal, and types what somebody would; what it showed, and with which code it ended. */
export const atTerminal = (
  line: string,
  {
    cwd,
    env = {},
    steps = [],
  }: { cwd: string; env?: Readonly<Record<string, string>>; steps?: readonly Step[] },
): Promise<{ readonly shown: string; readonly code: number | null }> =>
  new Promise((done) => {
    const child = spawn('script', ['-qec', line, '/dev/null'], { cwd, env: { ...process.env, ...env } });
    const left = [...steps];
    let shown = '';
    let seen = 0;
    const look = (): void => {
      const [next] = left;
      const found = next?.sees.exec(shown.slice(seen));
      if (!next || !found) return;
      left.shift();
      seen += found.index + found[0].length;
      if (next.types === undefined) child.stdin.end();
      else child.stdin.write(next.types);
      look();
    };
    child.stdout.on('data', (data: Buffer) => {
      shown += data.toString();
      look();
    });
    // Whoever looks for what was never shown is told what was.
    const late = setTimeout(() => child.kill(), LONGEST);
    child.on('close', (code) => {
      clearTimeout(late);
      done({ shown, code });
    });
  });
