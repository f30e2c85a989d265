import type { CommandSpec } from '../arguments/spec.ts';

export const TIMELINE = {
  name: 'timeline',
  summary: 'Write the entries of one document',
  about: ['For other documents and for programs. Nothing of a restricted one is written.'],
  operands: {
    name: 'FILE.postmortem.md',
    help: 'The one document.',
    count: 'one',
    missing: 'Name the one document: postmortem timeline postmortems/checkout.postmortem.md',
  },
  options: {
    format: {
      choices: ['markdown', 'csv', 'json'],
      default: 'markdown',
      help: 'A table in Markdown, or what programs read.',
    },
    public: { help: 'Only entries that are marked public.' },
  },
  examples: ['timeline checkout.postmortem.md --format csv'],
  exits: {
    0: 'Written.',
    1: 'There is none yet.',
    2: 'It could not be read, or is restricted.',
  },
} as const satisfies CommandSpec;
