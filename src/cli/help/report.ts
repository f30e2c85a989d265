import type { Help } from './help.ts';

export const REPORT_HELP: Help = {
  summary: 'Two pages on a period for somebody who reads no postmortem',
  usage: ['report [FILES…] --since DAY [--until DAY] [--format md|html] [--out FILE]'],
  about: [
    'Medians with n beside the period before, which is as long; up to three contributing factors that recurred, and by which words they are put together; open and overdue action items by team; the incidents. Without --until, to today.',
    'Restricted postmortems are left out, and counted.',
  ],
  examples: ['report --since 2026-09-01 --format html --out report.html'],
  exits: { 0: 'Written.', 2: 'A file could not be read (the others are in it), or an option.' },
};
