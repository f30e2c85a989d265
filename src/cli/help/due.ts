import type { Help } from './help.ts';

export const DUE_HELP: Help = {
  summary: 'Tell which postmortems wait, and which action items are late',
  usage: ['due [FILES…] [--format text|json|github]'],
  about: [
    'The postmortems that wait for their review (policy.due_within) or publication (policy.publish_within), with the time that is left, then the action items that are late.',
    'For a scheduled job: github writes Markdown for the summary of one. Of restricted postmortems it tells the id alone.',
  ],
  examples: ['due postmortems/', 'due --format github >> "$GITHUB_STEP_SUMMARY"'],
  exits: {
    0: 'Nothing is late.',
    1: 'Something is late.',
    2: 'A file could not be read in full (the others still are).',
  },
};
