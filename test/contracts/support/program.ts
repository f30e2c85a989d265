import { spawn, type ChildProcess } from 'node:child_process';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';

export interface Program {
  readonly origin: string;
  close(): Promise<void>;
}

interface ProgramOptions {
  readonly seconds?: number;
  readonly command?: string;
  readonly cwd?: string;
  readonly env?: NodeJS.ProcessEnv;
}

/** A server that somebody else wrote, started on a free port; ready once it answers anything at all. */
export async function startProgram(
  args: (port: number) => readonly string[],
  { seconds = 120, command = process.execPath, cwd, env }: ProgramOptions = {},
): Promise<Program> {
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const child = spawn(command, [...args(port)], { stdio: ['ignore', 'pipe', 'pipe'], cwd, env });
  let said = '';
  const keep = (chunk: Buffer): void => void (said = `${said}${chunk.toString()}`.slice(-4000));
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  try {
    await answered(child, origin, seconds);
  } catch (cause) {
    child.kill('SIGKILL');
    throw new Error(`It did not start. It said:\n${said}`, { cause });
  }
  return { origin, close: () => ended(child) };
}

async function answered(child: ChildProcess, origin: string, seconds: number): Promise<void> {
  const end = Date.now() + seconds * 1000;
  while (Date.now() < end) {
    if (child.exitCode !== null) throw new Error(`ended with code ${child.exitCode}`);
    const reply = await fetch(origin).catch(() => undefined);
    if (reply) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error(`no answer within ${seconds} s`);
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGKILL');
  await gone;
}

/** A port that was free a moment ago. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => void server.close(resolve));
  return port;
}
