import { isMainThread } from 'node:worker_threads';
import type { Output } from './command.ts';
import { UnreadConfig } from './config.ts';
import { run } from './main.ts';
import { progressOn } from './terminal/progress.ts';
import { forTerminal } from './terminal/styled.ts';
import { wantsColours } from './terminal/wants-colours.ts';
import { visible } from './visible.ts';

/** An exit code instead of exit(): what is written to a pipe must get there first. */
async function main(): Promise<void> {
  const hasColours = wantsColours(process.stdout, process.env);
  const output: Output = {
    write: (text) => void process.stdout.write(visible(text)),
    show: (painted) => void process.stdout.write(forTerminal(painted, hasColours)),
    columns: process.stdout.columns,
    progress: (what) => progressOn(process.stderr, what, process.env),
    warn: (text) => void process.stderr.write(visible(text)),
  };
  const lost = new Set<string>();
  process.stdout.on('error', ({ code = '', message }: NodeJS.ErrnoException) => {
    // A reader that has seen enough (`| head`) closes the pipe: nothing is lost on anybody.
    if (code === 'EPIPE' || lost.has(code)) return;
    lost.add(code);
    process.exitCode = 2;
    output.warn(`What was found could not be written to where the output goes: ${message}\n`);
  });
  // Who closes this has nobody to be told.
  process.stderr.on('error', () => undefined);
  const code = await run(process.argv.slice(2), output).catch((error: unknown) => {
    output.warn(`${wordsOf(error)}\n`);
    // Not 1, which says that something was found.
    return 2;
  });
  if (lost.size === 0) process.exitCode = code;
}

/** What the system refuses is for a person to mend; the rest is ours, and its stack helps to. */
function wordsOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error instanceof UnreadConfig) return error.message;
  const isOfSystem = 'syscall' in error;
  return isOfSystem ? `The system refuses: ${error.message}` : `${error.stack ?? error.message}`;
}

// A thread that checks a part of many files runs this file as well.
if (isMainThread) void main();
else void import('./checking/worker.ts').then(({ work }) => work());
