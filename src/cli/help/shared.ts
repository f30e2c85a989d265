import type { OperandsSpec, OptionSpec } from '../arguments/spec.ts';

/** What asks many postmortems asks those of this folder, where nobody names others. */
export const POSTMORTEMS = {
  name: 'FILES',
  help: 'Postmortems, patterns, or folders to search for them. Without: this folder.',
  count: 'any',
} as const satisfies OperandsSpec;

export const TEXT_OR_JSON = {
  choices: ['text', 'json'],
  default: 'text',
  help: 'For people, or for programs.',
} as const satisfies OptionSpec;

/** Which of many postmortems are meant. */
export const CHOSEN = {
  where: { value: 'QUERY', help: "Only those that fit, such as 'ttd > 30m and cause = config'." },
  since: { value: 'DAY', help: 'Only incidents from this day on: 2026-11-18.' },
  until: { value: 'DAY', help: 'Only incidents up to this day.' },
} as const satisfies Readonly<Record<string, OptionSpec>>;
