import { Console } from 'node:console';
import { serve } from '../lsp/serve.ts';
import type { Task } from './arguments/command.ts';
import type { LSP } from './help/lsp.ts';

/** `postmortem lsp`: the language service for other editors. Ends with the process, as the protocol has it. */
export const lsp: Task<typeof LSP> = async (_, output) => {
  if (process.stdin.isTTY)
    output.warn(
      'This speaks the Language Server Protocol and waits for an editor; Ctrl-C ends it. See docs/lsp.md.\n',
    );
  // Standard output belongs to the protocol, whatever a library has to say.
  globalThis.console = new Console(process.stderr, process.stderr);
  return serve(process.stdin, process.stdout, process.stderr);
};
