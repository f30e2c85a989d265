import type { CommandSpec } from '../arguments/spec.ts';
import { POSTMORTEMS, TEXT_OR_JSON } from './shared.ts';

export const RECALL = {
  name: 'recall',
  summary: 'Which postmortems rest on code that a change touches',
  about: [
    'A contributing factor names code by evidence such as src/pool.ts@9f2c1ab. What is changed is what differs from where the revision and this branch parted, what is not committed yet included.',
  ],
  operands: POSTMORTEMS,
  options: {
    diff: { value: 'REVISION', help: 'What the change is from: origin/main.' },
    format: TEXT_OR_JSON,
  },
  examples: ['recall --diff origin/main'],
  exits: { 0: 'Told, whatever was found.', 2: 'A file could not be read, or Git knows no such revision.' },
} as const satisfies CommandSpec;
