import { run } from './main.ts';

const output = {
  write: (text: string): void => void process.stdout.write(text),
  warn: (text: string): void => void process.stderr.write(text),
};

// An exit code instead of exit(): what is written to a pipe must get there first.
void run(process.argv.slice(2), output).then((code) => {
  process.exitCode = code;
});
