import type { CommandSpec } from '../arguments/spec.ts';
import { TABLE_FORMATS } from '../corpus/table-formats.ts';

export const EXPORT = {
  name: 'export',
  summary: 'Write a page, Markdown, JSON, or a site of all postmortems',
  usage: [
    'export FILE.postmortem.md [--format html|md|json] [--out]',
    'export FILE.postmortem.md --format agenda|ics [--at] [--out]',
    'export FILE.postmortem.md --public [--format html|md] [--out]',
    'export [FILES…] --site',
    'export [FILES…] --format jsonl|csv|parquet --out FOLDER',
  ],
  about: [
    'What is restricted is never exported.',
    'As jsonl, csv or parquet it is tables for a query engine, partitioned by repository and month: incidents, labels, timeline, factors, actions, action_factors.',
  ],
  operands: {
    name: 'FILES',
    help: 'One postmortem; for a site or tables, postmortems or folders. Without: this folder.',
    count: 'any',
  },
  options: {
    format: {
      choices: ['html', 'md', 'json', 'agenda', 'ics', ...TABLE_FORMATS],
      help: 'One page that needs nothing beside it (html, without this option), Markdown with tables (md), for programs (json); the agenda of the review meeting in Markdown (agenda), the invitation for calendars (ics); or tables.',
    },
    out: { value: 'FILE', help: 'Where to, instead of the output; for tables a folder.' },
    site: {
      value: 'FOLDER',
      help: 'Write an index with a search and a page each into this folder, and take away pages of its own whose postmortem is gone.',
    },
    at: {
      value: 'TIME',
      help: 'When the review meeting is. Without it: what meeting: says, else the next morning or afternoon of work.',
    },
    public: {
      help: 'The public version: only what is marked public leaves, names become roles, and nothing is written while a secret, a name or an internal address is in it.',
    },
  },
  without: { site: ['format', 'out', 'at', 'public'] },
  examples: [
    'export checkout.postmortem.md --out checkout.html',
    'export postmortems/ --site public/',
    'export postmortems/ --format parquet --out tables/',
  ],
  exits: {
    0: 'Done.',
    1: 'With --public: something in it must not leave, or nothing is marked.',
    2: 'It could not be: options, file, or a restricted postmortem (--site and tables name those and go on).',
  },
} as const satisfies CommandSpec;
