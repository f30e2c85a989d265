import type { Help } from './help.ts';

export const VERIFY_HELP: Help = {
  summary: 'Look up whether what is said to be done is done',
  usage: ['verify [FILES…] [--format text|json]'],
  about: [
    'Looks up what done_when names (file PATH contains "text", commit SHA in BRANCH, ticket closed) and tells which action items are proven, which are not, and which a person must check.',
  ],
  examples: ['verify postmortems/'],
  exits: {
    0: 'Nothing contradicts.',
    1: 'An item says done and is not proven.',
    2: 'Something could not be looked up.',
  },
};
