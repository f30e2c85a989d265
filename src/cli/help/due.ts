import type { CommandSpec } from '../arguments/spec.ts';
import { POSTMORTEMS } from './shared.ts';

export const DUE = {
  name: 'due',
  summary: 'Tell which postmortems wait, and which action items are late',
  about: [
    'The postmortems that wait for their review (policy.due_within) or publication (policy.publish_within), with the time that is left, then the action items that are late. Of restricted postmortems it tells the id alone.',
  ],
  operands: POSTMORTEMS,
  options: {
    format: {
      choices: ['text', 'json', 'github'],
      default: 'text',
      help: 'github writes Markdown for the summary of a scheduled job.',
    },
  },
  examples: ['due postmortems/', 'due --format github >> "$GITHUB_STEP_SUMMARY"'],
  exits: {
    0: 'Nothing is late.',
    1: 'Something is late.',
    2: 'A file could not be read in full (the others still are).',
  },
} as const satisfies CommandSpec;
