import type { Finding } from '../document/finding.ts';
import { lineEndOf } from '../document/lines.ts';
import { locate } from '../document/locate.ts';
import type { Postmortem, Timeline, TimelineEntry } from '../document/postmortem.ts';
import { isZone } from '../document/zone.ts';
import { formatOffset, MINUS } from '../timeline/format.ts';
import { impactDuration, metrics, type Metric } from '../timeline/metrics.ts';

const DAY = 86_400_000;
/** So far back, midnight is likelier than a slip of the pen. */
const LONG_AGO = DAY / 4;

/** What only the timeline as a whole can tell: its zone and day, the order of its times, the metrics they give. */
export function timelineFindings(postmortem: Postmortem): readonly Finding[] {
  const { timeline } = postmortem;
  if (!timeline) return [];
  return [
    ...zone(timeline),
    ...noDate(timeline),
    ...order(postmortem, timeline),
    ...[...metrics(timeline.entries), impactDuration(timeline.entries)].flatMap((metric) =>
      inverted(timeline, metric),
    ),
    ...early(timeline),
  ];
}

function zone({ section, zone: written }: Timeline): readonly Finding[] {
  if (written === undefined || isZone(written)) return [];
  const span = locate(section, ['zone'])?.value ?? section.nameSpan;
  const message = `"${written}" can't be read as a zone. Write UTC, an offset such as +01:00, or Area/City such as Europe/Amsterdam; an abbreviation stands for more than one offset.`;
  return [{ code: 'timeline/zone', span, level: 'error', message }];
}

function noDate({ section, date, entries }: Timeline): readonly Finding[] {
  const first = entries.find(({ day }) => day === undefined);
  if (date !== undefined || !first) return [];
  const message =
    'Which day was this? Without `date`, or a line with a date above, no duration can be counted.';
  return [{ code: 'timeline/date', span: first.when.span ?? section.nameSpan, level: 'error', message }];
}

/** The day never rolls by itself: a time before the one above is out of order, or the next day has begun. */
function order(postmortem: Postmortem, timeline: Timeline): readonly Finding[] {
  const findings: Finding[] = [];
  let latest: TimelineEntry | undefined;
  for (const entry of timeline.entries) {
    if (entry.at === undefined) continue;
    if (latest?.at !== undefined && entry.at < latest.at)
      findings.push(earlier(postmortem, timeline, entry, latest));
    else latest = entry;
  }
  return findings;
}

function earlier(
  postmortem: Postmortem,
  timeline: Timeline,
  entry: TimelineEntry,
  above: TimelineEntry,
): Finding {
  const nextDay =
    entry.at !== undefined && entry.at + DAY >= (above.at ?? 0) && (above.at ?? 0) - entry.at > LONG_AGO;
  const fix = nextDay && timeline.log ? dayLine(postmortem, timeline.log.indent, entry) : undefined;
  const message = fix
    ? `${entry.when.text} is before ${above.when.text} above. If the next day has begun, a line with its date says so.`
    : `${entry.when.text} is before ${above.when.text} above. Entries stand in the order they happened.`;
  return {
    code: 'timeline/order',
    span: entry.when.span,
    level: 'error',
    message,
    ...(fix && { fixes: [fix] }),
  };
}

function dayLine(
  { text, lines }: Postmortem,
  indent: string,
  entry: TimelineEntry,
): NonNullable<Finding['fixes']>[number] | undefined {
  const day = Date.parse(`${entry.day ?? ''}T00:00:00Z`);
  if (Number.isNaN(day) || entry.when.text.includes('T')) return undefined;
  const next = new Date(day + DAY).toISOString().slice(0, 10);
  const { start } = lines.span(lines.positionAt(entry.span.start).line);
  const newText = `${indent}${next}${lineEndOf(text)}`;
  return { title: `Begin ${next} here`, edits: [{ span: { start, end: start }, newText }], preferred: true };
}

function inverted({ entries }: Timeline, metric: Metric): readonly Finding[] {
  if (!metric.negative) return [];
  const [end, start] = metric.inputs;
  const at = entries.flatMap(({ marks }) => marks).find(({ mark }) => mark === end);
  const message = `*${end ?? ''}* is before *${start ?? ''}*. One of the two times may need a look. ${metric.label}: ${metric.working ?? metric.formula}.`;
  return at ? [{ code: 'timeline/negative', span: at.span, level: 'error', message }] : [];
}

/** Seeing it before anybody was hurt is possible, and worth a second look. */
function early({ entries }: Timeline): readonly Finding[] {
  const metric = metrics(entries).find(({ id, note }) => id === 'TTD' && note !== undefined);
  const at = entries.flatMap(({ marks }) => marks).find(({ mark }) => mark === 'detected');
  if (!metric?.ms || !at) return [];
  const message = `Detected ${metric.note ?? ''} (${formatOffset(metric.ms)}). That can be right; ${metric.formula.replace(MINUS, 'minus')} is below zero.`;
  return [{ code: 'timeline/early', span: at.span, level: 'hint', message }];
}
