import type { Help } from './help.ts';

export const STATS_HELP: Help = {
  summary: 'Durations as medians with n, and what became of the action items',
  usage: [
    'stats [FILES…] [--where QUERY] [--since DAY] [--until DAY] [--by severity|service|team|cause|month|detected_by] [--format text|json]',
  ],
  about: [
    'Never means: one long night would stand for all of them. Only incidents are timed; near misses, drills and false alarms are counted apart. People are never ranked.',
    'A QUERY is one of postmortem list.',
  ],
  examples: ['stats --since 2026-01-01 --by service'],
  exits: {
    0: 'Fine.',
    2: "A file could not be read (the others are counted), or the query can't be.",
  },
};
