import { textsOf } from '../../document/texts-of.ts';
import { finalSeverityOf } from '../../document/final-severity.ts';
import { mayBeRestricted } from '../../document/restricted.ts';
import { dueDay } from '../../actions/due-day.ts';
import { readActionItems } from '../../actions/read-items.ts';
import type { Item, Postmortem, TimelineEntry } from '../../document/postmortem.ts';
import { isDay, isZone, wallClock } from '../../document/zone.ts';
import { valueAt } from '../../schema/validate.ts';
import { impactDuration, metrics, type Metric, type MetricId } from '../../timeline/metrics.ts';
import { marked, momentOf, zeroOf } from '../../timeline/moments.ts';

/** What a postmortem adds to figures over many. Durations are in milliseconds. */
export interface IncidentFacts {
  /** The file, as the host names it. */
  readonly file: string;
  readonly id: string | undefined;
  readonly title: string;
  readonly status: string | undefined;
  /** The final one: `SEV-2 -> SEV-1` counts as SEV-1. */
  readonly severity: string | undefined;
  /** `incident` where it says nothing. */
  readonly kind: string;
  readonly audience: string | undefined;
  readonly owner: string | undefined;
  readonly detectedBy: string | undefined;
  readonly causes: readonly string[];
  readonly tags: readonly string[];
  readonly services: readonly string[];
  readonly teams: readonly string[];
  /** The day it began, `YYYY-MM-DD`, in the zone of its timeline; undefined where none is written, or no calendar has it. */
  readonly day: string | undefined;
  /** Of its timeline; UTC where it names none that can be read. */
  readonly zone: string;
  /** When it was resolved, in milliseconds since the epoch: due dates count from then. */
  readonly resolved: number | undefined;
  readonly durations: Readonly<Record<DurationId, number | undefined>>;
  /** What raised the alarm, in the order of the timeline. */
  readonly alerts: readonly AlertFacts[];
  readonly factors: readonly FactorFacts[];
  readonly actions: readonly ActionFacts[];
}

/** An entry that is marked `alerted`. */
export interface AlertFacts {
  readonly text: string;
  /** The tool it came from, by the scheme or host of its first source: `pagerduty`, `app.datadoghq.com`. */
  readonly tool: string | undefined;
}

export interface FactorFacts {
  readonly id: string | undefined;
  readonly factor: string;
  readonly category: string | undefined;
}

export interface ActionFacts {
  readonly id: string;
  readonly action: string;
  readonly owner: string | undefined;
  readonly priority: string | undefined;
  readonly status: 'idea' | 'open' | 'in_progress' | 'done' | 'wont_do';
  /** `YYYY-MM-DD`; undefined where none is given, or it counts from a resolution that isn't known. */
  readonly due: string | undefined;
  readonly isOverdue: boolean;
  readonly addresses: readonly string[];
}

export const DURATIONS = [
  { id: 'TTD', label: 'Time to detect', formula: 'detected − impact_start' },
  { id: 'TTA', label: 'Time to acknowledge', formula: 'acknowledged − (alerted, else detected)' },
  { id: 'TTM', label: 'Time to mitigate', formula: 'mitigated − impact_start' },
  { id: 'TTR', label: 'Time to resolve', formula: 'resolved − impact_start' },
  { id: 'impact', label: 'Impact', formula: 'sum of impact_end − impact_start' },
  { id: 'publish', label: 'Time to publish', formula: 'published_at − resolved' },
] as const satisfies readonly { readonly id: MetricId | 'publish'; readonly [key: string]: string }[];

export type DurationId = (typeof DURATIONS)[number]['id'];

export interface FactsContext {
  readonly file: string;
  /** Milliseconds since the epoch: what is overdue is told by it. */
  readonly now: number;
  /** Days that business days leave out, `YYYY-MM-DD`. */
  readonly holidays: readonly string[];
}

