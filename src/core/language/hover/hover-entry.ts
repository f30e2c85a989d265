import type { Postmortem, Timeline, TimelineEntry } from '../../document/postmortem.ts';
import { touches, type Span } from '../../document/span.ts';
import { isZone } from '../../document/zone.ts';
import { schemaAt } from '../../schema/schema-at.ts';
import { formatClock, formatDay, formatOffset, formatDuration } from '../../timeline/format.ts';
import { impactDuration, metrics, zeroOf, type Metric } from '../../timeline/metrics.ts';
import type { Hover } from './hover-part.ts';
import { escaped } from './note-markdown.ts';
import { people } from '../names/people.ts';

/** What a part of a timeline entry means: its time, a mark, who acted. */
export function entryHover(postmortem: Postmortem, offset: number): Hover | undefined {
  const { timeline } = postmortem;
  const entry = timeline?.entries.find(({ span }) => touches(span, offset));
  if (!timeline || !entry) return undefined;
  if (touches(entry.when.span, offset)) return timeHover(timeline, entry);
  const mark = entry.marks.find(({ span }) => touches(span, offset));
  if (mark) return markHover(timeline, mark.mark, mark.span);
  if (entry.actor && touches(entry.actor.span, offset)) return actorHover(postmortem, entry.actor);
  return undefined;
}

const zoneOf = ({ zone }: Timeline): string => (zone !== undefined && isZone(zone) ? zone : 'UTC');

function timeHover(timeline: Timeline, { at, when }: TimelineEntry): Hover {
  if (at === undefined) {
    return {
      span: when.span,
      parts: ['When this was isn’t known yet: the timeline needs a `date` and a `zone`.'],
    };
  }
  const zone = zoneOf(timeline);
  const zero = zeroOf(timeline.entries);
  const clock = (where: string): string =>
    `${formatDay(at, where)}, ${formatClock(at, where, { seconds: true })}`;
  const local = zone === 'UTC' ? [] : [`${clock(zone)} in ${escaped(zone)}`];
  const since = zero === undefined ? [] : [`**${formatOffset(at - zero)}** since ${zeroName(timeline)}`];
  return { span: when.span, parts: [[...since, `${clock('UTC')} UTC`, ...local].join('  \n')] };
}

/** T+ counts from the first impact_start, else detected, else the first entry. */
function zeroName({ entries }: Timeline): string {
  const has = (wanted: string): boolean =>
    entries.some(({ marks }) => marks.some(({ mark }) => mark === wanted));
  return has('impact_start') ? '*impact_start*' : has('detected') ? '*detected*' : 'the first entry';
}

/** What a mark means, and the metrics that count from or to it, each with its working. */
function markHover(timeline: Timeline, mark: string, span: Span): Hover {
  const schema = schemaAt('timeline', ['entries', 0, 'marks', 0]);
  const means = schema?.enumDescriptions?.[(schema.enum ?? []).indexOf(mark)] ?? '';
  const zone = zoneOf(timeline);
  const used = [...metrics(timeline.entries, zone), impactDuration(timeline.entries, zone)].filter(
    ({ inputs }) => inputs.some((input) => input === mark),
  );
  return {
    span,
    parts: [`\`${mark}\`: ${means}`, ...(used.length === 0 ? [] : [used.map(metricLine).join('\n\n')])],
  };
}

function metricLine({ id, label, ms, unknown, formula, working, note }: Metric): string {
  const value = ms === undefined ? (unknown ?? 'unknown') : (note ?? formatDuration(ms));
  const name = id === 'impact' ? label : `${id}, ${label.charAt(0).toLowerCase()}${label.slice(1)}`;
  return `**${name}: ${value}**  \n${formula}${working === undefined ? '' : `  \n${working}`}`;
}

function actorHover(
  postmortem: Postmortem,
  { name, span }: { readonly name: string; readonly span: Span },
): Hover | undefined {
  const role = people(postmortem).find(({ handle }) => handle === name)?.role;
  return role === undefined ? undefined : { span, parts: [`${escaped(name)}: ${escaped(role)}`] };
}
