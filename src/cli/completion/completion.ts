import type { Task } from '../arguments/command.ts';
import type { CommandSpec } from '../arguments/spec.ts';
import type { COMPLETION } from '../help/completion.ts';
import { bashCompletion } from './bash.ts';
import { completable } from './completable.ts';
import { fishCompletion } from './fish.ts';
import { zshCompletion } from './zsh.ts';

const SHELLS = { bash: bashCompletion, zsh: zshCompletion, fish: fishCompletion };

/** `postmortem completion`: what a shell evaluates to complete the commands, made of their tables. */
export const completionOf =
  (commands: Readonly<Record<string, { readonly spec: CommandSpec }>>): Task<typeof COMPLETION> =>
  async ({ file: shell }, output) => {
    output.write(SHELLS[shell](completable(commands)));
    return 0;
  };
