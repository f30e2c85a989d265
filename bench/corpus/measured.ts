import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';

export interface Cost {
  /** User and system, of all its threads and of the processes that it started. */
  readonly cpu_ms: number;
  readonly wall_ms: number;
  /** The most memory of all its processes at one time; undefined where the system does not say. */
  readonly peak_mb: number | undefined;
}

/** Runs a program as a shell does, its output thrown away. */
export async function measured(
  program: readonly string[],
  { cwd, env = {} }: { readonly cwd: string; readonly env?: Readonly<Record<string, string>> },
): Promise<Cost> {
  const script = 'TIMEFORMAT="%U %S %R"; time "$@" > /dev/null 2> /dev/null';
  const child = spawn('bash', ['-c', script, 'bash', ...program], {
    cwd,
    env: { ...process.env, LC_ALL: 'C', ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (part: Buffer) => (said += part.toString('utf8')));
  let peak = 0;
  const timer = setInterval(() => (peak = Math.max(peak, memoryOf(child.pid ?? 0))), 20);
  const [code] = (await once(child, 'close')) as [number];
  clearInterval(timer);
  const [user = Number.NaN, system = Number.NaN, real = Number.NaN] = said.trim().split(' ').map(Number);
  // 1: something was found, as by both programs here.
  if (code > 1 || Number.isNaN(user)) throw new Error(`${program.join(' ')} ended with ${code}: ${said}`);
  return {
    cpu_ms: (user + system) * 1000,
    wall_ms: real * 1000,
    peak_mb: peak === 0 ? undefined : peak / 1024,
  };
}

/** In KB, with the processes below it. Linux alone tells so for nothing. */
function memoryOf(pid: number): number {
  const status = read(`/proc/${pid}/status`);
  const own = Number(/^VmRSS:\s*(\d+)/m.exec(status)?.[1] ?? 0);
  const children = read(`/proc/${pid}/task/${pid}/children`).trim();
  return children.split(' ').reduce((sum, child) => sum + (child === '' ? 0 : memoryOf(Number(child))), own);
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
