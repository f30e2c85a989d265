import type { CommandSpec } from '../arguments/spec.ts';
import { POSTMORTEMS } from './shared.ts';

export const REPORT = {
  name: 'report',
  summary: 'Two pages on a period for somebody who reads no postmortem',
  about: [
    'Medians with n beside the period before, which is as long; up to three contributing factors that recurred, and by which words they are put together; open and overdue action items by team; the incidents.',
    'Restricted postmortems are left out, and counted.',
  ],
  operands: POSTMORTEMS,
  options: {
    since: { value: 'DAY', help: 'From this day on: 2026-09-01.' },
    until: { value: 'DAY', help: 'Up to this day. Without it: today.' },
    last: {
      choices: ['month', 'quarter', 'half-year'],
      help: 'In place of days: the month, quarter or half of a year that ended last.',
    },
    format: {
      choices: ['md', 'html'],
      default: 'md',
      help: 'html is one page that needs nothing beside it.',
    },
    out: { value: 'FILE', help: 'Writes it there. Without it, and with -: to the standard output.' },
  },
  without: { last: ['since', 'until'] },
  examples: ['report --since 2026-09-01 --format html --out report.html', 'report --last month'],
  exits: { 0: 'Written.', 2: 'A file could not be read (the others are in it), or an option.' },
} as const satisfies CommandSpec;
