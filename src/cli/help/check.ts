import type { CommandSpec } from '../arguments/spec.ts';

export const CHECK = {
  name: 'check',
  summary: 'Find problems in postmortems, and blame in any Markdown',
  usage: ['check FILES… [--format] [--fail-on] [--changed-since] [--no-cache]', 'check - [--stdin-name] …'],
  about: [
    'It finds what the editor finds: what has no form, contradicts itself, blames, is missing, or must not leave.',
    'What was found in unchanged files is kept on this machine, outside the repository, and not looked for again.',
    'At a terminal it has colours; NO_COLOR=1 turns them off, FORCE_COLOR=1 on elsewhere.',
  ],
  operands: {
    name: 'FILES',
    help: 'Postmortems, other Markdown (wording only), patterns, or folders, which are searched for *.postmortem.md. A - is what comes by the standard input: for editors and hooks.',
    count: 'some',
    missing: 'Name the files to check: postmortem check postmortems/*.postmortem.md',
  },
  options: {
    format: {
      choices: ['text', 'json', 'sarif', 'github', 'junit'],
      default: 'text',
      help: 'For people, for scripts, for code scanning, as annotations of GitHub Actions, or as test results.',
    },
    'fail-on': {
      choices: ['error', 'warning'],
      default: 'error',
      help: 'How loud a finding is that ends it with 1.',
    },
    'changed-since': {
      value: 'REVISION',
      help: 'Check wording only on lines that are not in this Git revision: for old collections.',
    },
    'stdin-name': {
      value: 'FILE',
      help: 'The file that a - stands for: the .postmortem.yaml above it and the postmortems around it count.',
    },
    'no-cache': { help: 'Check all, and keep nothing.' },
  },
  examples: [
    'check postmortems/',
    'check --format sarif postmortems/ > findings.sarif',
    'check --changed-since origin/main postmortems/',
    'check - --stdin-name postmortems/checkout.postmortem.md < draft.md',
  ],
  exits: {
    0: 'Fine.',
    1: 'Findings at or above --fail-on.',
    2: 'A file could not be checked, or the .postmortem.yaml above it not be read, though the others still are; or the output could not be written.',
  },
} as const satisfies CommandSpec;
