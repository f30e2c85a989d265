import type { Help } from './help.ts';

export const CHECK_HELP: Help = {
  summary: 'Find problems in postmortems, and blame in any Markdown',
  usage: [
    'check FILES… [--format text|json|sarif|github|junit] [--fail-on error|warning] [--changed-since REVISION] [--no-cache]',
    'check - [--stdin-name FILE] …',
  ],
  about: [
    'A - checks what comes by the standard input, as the file that --stdin-name names: for editors and hooks.',

    'FILES are *.postmortem.md, other Markdown (wording only), patterns, or folders, which are searched for *.postmortem.md.',
    'With --changed-since, wording is only checked on lines that are not in that Git revision: for old collections.',
    'What was found in unchanged files is kept on this machine, outside the repository, and not looked for again; --no-cache checks all and keeps nothing.',
  ],
  examples: [
    'check postmortems/',
    'check --format sarif postmortems/ > findings.sarif',
    'check --changed-since origin/main postmortems/',
  ],
  exits: {
    0: 'Fine.',
    1: 'Findings at or above --fail-on (error, where it is not given).',
    2: 'A file could not be checked, though the others still are; or the output could not be written.',
  },
};
