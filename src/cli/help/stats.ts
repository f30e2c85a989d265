import { GROUPS } from '../../core/corpus/statistics/statistics.ts';
import type { CommandSpec } from '../arguments/spec.ts';
import { CHOSEN, POSTMORTEMS, TEXT_OR_JSON } from './shared.ts';

export const STATS = {
  name: 'stats',
  summary: 'Durations as medians with n, and what became of the action items',
  about: [
    'Never means: one long night would stand for all of them. Only incidents are timed; near misses, drills and false alarms are counted apart. People are never ranked.',
    'A QUERY is one of postmortem list.',
  ],
  operands: POSTMORTEMS,
  options: {
    ...CHOSEN,
    by: { choices: GROUPS, help: 'The same by group.' },
    format: TEXT_OR_JSON,
  },
  examples: ['stats --since 2026-01-01 --by service'],
  exits: {
    0: 'Fine.',
    2: "A file could not be read (the others are counted), or the query can't be.",
  },
} as const satisfies CommandSpec;
