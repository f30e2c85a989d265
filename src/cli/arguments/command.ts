import type { CliCommand, ExitCode, Output } from '../command.ts';
import { helpPage } from '../help/help.ts';
import { readArguments } from './read-arguments.ts';
import type { Arguments, CommandSpec } from './spec.ts';

/** A command as it can be called. */
export interface Command {
  readonly spec: CommandSpec;
  readonly run: CliCommand;
}

/** What a command does with arguments that fit its table. */
export type Task<S extends CommandSpec> = (given: Arguments<S>, output: Output) => Promise<ExitCode>;

/** A command of its table and its task, which is loaded where it is run: what few runs need is evaluated in those alone. */
export const command = <S extends CommandSpec>(spec: S, load: () => Promise<Task<S>>): Command => ({
  spec,
  run: async (args, output) => {
    const outcome = readArguments(spec, args);
    switch (outcome.kind) {
      case 'help':
        output.write(helpPage(spec, output.columns));
        return 0;
      case 'refused':
        output.warn(`${outcome.why}\n${hintAt(spec.name)}`);
        return 2;
      case 'read':
        return (await load())(outcome.arguments, output);
    }
  },
});

const hintAt = (name: string): string => `postmortem help ${name} tells what it takes.\n`;

/** Says why arguments that fit the table can't be taken all the same. */
export function refuse(output: Output, why: string): ExitCode {
  output.warn(`${why}\n`);
  return 2;
}
