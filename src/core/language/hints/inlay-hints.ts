import { readActionItems } from '../../actions/read-items.ts';
import { statusWords, type TicketLookup } from '../../actions/sync/ticket-statuses.ts';
import type { Postmortem, Timeline, TimelineEntry } from '../../document/postmortem.ts';
import { overlaps, type Span } from '../../document/span.ts';
import { isZone } from '../../document/zone.ts';
import { formatOffset, formatDuration } from '../../timeline/format.ts';
import { impactDuration, metrics, zeroOf, type Metric } from '../../timeline/metrics.ts';

import { readingMarkdown } from '../hover/hover-ticket.ts';

/** A few words that the editor shows in a line without their being written there. */
export interface InlayHint {
  /** Behind what it stands. */
  readonly offset: number;
  readonly text: string;
  /** Markdown. */
  readonly tooltip: string;
}

export interface InlayContext {
  readonly ticket?: TicketLookup;
}

/** The hints of a part of the document: T+ at marks, each metric at the mark that ends it, the status of tickets. */
export function inlayHints(
  postmortem: Postmortem,
  part: Span,
  context: InlayContext = {},
): readonly InlayHint[] {
  const { timeline } = postmortem;
  return [
    ...(timeline && overlaps(timeline.section.span, part) ? timelineHints(timeline) : []),
    ...ticketHints(postmortem, context),
  ].filter(({ offset }) => part.start <= offset && offset <= part.end);
}

function timelineHints(timeline: Timeline): readonly InlayHint[] {
  const zone = timeline.zone !== undefined && isZone(timeline.zone) ? timeline.zone : 'UTC';
  const zero = zeroOf(timeline.entries);
  const known = metrics(timeline.entries, zone).filter(({ ms }) => ms !== undefined);
  const impact = impactDuration(timeline.entries, zone);
  // A mitigation that ends the impact would say the same figure twice.
  const isNews = impact.ms !== undefined && !known.some(({ id, ms }) => id === 'TTM' && ms === impact.ms);
  const shown = isNews ? [...known, impact] : known;
  return timeline.entries
    .filter(({ marks }) => marks.length > 0)
    .flatMap((entry) => [
      ...sinceHint(entry, zero),
      ...shown.flatMap((metric) => metricHint(timeline.entries, entry, metric)),
    ]);
}

function sinceHint({ at, when }: TimelineEntry, zero: number | undefined): readonly InlayHint[] {
  if (at === undefined || zero === undefined || at === zero) return [];
  const text = formatOffset(at - zero);
  return [{ offset: when.span.end, text, tooltip: `**${text}** since the incident began` }];
}

/** A metric stands at the last entry with the mark that ends it. */
function metricHint(
  entries: readonly TimelineEntry[],
  entry: TimelineEntry,
  { id, label, ms, note, formula, working, inputs }: Metric,
): readonly InlayHint[] {
  const isEnd = ({ marks }: TimelineEntry): boolean => marks.some(({ mark }) => mark === inputs[0]);
  const mark = entry.marks.find((one) => one.mark === inputs[0]);
  if (!mark || ms === undefined || entries.findLast(isEnd) !== entry) return [];
  const text = note ?? `${id === 'impact' ? 'impact' : id} ${formatDuration(ms)}`;
  const tooltip = [`**${label}**`, formula, ...(working === undefined ? [] : [working])].join('  \n');
  return [{ offset: mark.span.end, text, tooltip }];
}

function ticketHints({ actionItems }: Postmortem, { ticket: look }: InlayContext): readonly InlayHint[] {
  if (!look) return [];
  return readActionItems({ actionItems }).flatMap((item, index) => {
    const field = actionItems[index]?.fields['ticket'];
    const reading = look(item);
    if (!field || !reading) return [];
    return [{ offset: field.span.end, text: statusWords(reading), tooltip: readingMarkdown(reading) }];
  });
}
