import { flowLine } from '../flow-line.ts';
import { markdownText } from '../../draft/markdown-text.ts';
import { UNTITLED } from '../../document/untitled.ts';
import { draftLog } from '../../draft/log.ts';
import { handleOf } from '../../timeline/log-line.ts';
import { oneLine } from '../../timeline/one-line.ts';
import { scrubbed, withoutSecrets } from '../../timeline/scrub.ts';
import type { ConvertOptions } from '../convert-options.ts';
import { severityOf } from '../metadata.ts';
import { readOld } from '../old-document.ts';
import { joined, ours, type Piece } from '../pieces.ts';
import { proseOf } from '../prose.ts';
import { wordsOf, type ImportReport, type Note } from '../report.ts';
import { actionPieces } from '../write-sections.ts';
import { leavesOf, type Exported, type Leaf } from './exported.ts';

export interface ConvertedExport {
  readonly markdown: string;
  readonly report: ImportReport;
  /** What tells it from others of the same file: `INC-123`. */
  readonly name: string;
}

/** An exported incident as a draft. Total: what has no place in it is told by its path. */
export function convertExport(incident: Exported, options: ConvertOptions): ConvertedExport {
  const { zone = 'UTC', now } = options;
  const today = new Date(now).toISOString().slice(0, 10);
  const log = draftLog(incident.events.map(scrubbed), { zone, today });
  const severity =
    incident.severity === undefined ? undefined : severityOf(incident.severity, options.config);
  const pieces = joined([
    head(incident, severity, options.idFor(log.date.slice(0, 4))).map(ours),
    [ours(`# ${markdownText(oneLine(incident.title)) || UNTITLED}`)],
    ...titled('Summary', textPieces(incident.summary ?? '', 2)),
    ...titled('Timeline', log.lines.length === 0 ? [] : timeline(log, zone).map(ours)),
    ...titled('Action items', actionPieces(incident.actions.map((fields) => ({ fields, from: [] })))),
    ...incident.texts.flatMap(({ heading, text }) =>
      titled(markdownText(oneLine(heading)), textPieces(text, 2)),
    ),
  ]);
  const markdown = `${pieces.map(({ text }) => text).join('\n')}\n`;
  return {
    markdown,
    name: incident.uri.replace(/^[a-z]+:/, '').replaceAll(/[^\w-]+/g, '-'),
    report: { moved: [], notes: notesOf(incident, severity), unread: unreadIn(incident, markdown) },
  };
}

const titled = (heading: string, body: readonly Piece[]): readonly (readonly Piece[])[] =>
  body.length === 0 ? [] : [[ours(`## ${heading}`)], body];

function head(incident: Exported, severity: string | undefined, id: string): readonly string[] {
  const { services, restricted, people, uri, extra } = incident;
  const responders = respondersOf(people);
  return [
    '---',
    'postmortem: 1',
    yaml('id', id),
    'status: draft',
    severity === undefined ? 'severity:' : yaml('severity', severity),
    'owner:',
    yaml('services', services.map(oneLine)),
    ...(restricted ? ['audience: restricted'] : []),
    ...(Object.keys(responders).length > 0 ? [yaml('responders', responders)] : []),
    yaml('incidents', [uri]),
    ...(severity === undefined && incident.severity !== undefined
      ? [yaml('x_severity', incident.severity)]
      : []),
    // Of two values of one name, YAML takes none.
    ...[...new Map(extra)].map(([key, value]) => yaml(key, oneLine(value))),
    '---',
  ];
}

const yaml = flowLine;

function respondersOf(people: Exported['people']): Readonly<Record<string, unknown>> {
  const found = people.flatMap(({ name, role }) => {
    const handle = handleOf(name);
    return handle === undefined ? [] : [[handle, { role: oneLine(role), name: oneLine(name) }] as const];
  });
  return Object.fromEntries(found);
}

const timeline = (log: ReturnType<typeof draftLog>, zone: string): readonly string[] => [
  '```yaml timeline',
  `date: ${log.date}`,
  yaml('zone', zone),
  'log: |',
  ...log.lines.map((line) => `  ${line}`),
  '```',
];

/** Foreign Markdown under a heading of ours: its own headings go so many steps down. */
function textPieces(text: string, by: number): readonly Piece[] {
  // A line above keeps rulers at its start from being front matter.
  const old = readOld(`\n${text}`);
  const headings = new Map(
    old.parts.flatMap(({ heading }) => (heading ? [[heading.first, heading] as const] : [])),
  );
  const under = new Set([...headings.values()].flatMap(({ first, last }) => (last > first ? [last] : [])));
  return proseOf(old, 0, old.lines.length - 1, under).map((piece) => {
    const heading = headings.get(piece.from[0] ?? -1);
    return heading
      ? { ...piece, text: `${'#'.repeat(Math.min(6, heading.level + by))} ${heading.text}` }
      : piece;
  });
}

function notesOf({ severity, restricted }: Exported, known: string | undefined): readonly Note[] {
  const note = (why: string, text: string): Note => ({ first: 0, last: 0, why, text });
  return [
    ...(severity !== undefined && known === undefined
      ? [
          note(
            'This is no severity of the scale: it is kept as x_severity, and severity waits for yours.',
            severity,
          ),
        ]
      : []),
    ...(restricted
      ? [
          note(
            'The incident is private, so the draft is restricted. Everybody who can read the repository can read it all the same.',
            'private',
          ),
        ]
      : []),
  ];
}

const TIME = /^\d{4}-\d{2}-\d{2}T/;

/** What was not understood, and what was and yet isn't in the draft with all of its words. */
function unreadIn({ records }: Exported, markdown: string): readonly Leaf[] {
  const said = ` ${wordsOf(markdown).join(' ')} `;
  const isSaid = (value: string): boolean =>
    value === 'true' || TIME.test(value) || wordsOf(value).every((word) => said.includes(` ${word} `));
  return records.flatMap(({ path, record, understood }) =>
    leavesOf(record, '').flatMap((leaf): readonly Leaf[] => {
      const isIn = understood.test(leaf.path) && (SILENT.test(leaf.path) || isSaid(leaf.value));
      return isIn
        ? []
        : [{ path: path === '' ? leaf.path : `${path}.${leaf.path}`, value: withoutSecrets(leaf.value) }];
    }),
  );
}

/** What these say is in the form of the draft. */
const SILENT =
  /(?:^|\.)(?:id|type|reference|incident_id|visibility|status|severity(?:\.data\.attributes)?\.name)$/;
