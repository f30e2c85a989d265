import { listed } from '../timeline/listed.ts';
import { namedZone } from '../timeline/paste/zone-names.ts';
import { actionNotes } from './action-notes.ts';
import type { ConvertOptions } from './convert-options.ts';
import type { Gathered } from './gathered.ts';
import { unknownHeadings } from './gathered.ts';
import type { Layout } from './layout.ts';
import type { Metadata, Said } from './metadata.ts';
import { metadataNotes } from './metadata-notes.ts';
import { headingLines, note } from './note.ts';
import type { OldDocument } from './old-document.ts';
import { range } from './old-list.ts';
import { isLeftOpen } from './open-fences.ts';
import type { Region } from './regions.ts';
import type { Note } from './report.ts';
import type { Times } from './times-in.ts';
import { zoneSaidIn } from './zone-in.ts';

interface Known {
  readonly old: OldDocument;
  readonly regions: readonly Region[];
  readonly layout: Layout;
  readonly metadata: Metadata;
  readonly times: Times;
  readonly taken: ReadonlySet<number>;
  readonly gathered: Gathered;
  readonly said: readonly Said[];
  readonly given: ConvertOptions;
}

/** What was not understood or was taken for granted, in the order of the lines. */
export const notesOf = (known: Known): readonly Note[] =>
  [
    ...ofTimes(known),
    ...ofTimeline(known),
    ...actionNotes(known),
    ...metadataNotes(known),
    ...ofFences(known.old),
    ...ofHeadings(known),
  ].toSorted((a, b) => a.first - b.first);

function ofTimes({ old, times, given }: Known): readonly Note[] {
  const [region] = times.regions;
  const { timeline, told, written, unclear } = times;
  if (!region) return [];
  const at = headingLines(region);
  if (!timeline && times.stamped.length === 0)
    return [
      note(old, at, 'No line here begins with a time of day, so there is no log: the text stays as it is.'),
    ];
  if (!timeline)
    return [
      note(
        old,
        at,
        'No day is named for these times, and none was guessed: the text stays as it is. Name the day of the first one with --date.',
      ),
    ];
  const zone = given.zone ?? 'UTC';
  const count = timeline.zoneless === 1 ? '1 time names' : `${timeline.zoneless} times name`;
  return [
    ...(timeline.zoneless > 0 && told === undefined && given.zone === undefined
      ? [
          note(
            old,
            at,
            `${count} no zone and ${timeline.zoneless === 1 ? 'was' : 'were'} read as ${zone}. Another one goes with --zone.`,
          ),
        ]
      : []),
    ...(unclear.length > 0
      ? [
          note(
            old,
            at,
            `${listed(unclear)} ${unclear.every(namedZone) ? 'may be several zones' : 'names no zone that is known here'}, and was read as ${told ?? zone}: name the one that is meant with --zone.`,
          ),
        ]
      : []),
    ...(written && timeline.zoneless >= 0 && needsDay(times)
      ? [
          note(
            old,
            [written.line],
            `The times name no day of their own; the first day written in the document was taken, ${written.day}. Another one goes with --date.`,
          ),
        ]
      : []),
    ...timeline.assumed.map((why) => note(old, at, why)),
    ...times.dated.flatMap((one, at) =>
      one?.line === undefined
        ? []
        : [
            note(
              old,
              headingLines(times.regions[at] ?? region),
              `The times here name no day: the one in line ${one.line + 1} was taken, ${one.day}.`,
            ),
          ],
    ),
    ...goingOn(times).map((later) =>
      note(old, headingLines(later), 'The times here name no day: they go on from those above.'),
    ),
    ...timeline.marked.map(({ mark, line }) =>
      note(old, [line], `Marked ${mark}, because the line says so.`),
    ),
  ];
}

/** The later parts whose first time has the day of the part above it. */
const goingOn = ({ regions, stamped }: Times): readonly Region[] =>
  regions.slice(1).filter(({ first, last }) => {
    const begun = stamped.find(({ from: [line = -1] }) => first <= line && line <= last);
    return begun !== undefined && (begun.stamp.day ?? begun.under) === undefined;
  });

/** Whether the first time leaves its day, or the day's year, open. */
const needsDay = ({ stamped }: Times): boolean => {
  const [first] = stamped;
  const day = first?.stamp.day ?? first?.under;
  return day === undefined || day.kind !== 'exact';
};

/** Blank, the head of a table, or a sentence about the times. */
const isQuiet = ({ lines, blockAt }: OldDocument, line: number): boolean =>
  (lines[line] ?? '').trim() === '' ||
  (blockAt[line]?.kind === 'table' && line < (blockAt[line]?.first ?? 0) + 2) ||
  zoneSaidIn(lines[line] ?? '').zone !== undefined;

/** Stretches of a timeline that are in no entry. */
function ofTimeline({ old, times, taken }: Known): readonly Note[] {
  if (!times.timeline) return [];
  return times.regions.flatMap(({ first, last }) => {
    const chunks: number[][] = [];
    for (const line of range(first, last)) {
      if (taken.has(line) || isQuiet(old, line)) continue;
      const before = chunks.at(-1);
      if (before?.at(-1) === line - 1) before.push(line);
      else chunks.push([line]);
    }
    return chunks.map((chunk) =>
      note(old, chunk, 'No time of day stands at the start of this: it stays as text beside the log.'),
    );
  });
}

/** Fences that nothing closes. */
const ofFences = (old: OldDocument): readonly Note[] =>
  [...new Set(old.blockAt)].flatMap((block) =>
    block && isLeftOpen(block)
      ? [
          note(
            old,
            [block.first],
            block.last < old.lines.length - 1
              ? `No line closes the block of code that begins here: it was ended before the heading in line ${block.last + 2}.`
              : 'No line closes the block of code that begins here: all that follows stays code.',
          ),
        ]
      : [],
  );

function ofHeadings({ old, regions, layout }: Known): readonly Note[] {
  return unknownHeadings(regions, layout).map((region) =>
    note(old, headingLines(region), 'No layout knows this heading: it stays, with what is under it.'),
  );
}
