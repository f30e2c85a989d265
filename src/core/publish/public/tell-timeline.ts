import type { Mark } from '../../document/mark.ts';
import type { Postmortem, TimelineEntry } from '../../document/postmortem.ts';
import { isZone } from '../../document/zone.ts';
import { formatClock, formatShortDay } from '../../timeline/format.ts';
import { impactDuration, metrics, type Metric } from '../../timeline/metrics.ts';
import { zeroOf } from '../../timeline/moments.ts';
import { escapeMarkdown } from './escape.ts';
import { inWords } from './in-words.ts';
import type { Piece, Told } from './piece.ts';
import type { Voice } from './voice.ts';
import { withheld, type Withheld } from './withheld.ts';

/** The entries that are marked, as rows of a table; who said so and where stays. */
export function tellTimeline(postmortem: Postmortem, voice: Voice): Told {
  const { timeline } = postmortem;
  if (!timeline) return { pieces: [], withheld: [] };
  const open = timeline.entries.filter((entry) => entry.public);
  const clock = clockOf(open, zoneOf(postmortem));
  const closed = timeline.entries.filter((entry) => !entry.public);
  return {
    pieces: [
      ...open.map((entry) => row(entry, clock(entry), voice)).filter(({ plain }) => plain.trim() !== ''),
      ...figures(postmortem),
    ],
    withheld: [
      ...closed.map(({ span, text }) => withheld('timeline entry', span, text)),
      ...open.flatMap(behindEntry),
      ...hiddenFigures(postmortem),
    ],
  };
}

/** The zone that the document's times are in. */
export const zoneOf = ({ timeline }: Postmortem): string =>
  timeline?.zone !== undefined && isZone(timeline.zone) ? timeline.zone : 'UTC';

type Clock = (entry: TimelineEntry) => string;

/** To the minute, which is enough for strangers; with its day, where not all fall on one. */
function clockOf(entries: readonly TimelineEntry[], zone: string): Clock {
  const days = new Set(entries.flatMap(({ at }) => (at === undefined ? [] : [formatShortDay(at, zone)])));
  return ({ at, when }) => {
    if (at === undefined) return /^\d{1,2}:\d{2}/.exec(when.text)?.[0] ?? '';
    const time = formatClock(at, zone);
    return days.size > 1 ? `${formatShortDay(at, zone)} ${time}` : time;
  };
}

function row({ text, span }: TimelineEntry, time: string, voice: Voice): Piece {
  const { markdown, plain } = voice.line(text);
  return {
    place: 'happened',
    group: 'timeline',
    source: span,
    markdown: `| ${escapeMarkdown(time)} | ${markdown.replace(/(?<!\\)\|/g, '\\|')} |`,
    plain,
  };
}

/** Who did it, where it was said and what it is called here is for colleagues. */
function behindEntry({ sources, id, actor, span }: TimelineEntry): readonly Withheld[] {
  const said = [
    ...sources.map(({ uri }) => uri),
    ...(id ? [`^${id.name}`] : []),
    ...(actor ? [`@${actor.name}`] : []),
  ];
  return said.length === 0 ? [] : [withheld('field', span, said.join(', '), said.length)];
}

const LABELS: Readonly<Record<Metric['id'], string>> = {
  impact: 'Impact lasted',
  TTD: 'Found after',
  TTA: 'Responded after',
  TTM: 'Under control after',
  TTR: 'Resolved after',
};

/** The marks that a duration comes from; an open impact ends where another mark is. */
const MORE: Partial<Record<Metric['id'], readonly Mark[]>> = { impact: ['mitigated', 'resolved'] };

const allFigures = (postmortem: Postmortem): readonly Metric[] => {
  const entries = postmortem.timeline?.entries ?? [];
  const zone = zoneOf(postmortem);
  return [impactDuration(entries, zone), ...metrics(entries, zone)];
};

const isKnown = ({ ms, negative }: Metric): boolean => ms !== undefined && ms >= 1000 && !negative;

/** Every entry that a figure is derived from is public, so that it tells nothing new. */
function isOpen({ timeline }: Postmortem, { id, inputs }: Metric): boolean {
  const entries = timeline?.entries ?? [];
  const isEnded = entries.some(({ marks }) => marks.some(({ mark }) => mark === 'impact_end'));
  const needs = [...inputs, ...(isEnded ? [] : (MORE[id] ?? []))];
  return entries.every((entry) => entry.public || !entry.marks.some(({ mark }) => needs.includes(mark)));
}

function figures(postmortem: Postmortem): readonly Piece[] {
  const first = postmortem.timeline?.entries.find((entry) => entry.public);
  if (!first || zeroOf([first]) === undefined) return [];
  return allFigures(postmortem)
    .filter((one) => isKnown(one) && isOpen(postmortem, one))
    .map(({ id, ms = 0 }) => ({
      place: 'happened',
      group: 'figures',
      source: first.span,
      markdown: `- ${LABELS[id]}: ${inWords(ms)}`,
      plain: '',
    }));
}

const hiddenFigures = (postmortem: Postmortem): readonly Withheld[] =>
  allFigures(postmortem)
    .filter((one) => isKnown(one) && !isOpen(postmortem, one))
    .map(({ label }) =>
      withheld('metric', postmortem.timeline?.section.nameSpan ?? { start: 0, end: 0 }, label),
    );
