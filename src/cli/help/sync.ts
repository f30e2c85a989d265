import type { CommandSpec } from '../arguments/spec.ts';
import { POSTMORTEMS, TEXT_OR_JSON } from './shared.ts';

export const SYNC = {
  name: 'sync',
  summary: 'Compare action items with their tickets, and mend what differs',
  usage: ['sync [FILES…] [--check | --dry-run | --yes] [--take]… [--unlink]… [--format]'],
  about: [
    'Both are compared with what they said when they last agreed. What changed in a ticket goes into the document, what changed in the document to its ticket; where both changed, or nobody compared before, a person chooses: at the terminal, or by --take.',
    'Tokens are read from POSTMORTEM_<TRACKER>_<KEY>.',
  ],
  operands: POSTMORTEMS,
  options: {
    check: { help: 'Only tell the differences.' },
    'dry-run': { help: 'Tell what would be done, and do nothing.' },
    yes: { help: 'Do what needs no choice, without asking.' },
    take: {
      value: 'A1.status=SIDE',
      repeated: true,
      help: 'Which side holds for a field (status, action, due) of an item: ticket or document.',
    },
    unlink: {
      value: 'ITEM',
      repeated: true,
      help: 'Take the key of a ticket that is gone out of this item.',
    },
    format: TEXT_OR_JSON,
  },
  without: { check: ['dry-run', 'yes'], 'dry-run': ['yes'] },
  examples: ['sync --check', 'sync checkout.postmortem.md --take A1.status=ticket'],
  exits: {
    0: 'Both say the same.',
    1: 'They differ, or something was left as it was.',
    2: 'A file or tracker could not be read.',
  },
} as const satisfies CommandSpec;