/** What is known of one postmortem. A duration that is below zero where none can be counts as unknown. */
export function factsOf(postmortem: Postmortem, context: FactsContext): IncidentFacts {
  const front = (key: string): readonly string[] => textsOf(valueAt(postmortem.frontMatter?.value, [key]));
  const zone = zoneOf(postmortem);
  const entries = postmortem.timeline?.entries ?? [];
  const zero = zeroOf(entries);
  return {
    file: context.file,
    id: front('id')[0],
    title: postmortem.title?.text ?? '',
    status: front('status')[0],
    severity: finalSeverityOf(front('severity')[0]),
    kind: front('kind')[0] ?? 'incident',
    audience: mayBeRestricted(postmortem) ? 'restricted' : front('audience')[0],
    owner: front('owner')[0],
    detectedBy: front('detected_by')[0],
    causes: front('cause'),
    tags: front('tags'),
    services: front('services'),
    teams: front('teams'),
    day: zero === undefined ? writtenDay(postmortem) : wallClock(zero, zone).day,
    zone,
    resolved: momentOf(entries, 'resolved').at,
    durations: durationsOf(postmortem, zone, front('published_at')[0]),
    alerts: marked(entries, 'alerted').map(alertOf),
    factors: postmortem.factors.map(factorOf),
    actions: actionsOf(postmortem, zone, context),
  };
}

/** What no calendar has is no day: tables have folders named for it, and columns that hold nothing else. */
function writtenDay({ timeline }: Postmortem): string | undefined {
  const date = timeline?.date;
  return date !== undefined && isDay(date) ? date : undefined;
}

const zoneOf = ({ timeline }: Postmortem): string =>
  timeline?.zone !== undefined && isZone(timeline.zone) ? timeline.zone : 'UTC';

function durationsOf(
  { timeline }: Postmortem,
  zone: string,
  published: string | undefined,
): IncidentFacts['durations'] {
  const entries = timeline?.entries ?? [];
  const known = new Map(
    [...metrics(entries, zone), impactDuration(entries, zone)].map((metric) => [metric.id, credible(metric)]),
  );
  return {
    TTD: known.get('TTD'),
    TTA: known.get('TTA'),
    TTM: known.get('TTM'),
    TTR: known.get('TTR'),
    impact: known.get('impact'),
    publish: untilPublished(published, momentOf(entries, 'resolved').at, zone),
  };
}

const credible = ({ ms, negative }: Metric): number | undefined => (negative ? undefined : ms);

/**
 * A day without a time counts from its beginning in UTC, and the very day of the resolution as no time at all. Published
 * before it was resolved is a slip, and no figure.
 */
function untilPublished(
  published: string | undefined,
  resolved: number | undefined,
  zone: string,
): number | undefined {
  if (published === undefined || resolved === undefined) return undefined;
  if (published === wallClock(resolved, zone).day) return 0;
  const ms = Date.parse(published) - resolved;
  return ms >= 0 ? ms : undefined;
}

const alertOf = ({ text, sources }: TimelineEntry): AlertFacts => ({ text, tool: toolOf(sources[0]?.uri) });

function toolOf(uri = ''): string | undefined {
  const [, scheme, host] = /^([a-z][\w+.-]*):(?:\/\/([^/?#]+))?/i.exec(uri) ?? [];
  return host ?? scheme;
}

const factorOf = ({ id, fields }: Item): FactorFacts => ({
  id,
  factor: textsOf(fields['factor']?.value)[0] ?? '',
  category: textsOf(fields['category']?.value)[0],
});

function actionsOf(
  postmortem: Postmortem,
  zone: string,
  { now, holidays }: FactsContext,
): readonly ActionFacts[] {
  const resolved = momentOf(postmortem.timeline?.entries ?? [], 'resolved').at;
  const today = wallClock(now, zone).day;
  return readActionItems(postmortem).map(({ id, action, owner, priority, status, addresses }, index) => {
    const written = textsOf(postmortem.actionItems[index]?.fields['due']?.value)[0];
    const due = written === undefined ? undefined : dueDay(written, { resolved, zone, holidays });
    const isOpen = status === 'open' || status === 'in_progress';
    const isOverdue = isOpen && due !== undefined && due < today;
    return { id, action, owner, priority, status, due, isOverdue, addresses };
  });
}
