import type { Help } from './help.ts';

export const EXPORT_HELP: Help = {
  summary: 'Write a page, Markdown, JSON, or a site of all postmortems',
  usage: [
    'export FILE.postmortem.md [--format html|md|json] [--out FILE]',
    'export FILE.postmortem.md --format agenda|ics [--at TIME] [--out FILE]',
    'export FILE.postmortem.md --public [--format html|md] [--out FILE]',
    'export [FILES…] --site FOLDER',
    'export [FILES…] --format jsonl|csv|parquet --out FOLDER',
  ],
  about: [
    'As one page that needs nothing beside it (html), as Markdown with tables (md), or for programs (json), to the output or to --out.',
    '--site writes an index with a search and a page each into a folder, and takes away pages of its own whose postmortem is gone. What is restricted is never exported.',
    '--public writes the public version: only what is marked public leaves, names become roles, and nothing is written while a secret, a name or an internal address is in it.',
    'For the review meeting: its agenda as Markdown (agenda), and the invitation for calendars (ics). --at says when it is; else meeting: does, else it is the next morning or afternoon of work.',
    'As jsonl, csv or parquet it is tables for a query engine, partitioned by repository and month: incidents, labels, timeline, factors, actions, action_factors.',
  ],
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
};
