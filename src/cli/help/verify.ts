import type { CommandSpec } from '../arguments/spec.ts';
import { POSTMORTEMS, TEXT_OR_JSON } from './shared.ts';

export const VERIFY = {
  name: 'verify',
  summary: 'Look up whether what is said to be done is done',
  about: [
    'Looks up what done_when names (file PATH contains "text", commit SHA in BRANCH, ticket closed) and tells which action items are proven, which are not, and which a person must check.',
  ],
  operands: POSTMORTEMS,
  options: { format: TEXT_OR_JSON },
  examples: ['verify postmortems/'],
  exits: {
    0: 'Nothing contradicts.',
    1: 'An item says done and is not proven.',
    2: 'Something could not be looked up.',
  },
} as const satisfies CommandSpec;
