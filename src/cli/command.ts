import type { Progress } from './terminal/progress.ts';
import type { Painted } from './terminal/styled.ts';

/** What a run ends with. */
export type ExitCode = 0 | 1 | 2;

/** What each says of any command; the help of each says what it says there. */
export const EXIT_CODES: Readonly<Record<ExitCode, string>> = {
  0: 'Fine: it is done, and there is nothing to mend.',
  1: 'It is done, and there is something to mend: a finding, something late, different or unproven.',
  2: 'Something could not be read or done, or the arguments are not understood; standard error says what.',
};

export interface Output {
  write(text: string): void;
  warn(text: string): void;
  /** Writes with colours, where somebody sees them. */
  show(painted: Painted): void;
  /** Shows who waits at a terminal how far it is. */
  progress(what: string): Progress;
  /** How wide the terminal is; undefined where there is none. */
  readonly columns?: number | undefined;
}

/** One command of the CLI: its arguments behind its own name. */
export type CliCommand = (args: readonly string[], output: Output) => Promise<ExitCode>;
