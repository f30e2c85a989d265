import { Console } from 'node:console';
import { parseArgs } from 'node:util';
import { serve } from '../lsp/serve.ts';
import type { CliCommand } from './command.ts';

/** `postmortem lsp`: the language service for other editors. Ends with the process, as the protocol has it. */
export const lsp: CliCommand = async (args, output) => {
  const problem = problemWith(args);
  if (problem !== undefined) {
    output.warn(`${problem}\n`);
    return 2;
  }
  if (process.stdin.isTTY)
    output.warn(
      'This speaks the Language Server Protocol and waits for an editor; Ctrl-C ends it. See docs/lsp.md.\n',
    );
  // Standard output belongs to the protocol, whatever a library has to say.
  globalThis.console = new Console(process.stderr, process.stderr);
  return serve(process.stdin, process.stdout);
};

function problemWith(args: readonly string[]): string | undefined {
  try {
    // Many editors name the way that there is.
    parseArgs({
      args: [...args],
      options: { stdio: { type: 'boolean' }, clientProcessId: { type: 'string' } },
    });
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
