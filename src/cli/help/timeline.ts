import type { Help } from './help.ts';

export const TIMELINE_HELP: Help = {
  summary: 'Write the entries of one document',
  usage: ['timeline FILE.postmortem.md [--format markdown|csv|json] [--public]'],
  about: ['With --public those alone that are marked public. Nothing of a restricted one.'],
  examples: ['timeline checkout.postmortem.md --format csv'],
  exits: {
    0: 'Written.',
    1: 'There is none yet.',
    2: 'It could not be read, or is restricted.',
  },
};
