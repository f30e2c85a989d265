import type { CommandSpec } from '../arguments/spec.ts';

export const LSP = {
  name: 'lsp',
  summary: 'Serve other editors: a language server on standard input and output',
  about: [
    'Neovim, Helix, Zed, Emacs and whatever speaks the Language Server Protocol start it themselves; docs/lsp.md has the lines for each. It shows the problems that check finds, completes, explains, mends, renames and folds, by the same rules as the extension for VS Code.',
    'Nothing is sent anywhere: it reads files of this machine and asks its Git.',
  ],
  options: {
    stdio: { help: 'By standard input and output, which is the only way; many editors say so.' },
    clientProcessId: { value: 'NUMBER', hidden: true, help: 'The process of the editor.' },
  },
  examples: ['lsp'],
  exits: {
    0: 'The editor said shutdown, and then exit.',
    1: 'It left without a word.',
    2: 'The arguments are not understood, or what comes is not the protocol.',
  },
} as const satisfies CommandSpec;
