import type { CommandSpec } from '../arguments/spec.ts';

export const COMPLETION = {
  name: 'completion',
  summary: 'Write what lets a shell complete commands, options and their values',
  about: [
    'From where the examples put it, bash (with its package bash-completion), zsh (with compinit in ~/.zshrc) and fish read it by themselves. Elsewhere, eval "$(postmortem completion bash)" in ~/.bashrc does the same.',
  ],
  operands: {
    name: 'SHELL',
    help: 'bash, zsh or fish.',
    count: 'one',
    choices: ['bash', 'zsh', 'fish'],
    missing: 'Name the shell: postmortem completion bash',
  },
  options: {},
  examples: [
    'completion bash > ~/.local/share/bash-completion/completions/postmortem',
    'completion zsh > "${fpath[1]}/_postmortem"',
    'completion fish > ~/.config/fish/completions/postmortem.fish',
  ],
  exits: { 0: 'Written.', 2: 'It is another shell.' },
} as const satisfies CommandSpec;
