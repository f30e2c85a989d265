import { run } from './main.ts';
import { visible } from './visible.ts';

const output = {
  write: (text: string): void => void process.stdout.write(visible(text)),
  warn: (text: string): void => void process.stderr.write(visible(text)),
};

// A reader that has seen enough (`| head`) closes the pipe: no reason to end with a stack.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

// An exit code instead of exit(): what is written to a pipe must get there first.
void run(process.argv.slice(2), output).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    // Not 1, which says that something was found.
    process.exitCode = 2;
    output.warn(`${wordsOf(error)}\n`);
  },
);

/** What the system refuses is for a person to mend; the rest is ours, and its stack helps to. */
function wordsOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const isOfSystem = 'syscall' in error;
  return isOfSystem ? `The system refuses: ${error.message}` : `${error.stack ?? error.message}`;
}
