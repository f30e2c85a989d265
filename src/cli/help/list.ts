import type { Help } from './help.ts';

export const LIST_HELP: Help = {
  summary: 'List the postmortems that a query means',
  usage: ['list [FILES…] [--where QUERY] [--since DAY] [--until DAY] [--format text|json]'],
  about: [
    'The newest incident comes first. Without FILES, all below this folder are asked.',
    'A QUERY has conditions such as ttd > 30m, cause = config, text ~ "connection pool", ttr is unknown, joined by and, or, not and parentheses. What a postmortem says nothing of fits no comparison.',
  ],
  examples: [
    "list --where 'ttd > 30m and cause = config'",
    "list --where 'service = orders-db and overdue > 0'",
  ],
  exits: {
    0: 'Fine.',
    2: "A file could not be read (the others are listed), or the query can't be.",
  },
};
