import { yamlLine } from '../draft/yaml-text.ts';
import { gather } from './gathered.ts';
import { layoutFor, layoutOf, roleOf } from './index.ts';
import { cutAtLabels, saidByLabels } from './labels.ts';
import type { Layout, Role } from './layout.ts';
import type { ConvertOptions } from './convert-options.ts';
import { fieldNamed, metadataOf, type Line, type Metadata, type Said } from './metadata.ts';
import { notesOf } from './notes.ts';
import { readOld } from './old-document.ts';
import { oldFrontMatter } from './old-front-matter.ts';
import { responderLine } from './old-responders.ts';
import { joined, ours, type Piece } from './pieces.ts';
import { regionsOf } from './regions.ts';
import { movedLines, type ImportReport } from './report.ts';
import { openIn, timesIn, type OpenTimes } from './times-in.ts';
import { titleOf, writeBody } from './write-body.ts';

export interface Converted {
  readonly markdown: string;
  readonly layout: Layout;
  readonly report: ImportReport;
  /** What the document leaves open about its times: to be asked for, and given in the options. */
  readonly open: OpenTimes;
}

/**
 * An old postmortem as a draft of format 1. Total: what is understood goes where the format has a place for it, all else
 * stays as text under its own heading, and the report follows every line.
 */
export function convertOld(text: string, options: ConvertOptions): Converted {
  const old = readOld(text);
  const isKnown = (label: string): boolean =>
    fieldNamed(label) !== undefined || (roleOf(layoutOf('markdown'), label) ?? 'keep') !== 'keep';
  const parts = cutAtLabels(old, isKnown);
  const headings = parts.flatMap(({ heading }) => heading?.text ?? []);
  const layout = options.layout === undefined ? layoutFor(headings) : layoutOf(options.layout);
  const regions = regionsOf(old, parts, layout);
  const before = oldFrontMatter(old);
  const all = [
    ...before.said,
    ...saidByLabels(
      old,
      regions.filter(({ role }) => !HAS_SECTION.has(role)),
    ),
  ];
  const said = firstOfEach(all);
  const metadata = metadataOf(said, options.config);
  const title = titleOf(old, said, options.name);
  const gathered = gather(old, regions);
  const dates = all.filter(({ key }) => fieldNamed(key) === 'date');
  const times = timesIn(old, regions, metadata, dates, options);
  const day = metadata.date?.day ?? times.timeline?.date ?? options.date;
  const year = (day ?? new Date(options.now).toISOString()).slice(0, 4);
  // What the timeline says need not be said twice.
  const isTold = metadata.date !== undefined && metadata.date.day === times.timeline?.date;
  const fields = metadata.lines.filter(({ text }) => !isTold || !text.startsWith('x_date:'));
  const taken = new Set([
    ...gathered.taken,
    ...(times.timeline?.taken ?? []),
    ...(times.timeline ? times.heads : []),
    ...takenBy(metadata),
    ...(title.taken ? title.from : []),
  ]);
  const pieces = joined([
    [...head(options.idFor(year), fields, responderLine(old, regions))],
    [{ text: `# ${title.text}`, from: title.from, how: 'title' }],
    ...writeBody({
      old,
      regions,
      layout,
      title,
      taken,
      gathered,
      timeline: times.timeline,
      dated: isTold ? (metadata.date?.from ?? []) : [],
    }),
    ...(before.rest.length === 0 ? [] : [[ours('## Earlier front matter')], before.rest]),
  ]);
  const markdown = `${pieces.map((piece) => piece.text).join('\n')}\n`;
  return {
    markdown,
    layout,
    open: openIn(times, options),
    report: {
      moved: movedLines(old.lines, pieces),
      notes: notesOf({ old, regions, layout, metadata, times, taken, gathered, said, given: options }),
    },
  };
}

/** What stands in these is about what happened. */
const HAS_SECTION: ReadonlySet<Role | undefined> = new Set<Role>([
  'timeline',
  'factors',
  'trigger',
  'whys',
  'went_well',
  'could_improve',
  'got_lucky',
  'actions',
]);

/** Of two lines that say the same thing, the first counts and the other stays where it is. */
function firstOfEach(said: readonly Said[]): readonly Said[] {
  const nameOf = ({ key }: Said): unknown => fieldNamed(key);
  return said.filter((one, index) => said.findIndex((other) => nameOf(other) === nameOf(one)) === index);
}

const takenBy = ({ lines }: Metadata): readonly number[] => lines.flatMap(({ from }) => from);

function head(id: string, lines: readonly Line[], responders: readonly Piece[]): readonly Piece[] {
  const fields = lines.map(({ text, from }): Piece => ({ text, from, how: 'front matter' }));
  const begun = ['---', 'postmortem: 1', yamlLine('id', id).trimEnd(), 'status: draft'].map(ours);
  return [...begun, ...fields, ...responders, ours('---')];
}
