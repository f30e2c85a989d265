import { run } from './main.ts';

const output = {
  write: (text: string): void => void process.stdout.write(text),
  warn: (text: string): void => void process.stderr.write(text),
};

// A reader that has seen enough (`| head`) closes the pipe: no reason to end with a stack.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

// An exit code instead of exit(): what is written to a pipe must get there first.
void run(process.argv.slice(2), output).then((code) => {
  process.exitCode = code;
});
