import type { Mark } from '../../document/mark.ts';
import { duplicatesIn } from '../../timeline/duplicates.ts';
import type { TimelineEvent } from '../../timeline/event.ts';
import { isFromTool } from '../is-tool.ts';

/** The most entries that a first draft begins with; the rest stays captured. */
export const MOST_ENTRIES = 25;

/** Merged changes may be many, and few of them have to do with it: those nearest to the incident. */
const MOST_CHANGES = 5;

/** Why an event is among those to begin with; in this order they are kept where there are too many. */
export type EntryReason = 'milestone' | 'status update' | 'pinned' | 'deploy' | 'change';

export interface EntryChoice {
  readonly uri: string;
  readonly why: EntryReason;
  /** For a person: "marked by 2 responders". */
  readonly reason: string;
  readonly picked: boolean;
}

/** Events that can tell the story of a first draft, the weightiest of them picked; in order of time, as they come. */
export function suggestEntries(
  events: readonly TimelineEvent[],
  milestones: ReadonlyMap<string, readonly Mark[]>,
): readonly EntryChoice[] {
  const leadOf = leadsOf(events);
  const seen = new Set([...milestones.keys()].map(leadOf));
  const told = events.flatMap((event): readonly Candidate[] => {
    const why = reasonFor(event, milestones);
    const lead = leadOf(event.uri);
    // What several tools tell alike is told once.
    if (!why || (why.why !== 'milestone' && seen.has(lead))) return [];
    seen.add(lead);
    return [{ ...why, uri: event.uri, at: event.at }];
  });
  const span = spanOf(told.filter(({ why }) => why === 'milestone'));
  const weighed = told.toSorted((a, b) => weight(a, span) - weight(b, span) || a.at - b.at);
  const changes = span ? weighed.filter(({ why }) => why === 'change').slice(0, MOST_CHANGES) : [];
  const others = weighed.filter(({ why }) => why !== 'change');
  const picked = new Set([...others, ...changes].slice(0, MOST_ENTRIES).map(({ uri }) => uri));
  return told.map(({ uri, why, reason }) => ({ uri, why, reason, picked: picked.has(uri) }));
}

interface Candidate {
  readonly uri: string;
  readonly at: number;
  readonly why: EntryReason;
  readonly reason: string;
}

function reasonFor(
  event: TimelineEvent,
  milestones: ReadonlyMap<string, readonly Mark[]>,
): Pick<Candidate, 'why' | 'reason'> | undefined {
  const marks = milestones.get(event.uri);
  if (marks) return { why: 'milestone', reason: marks.join(', ') };
  if (isStatusUpdate(event)) return { why: 'status update', reason: 'what customers were told' };
  if (event.pinned !== undefined) return { why: 'pinned', reason: event.pinned };
  if (event.kind === 'deploy') return { why: 'deploy', reason: 'a deploy' };
  return event.kind === 'change' ? { why: 'change', reason: 'a change' } : undefined;
}

/** PagerDuty calls much a status; only its updates are words to customers. */
const isStatusUpdate = ({ source, kind, raw, text }: TimelineEvent): boolean =>
  kind === 'status' &&
  (source === 'pagerduty'
    ? raw === 'status_update'
    : source === 'statuspage' || /^status update\b/i.test(text));

function leadsOf(events: readonly TimelineEvent[]): (uri: string) => string {
  const leads = new Map(
    duplicatesIn(events).groups.flatMap(({ lead, others }) => others.map(({ uri }) => [uri, lead] as const)),
  );
  return (uri) => leads.get(uri) ?? uri;
}

interface Span {
  readonly start: number;
  readonly end: number;
}

function spanOf(milestones: readonly Candidate[]): Span | undefined {
  const first = milestones[0];
  const last = milestones.at(-1);
  return first && last && { start: first.at, end: last.at };
}

const WEIGHTS: Readonly<Record<EntryReason, number>> = {
  milestone: 0,
  'status update': 1,
  pinned: 2,
  deploy: 3,
  change: 4,
};
const DAY = 24 * 3600 * 1000;

/** Of the same kind, what is nearer to the incident weighs more. */
function weight({ why, at }: Candidate, span: Span | undefined): number {
  const away = span ? Math.max(0, span.start - at, at - span.end) : 0;
  return WEIGHTS[why] + Math.min(0.99, away / DAY);
}

/** Whether a tool noticed it: then an alert detected the incident. */
export const isAlert = (event: TimelineEvent): boolean =>
  event.kind === 'alert' || (isFromTool(event) && event.level !== undefined);
