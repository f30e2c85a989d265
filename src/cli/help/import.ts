import { LAYOUTS } from '../../core/layouts/layout.ts';
import type { CommandSpec } from '../arguments/spec.ts';

export const IMPORT = {
  name: 'import',
  summary: "Fetch an incident's events, or turn old postmortems and exports into drafts",
  usage: [
    'import FILE.postmortem.md [--source] [--incident]… [--repository]… [--since] [--until] [--out]',
    'import OLD.md|EXPORT.json… [--layout] [--zone] [--date] [--out] [--report] [--force]',
  ],
  about: [
    'For a postmortem, it fetches what the incident left behind in its tools and writes the events as JSON lines beside it. Tokens are read from POSTMORTEM_<SOURCE>_<KEY>, another address from POSTMORTEM_<SOURCE>_BASE_URL. HTTPS_PROXY and NO_PROXY are honoured.',
    "Of other Markdown (Google's, PagerDuty's and Atlassian's layouts are known, any headings are read) and of exports of Rootly and incident.io (JSON), it makes a draft: old.postmortem.md beside old.md. The old file stays as it is, and no word is lost: what has no place in the format stays as text, and the report follows every line.",
  ],
  operands: {
    name: 'FILES',
    help: "The one postmortem to fetch events for; or old postmortems and exports: files, or a pattern such as 'old/**/*.md'.",
    count: 'some',
    missing:
      'Name the one postmortem to import for: postmortem import postmortems/checkout.postmortem.md. Or an old one to convert: postmortem import old.md',
  },
  options: {
    source: { value: 'SOURCE', help: 'The tool that --incident is a record of, as pagerduty.' },
    incident: {
      value: 'ID',
      repeated: true,
      help: 'A record to ask for. Without it: those that stand in incidents: of the postmortem.',
    },
    repository: {
      value: 'FOLDER',
      repeated: true,
      help: "Adds the commits and tags of a folder's Git history around the incident.",
    },
    since: { value: 'TIME', help: 'Only events from this time on: 2026-11-18T14:00:00Z.' },
    until: { value: 'TIME', help: 'Only events up to this time.' },
    layout: {
      choices: ['auto', ...LAYOUTS],
      default: 'auto',
      help: 'How the old postmortem is laid out; auto tells by its headings.',
    },
    zone: {
      value: 'ZONE',
      help: 'The zone of times that name none, as Europe/Berlin. Without it: UTC, which the report says.',
    },
    date: { value: 'DAY', help: 'The day of the first time, where the old postmortem names none.' },
    out: {
      value: 'FILE',
      help: 'Where to, instead of beside it; - is the output. Of drafts a Markdown file, or a folder, which is made where it is missing.',
    },
    report: {
      value: 'FILE',
      help: 'Write what became of every line: as Markdown, or as JSON where the name ends with .json; - is the output. What to look at is told in any case.',
    },
    force: { help: 'Write over drafts that are there.' },
  },
  without: {
    layout: ['source', 'incident', 'repository', 'since', 'until'],
    zone: ['source', 'incident', 'repository', 'since', 'until'],
    date: ['source', 'incident', 'repository', 'since', 'until'],
    report: ['source', 'incident', 'repository', 'since', 'until'],
    force: ['source', 'incident', 'repository', 'since', 'until'],
  },
  onlyWith: { source: 'incident' },
  examples: [
    'import checkout.postmortem.md',
    'import checkout.postmortem.md --source pagerduty --incident Q2X7ABCDE12345',
    'import old/checkout.md --zone Europe/Berlin --report checkout-import.md',
    "import 'wiki/**/*.md' --out postmortems/ --report import.json",
    'import rootly-incident.json --out postmortems/',
  ],
  exits: {
    0: 'All of it came; each old file became a draft.',
    2: 'Something could not be read or written; what could be is written.',
  },
} as const satisfies CommandSpec;
