import type { Help } from './help.ts';

export const SYNC_HELP: Help = {
  summary: 'Compare action items with their tickets, and mend what differs',
  usage: [
    'sync [FILES…] [--check | --dry-run | --yes] [--take A1.status=ticket|document]… [--unlink A1]… [--format text|json]',
  ],
  about: [
    'Both are compared with what they said when they last agreed. What changed in a ticket goes into the document, what changed in the document to its ticket; where both changed, or nobody compared before, a person chooses: at the terminal, or by --take.',
    '--check only tells the differences, --dry-run what would be done, --yes does it without asking. Tokens are read from POSTMORTEM_<TRACKER>_<KEY>.',
  ],
  examples: ['sync --check', 'sync checkout.postmortem.md --take A1.status=ticket'],
  exits: {
    0: 'Both say the same.',
    1: 'They differ, or something was left as it was.',
    2: 'A file or tracker could not be read.',
  },
};
