/** What a run ends with. 0: fine. 1: findings at or above `--fail-on`. 2: something could not be read or done. */
export type ExitCode = 0 | 1 | 2;

export interface Output {
  write(text: string): void;
  warn(text: string): void;
}

/** One command of the CLI: its arguments behind its own name. */
export type CliCommand = (args: readonly string[], output: Output) => Promise<ExitCode>;
