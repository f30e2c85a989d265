import type { Finding, Fix } from '../../document/finding.ts';
import { movedEntry } from '../../document/placed.ts';
import { lineEndOf } from '../../document/lines.ts';
import { locate } from '../../document/locate.ts';
import type { Postmortem, Run, Section, Timeline, TimelineEntry } from '../../document/postmortem.ts';
import type { Span } from '../../document/span.ts';
import { isZone } from '../../document/zone.ts';
import { digestsOf } from '../digest.ts';
import type { Times } from '../digest/entries-told.ts';
import { markFindings } from './mark-findings.ts';

const DAY = 86_400_000;
/** So far back, midnight is likelier than a slip of the pen. */
const LONG_AGO = DAY / 4;

/** What only the timeline as a whole can tell: its zone and day, the order of its times, the metrics they give. */
export function timelineFindings(postmortem: Postmortem): readonly Finding[] {
  const { timeline } = postmortem;
  if (!timeline) return [];
  return [
    ...zone(postmortem, timeline),
    ...noDate(timeline),
    ...order(postmortem, timeline),
    ...markFindings(postmortem, timeline),
  ];
}

function zone({ text }: Postmortem, timeline: Timeline): readonly Finding[] {
  const { section, zone: written } = timeline;
  if (written !== undefined && isZone(written)) return [];
  const given = locate(section, ['zone']);
  if (written !== undefined) {
    const message = `"${written}" can't be read as a zone. Write UTC, an offset such as +01:00, or Area/City such as Europe/Amsterdam; an abbreviation stands for more than one offset.`;
    return [{ code: 'timeline/zone', span: given?.value ?? section.nameSpan, level: 'error', message }];
  }
  const first = timeline.entries.find(({ when }) => !when.text.includes('T'));
  if (!first) return [];
  const message =
    'In which zone are these times? Without `zone` they are no instants, and no duration can be counted.';
  const span = given?.key ?? first.when.span;
  return [
    { code: 'timeline/zone', span, level: 'error', message, fixes: [addZone(text, section, given?.key)] },
  ];
}

/** Behind the key that waits for it, else on a line of its own at the top of the section. */
function addZone(text: string, { content }: Section, key: Span | undefined): Fix {
  const edit = key
    ? { span: { start: key.end + 1, end: key.end + 1 }, newText: ' UTC' }
    : { span: { start: content.start, end: content.start }, newText: `zone: UTC${lineEndOf(text)}` };
  return { title: 'Add zone: UTC', edits: [edit], preferred: true };
}

function noDate(timeline: Timeline): readonly Finding[] {
  const { section, date } = timeline;
  const first = date === undefined ? timeline.entries.find(({ day }) => day === undefined) : undefined;
  if (!first) return [];
  const message =
    'Which day was this? Without `date`, or a line with a date above, no duration can be counted.';
  return [{ code: 'timeline/date', span: first.when.span ?? section.nameSpan, level: 'error', message }];
}

/** The day never rolls by itself: a time before the one above is out of order, or the next day has begun. */
function order(postmortem: Postmortem, timeline: Timeline): readonly Finding[] {
  const findings: Finding[] = [];
  let latest: Latest | undefined;
  for (const { start, run, digest } of digestsOf(postmortem)) {
    const { times } = digest.entries;
    if (!times) continue;
    if (times.inOrder && !(latest && times.first < latest.at)) {
      latest = times.latest;
      continue;
    }
    for (const entry of entriesOf(run)) {
      const { at, when } = entry;
      if (at === undefined) continue;
      if (latest && at < latest.at)
        findings.push(earlier(postmortem, timeline, movedEntry(entry, start), latest));
      else latest = { at, text: when.text };
    }
  }
  return findings;
}

type Latest = Times['latest'];

/** Counted from the beginning of the run. */
const entriesOf = ({ parts }: Run): readonly TimelineEntry[] =>
  parts.flatMap(({ alone, start, again }) =>
    again ? [] : (alone.timeline?.entries ?? []).map((entry) => movedEntry(entry, start)),
  );

/** What stands above is told by its time alone. */
function earlier(postmortem: Postmortem, timeline: Timeline, entry: TimelineEntry, above: Latest): Finding {
  const nextDay = entry.at !== undefined && entry.at + DAY >= above.at && above.at - entry.at > LONG_AGO;
  const fix = nextDay && timeline.log ? dayLine(postmortem, timeline.log.indent, entry) : undefined;
  const message = fix
    ? `${entry.when.text} is before ${above.text} above. If the next day has begun, a line with its date says so.`
    : `${entry.when.text} is before ${above.text} above. Entries stand in the order they happened.`;
  return {
    code: 'timeline/order',
    span: entry.when.span,
    level: 'error',
    message,
    ...(fix && { fixes: [fix] }),
  };
}

function dayLine({ text, lines }: Postmortem, indent: string, entry: TimelineEntry): Fix | undefined {
  const day = Date.parse(`${entry.day ?? ''}T00:00:00Z`);
  if (Number.isNaN(day) || entry.when.text.includes('T')) return undefined;
  const next = new Date(day + DAY).toISOString().slice(0, 10);
  const { start } = lines.span(lines.positionAt(entry.span.start).line);
  const newText = `${indent}${next}${lineEndOf(text)}`;
  return { title: `Begin ${next} here`, edits: [{ span: { start, end: start }, newText }], preferred: true };
}
