import type { Help } from './help.ts';

export const RECALL_HELP: Help = {
  summary: 'Which postmortems rest on code that a change touches',
  usage: ['recall --diff REVISION [FILES…] [--format text|json]'],
  about: [
    'A contributing factor names code by evidence such as src/pool.ts@9f2c1ab. What is changed is what differs from where the revision and this branch parted, what is not committed yet included.',
  ],
  examples: ['recall --diff origin/main'],
  exits: { 0: 'Told, whatever was found.', 2: 'A file could not be read, or Git knows no such revision.' },
};
