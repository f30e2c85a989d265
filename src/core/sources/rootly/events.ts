import { at, httpsLink, instant, object, objects, text, type JsonObject } from '../../http/json.ts';
import { cut } from '../../http/one-line.ts';
import type { EventKind, TimelineEvent } from '../../timeline/event.ts';
import type { IncidentRef } from '../../timeline/source.ts';
import { eventOf, type Loose, type Mark } from '../event-of.ts';
import { defined, first } from '../fields.ts';
import { uriPart } from '../uri-part.ts';

/** What the parts of an incident share. */
export interface RootlyIncident {
  readonly id: string;
  readonly attributes: JsonObject;
  readonly shared: Loose;
}

export function rootlyIncident(id: string, body: unknown): RootlyIncident {
  const attributes = object(at(body, 'data', 'attributes'));
  const restricted = attributes['private'] === true || undefined;
  return { id, attributes, shared: { permalink: httpsLink(attributes['url']), restricted } };
}

/** A name from a resource that stands in an attribute, with or without its `data`. */
const named = (resource: unknown): string | undefined => {
  const attributes = object(at(resource, 'data', 'attributes') ?? at(resource, 'attributes') ?? resource);
  return first(attributes['full_name'], attributes['name'], attributes['email'], attributes['slug']);
};

const MILESTONES: readonly (readonly [time: string, by: string, what: string, mark: Mark | undefined])[] = [
  ['started_at', 'started_by', 'Started', 'declared'],
  ['detected_at', '', 'Detected', 'detected'],
  ['acknowledged_at', '', 'Acknowledged', 'acknowledged'],
  ['mitigated_at', 'mitigated_by', 'Mitigated', 'mitigated'],
  ['resolved_at', 'resolved_by', 'Resolved', 'resolved'],
  ['closed_at', 'closed_by', 'Closed', 'closed'],
  ['cancelled_at', 'cancelled_by', 'Cancelled', undefined],
];

const MESSAGES: Readonly<Record<string, string>> = {
  started_at: 'title',
  mitigated_at: 'mitigation_message',
  resolved_at: 'resolution_message',
  cancelled_at: 'cancellation_message',
};

/** The times that the incident itself keeps. */
export function* milestoneEvents({ id, attributes, shared }: RootlyIncident): Generator<TimelineEvent> {
  for (const [time, by, what, mark] of MILESTONES) {
    const message = first(attributes[MESSAGES[time] ?? '']);
    yield* eventOf(
      'rootly',
      {
        ids: [id, time.replace(/_at$/, '')],
        at: instant(attributes[time]),
        kind: 'status',
        said: message === undefined ? what : `${what}: ${message}`,
      },
      {
        ...shared,
        actor: named(attributes[by]),
        suggests: mark && [{ mark, reason: `Rootly says ${what.toLowerCase()}` }],
      },
    );
  }
}

/** Who had which role, from what was included with the incident. */
export function* roleEvents({ id, shared }: RootlyIncident, body: unknown): Generator<TimelineEvent> {
  for (const one of objects(at(body, 'included')).filter(({ type }) => /role/.test(text(type) ?? ''))) {
    const attributes = object(one['attributes']);
    const person = named(attributes['user']);
    const role = named(attributes['incident_role']) ?? first(attributes['name']);
    yield* eventOf(
      'rootly',
      {
        ids: [id, one['id']],
        at: instant(attributes['created_at']),
        kind: 'other',
        said: person && role && `${person} is ${role}`,
      },
      { ...shared, actor: person },
    );
  }
}

const DEPLOY = /\b(?:deploy(?:ed|ment)?|released|rolled (?:out|back))\b/i;

/** An entry of Rootly's own timeline. */
export function timelineEvent({ id, shared }: RootlyIncident, record: JsonObject): readonly TimelineEvent[] {
  const attributes = object(record['attributes']);
  const said = first(attributes['event']);
  const kind: EventKind = DEPLOY.test(said ?? '') ? 'deploy' : 'note';
  return eventOf(
    'rootly',
    {
      ids: [id, record['id']],
      at: instant(attributes['occurred_at']) ?? instant(attributes['created_at']),
      kind,
      said,
    },
    { ...shared, actor: named(attributes['user']) ?? first(attributes['user_display_name']) },
  );
}

/** A task or follow-up, when it was written down. */
export function actionEvent({ id, shared }: RootlyIncident, record: JsonObject): readonly TimelineEvent[] {
  const attributes = object(record['attributes']);
  const summary = first(attributes['summary']);
  const what = attributes['kind'] === 'follow_up' ? 'Follow-up' : 'Task';
  const owner = named(attributes['assigned_to']);
  return eventOf(
    'rootly',
    {
      ids: [id, record['id']],
      at: instant(attributes['created_at']),
      kind: 'action',
      said: summary && `${what}: ${summary}${owner === undefined ? '' : ` (${owner})`}`,
    },
    { ...shared, actor: named(attributes['created_by']) },
  );
}

/** An incident as a list shows it. */
export function rootlyRef(record: JsonObject): IncidentRef | undefined {
  const attributes = object(record['attributes']);
  const id = text(record['id']);
  const startedAt = instant(attributes['started_at']) ?? instant(attributes['created_at']);
  if (id === undefined || startedAt === undefined) return undefined;
  const [service] = objects(attributes['services']);
  return {
    uri: `rootly:${uriPart(id)}`,
    title: cut(first(attributes['title']) ?? id, 200),
    startedAt,
    ...defined<Partial<IncidentRef>>({
      severity: named(attributes['severity']),
      service: service && named(service),
      endedAt: instant(attributes['resolved_at']),
    }),
  };
}
