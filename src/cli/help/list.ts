import type { CommandSpec } from '../arguments/spec.ts';
import { CHOSEN, POSTMORTEMS, TEXT_OR_JSON } from './shared.ts';

export const LIST = {
  name: 'list',
  summary: 'List the postmortems that a query means',
  about: [
    'The newest incident comes first.',
    'A QUERY has conditions such as ttd > 30m, cause = config, text ~ "connection pool", ttr is unknown, joined by and, or, not and parentheses. What a postmortem says nothing of fits no comparison.',
  ],
  operands: POSTMORTEMS,
  options: { ...CHOSEN, format: TEXT_OR_JSON },
  examples: [
    "list --where 'ttd > 30m and cause = config'",
    "list --where 'service = orders-db and overdue > 0'",
  ],
  exits: {
    0: 'Fine.',
    2: "A file could not be read (the others are listed), or the query can't be.",
  },
} as const satisfies CommandSpec;
