import { readFileSync, readdirSync } from 'node:fs';
import { DEFAULT_CONFIG, readConfig } from '../../../../src/core/config/config.ts';
import { parsePostmortem } from '../../../../src/core/document/parse.ts';
import { configProblems } from '../../../../src/core/language/config/config-problems.ts';
import type { TicketLookup, TicketReading } from '../../../../src/core/actions/sync/ticket-statuses.ts';
import type { OpenAction, PostmortemSummary } from '../../../../src/core/language/lookup.ts';
import { whatIsMissing } from '../../../../src/core/language/status/missing.ts';
import { problems, type Problem, type ProblemsContext } from '../../../../src/core/language/problems.ts';

/** One document of a fixture file, with what is expected drawn beneath its lines. */
export interface Fixture {
  readonly kind: 'hit' | 'innocent';
  /** Words behind the kind: a status for the front matter that is put above, `bare`, `lean`, `missing`, `config-file`. */
  readonly words: readonly string[];
  readonly config: string;
  readonly text: string;
}

const folder = new URL('../problems/', import.meta.url);

/** A file a code: `timeline-order.md` has documents in which timeline/order is found, and some in which it is not. */
export const fixtureFiles = (): ReadonlyMap<string, readonly Fixture[]> =>
  new Map(
    readdirSync(folder)
      .filter((name) => name.endsWith('.md'))
      .map((name) => [
        name.replace('.md', '').replace('-', '/'),
        readFixtures(readFileSync(new URL(name, folder), 'utf8')),
      ]),
  );

const HEADER = /^%% (hit|innocent)(.*)$/;

/** `%% hit in_review config { … }` begins a document. */
export function readFixtures(file: string): readonly Fixture[] {
  const found: { header: string; lines: string[] }[] = [];
  for (const line of file.replace(/\n$/, '').split('\n')) {
    if (HEADER.test(line)) found.push({ header: line, lines: [] });
    else found.at(-1)?.lines.push(line);
  }
  return found.map(({ header, lines }) => {
    const [, kind = '', rest = ''] = HEADER.exec(header) ?? [];
    const [words = '', config = ''] = rest.split(' config ');
    return {
      kind: kind as Fixture['kind'],
      words: words.split(' ').filter((word) => word !== ''),
      config,
      text: `${withHead(lines.join('\n'), words.split(' '))}\n`,
    };
  });
}

const STATUSES = ['draft', 'in_review', 'reviewed', 'published', 'closed'];

/** Most documents are about one thing: the front matter that every one needs stands above unless they have their own. */
function withHead(text: string, words: readonly string[]): string {
  if (text.startsWith('---') || words.includes('bare') || words.includes('config-file')) return text;
  const status = words.find((word) => STATUSES.includes(word)) ?? 'draft';
  const headings = text.includes('## ')
    ? ''
    : '## Summary\n\nPaying was refused for half an hour.\n\n## Detection\n\nA page.\n\n';
  const title = text.startsWith('# ') ? '' : `# Checkout\n\n${headings}`;
  return `---\npostmortem: 1\nid: PM-2026-031\nstatus: ${status}\nseverity: SEV-2\nowner: dana\nservices: [checkout-api]${words.includes('public') ? '\naudience: public' : ''}\n---\n\n${title}${text}`;
}

/** With this a document needs no part that it isn't about. */
const LEAN = { lean: { sections: [], headings: [] } };

/** The other postmortem of the workspace. */
const BESIDE: readonly PostmortemSummary[] = [
  {
    id: 'PM-2026-012',
    title: 'Search was slow',
    status: 'published',
    severity: 'SEV-3',
    date: '2026-05-04',
    services: ['search'],
    teams: [],
    tags: [],
    causes: [],
  },
];

/** What it has still to do. */
const OPEN_ACTIONS: readonly OpenAction[] = [
  {
    postmortem: 'PM-2026-012',
    id: 'A4',
    action: 'Alert on the age of the oldest message of the billing queue',
    ticket: 'SRCH-12',
  },
];

const READ: Readonly<Record<string, TicketReading['status']>> = {
  'CHK-9': { state: 'done', label: 'Closed' },
  'CHK-8': { state: 'in_progress', label: 'In Review' },
  'CHK-404': undefined,
};

/** Tickets as they were last read; of others nothing is known. */
const readTicket: TicketLookup = ({ ticket = '' }) =>
  Object.hasOwn(READ, ticket)
    ? { ticket, tracker: 'jira', label: 'Jira', status: READ[ticket], readAt: NOW }
    : undefined;

const sameId = (wanted: string): readonly string[] =>
  BESIDE.some(({ id }) => id === wanted) ? ['beside.postmortem.md'] : [];

export const NOW = Date.parse('2026-11-20T09:00:00Z');

/** What is found in the text of a fixture, drawing and all taken out before. */
export function found({ words, config }: Fixture, text: string): readonly Problem[] {
  if (words.includes('config-file')) return configProblems(text);
  const read = config === '' ? DEFAULT_CONFIG : readConfig(config).config;
  const context: ProblemsContext = {
    lookup: { postmortems: () => BESIDE, openActions: () => OPEN_ACTIONS, ticket: readTicket, sameId },
    now: NOW,
    config: words.includes('lean') ? { ...read, templates: LEAN } : read,
  };
  const postmortem = parsePostmortem(text);
  if (!words.includes('missing')) return problems(postmortem, context);
  return whatIsMissing(postmortem, context).items.map((item) => ({ ...item, level: 'error' as const }));
}
