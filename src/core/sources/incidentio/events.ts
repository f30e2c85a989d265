import { at, httpsLink, instant, objects, text, type JsonObject } from '../../http/json.ts';
import { cut } from '../../http/one-line.ts';
import type { TimelineEvent } from '../../timeline/event.ts';
import type { IncidentRef } from '../../timeline/source.ts';
import { eventOf, type Loose, type Mark } from '../event-of.ts';
import { defined, first } from '../fields.ts';
import { uriPart } from '../uri-part.ts';

/** What the parts of an incident share. */
export interface IncidentioIncident {
  /** As people know it: the number in `INC-123`, else the id. */
  readonly id: string;
  readonly uuid: string;
  readonly record: JsonObject;
  readonly shared: Loose;
}

export function incidentioIncident(id: string, record: JsonObject): IncidentioIncident {
  const restricted = record['visibility'] === 'private' || undefined;
  const shared = { permalink: httpsLink(record['permalink']), restricted };
  return { id, uuid: text(record['id']) ?? id, record, shared };
}

const whoIs = (actor: unknown): Loose => {
  const person = first(at(actor, 'user', 'name'), at(actor, 'name'));
  if (person !== undefined) return { actor: person };
  const tool = first(
    at(actor, 'alert', 'title'),
    at(actor, 'workflow', 'name'),
    at(actor, 'api_key', 'name'),
  );
  return tool === undefined ? {} : { actor: tool, bot: true };
};

/** Timestamps carry the names that a team gives them; these are the ones that incident.io starts with. */
const MARKS: readonly (readonly [name: RegExp, mark: Mark])[] = [
  [/\bimpact (?:started|began|start)\b/i, 'impact_start'],
  [/\b(?:identified|detected)\b/i, 'detected'],
  [/\b(?:accepted|declared|reported)\b/i, 'declared'],
  [/\backnowledged\b/i, 'acknowledged'],
  [/\b(?:fixed|mitigated|stabilised|stabilized)\b/i, 'mitigated'],
  [/\bimpact (?:ended|over|end)\b/i, 'impact_end'],
  [/\bresolved\b/i, 'resolved'],
  [/\bclosed\b/i, 'closed'],
];

const markOf = (name: string): Mark | undefined => MARKS.find(([pattern]) => pattern.test(name))?.[1];

/** The incident's timestamps, and the roles that people had from its beginning on. */
export function* milestoneEvents({ id, record, shared }: IncidentioIncident): Generator<TimelineEvent> {
  const created = instant(record['created_at']);
  yield* eventOf(
    'incidentio',
    { ids: [id, 'created'], at: created, kind: 'status', said: `Declared: ${first(record['name']) ?? id}` },
    {
      ...shared,
      ...whoIs(record['creator']),
      suggests: [{ mark: 'declared', reason: 'the incident was made in incident.io' }],
    },
  );
  for (const one of objects(record['incident_timestamp_values'])) {
    const name = first(at(one, 'incident_timestamp', 'name'));
    const mark = markOf(name ?? '');
    yield* eventOf(
      'incidentio',
      {
        ids: [id, at(one, 'incident_timestamp', 'id')],
        at: instant(at(one, 'value', 'value')),
        kind: 'status',
        said: name,
      },
      { ...shared, suggests: mark && [{ mark, reason: `incident.io keeps it as “${name}”` }] },
    );
  }
  for (const one of objects(record['incident_role_assignments'])) {
    const person = first(at(one, 'assignee', 'name'));
    const role = first(at(one, 'role', 'name'));
    yield* eventOf(
      'incidentio',
      {
        ids: [id, 'role', at(one, 'role', 'id')],
        at: created,
        kind: 'other',
        said: person && role && `${person} is ${role}`,
      },
      { ...shared, actor: person },
    );
  }
}

/** An update: what was said, and what became of status and severity. */
export function updateEvent(
  { id, shared }: IncidentioIncident,
  record: JsonObject,
): readonly TimelineEvent[] {
  const status = first(at(record, 'new_incident_status', 'name'));
  const severity = first(at(record, 'new_severity', 'name'));
  const changes = [status && `status ${status}`, severity && `severity ${severity}`]
    .filter(Boolean)
    .join(', ');
  const message = first(record['message']);
  const said = [message, changes && `(${changes})`].filter(Boolean).join(' ');
  return eventOf(
    'incidentio',
    {
      ids: [id, record['id']],
      at: instant(record['created_at']),
      kind: status === undefined && severity !== undefined ? 'severity' : 'status',
      said,
    },
    { ...shared, ...whoIs(record['updater']) },
  );
}

/** An alert that was attached to the incident. */
export function alertEvent({ id, shared }: IncidentioIncident, record: JsonObject): readonly TimelineEvent[] {
  return eventOf(
    'incidentio',
    {
      ids: [id, at(record, 'alert', 'id') ?? record['id']],
      at: instant(at(record, 'alert', 'created_at')),
      kind: 'alert',
      said: first(at(record, 'alert', 'title'), at(record, 'alert', 'description')),
    },
    {
      ...shared,
      bot: true,
      level: 'error',
      permalink: httpsLink(at(record, 'alert', 'source_url')) ?? shared.permalink,
      suggests: [{ mark: 'alerted', reason: 'an alert of the incident' }],
    },
  );
}

/** A follow-up, when it was written down. */
export function followUpEvent(
  { id, shared }: IncidentioIncident,
  record: JsonObject,
): readonly TimelineEvent[] {
  const title = first(record['title']);
  const owner = first(at(record, 'assignee', 'name'));
  return eventOf(
    'incidentio',
    {
      ids: [id, record['id']],
      at: instant(record['created_at']),
      kind: 'action',
      said: title && `Follow-up: ${title}${owner === undefined ? '' : ` (${owner})`}`,
    },
    {
      ...shared,
      ...whoIs(record['creator']),
      permalink: httpsLink(at(record, 'external_issue_reference', 'issue_permalink')) ?? shared.permalink,
    },
  );
}

/** `123` of `INC-123`. */
export const numberOf = (record: JsonObject): string | undefined =>
  /-(\d{1,12})$/.exec(text(record['reference']) ?? '')?.[1];

/** An incident as a list shows it. */
export function incidentioRef(record: JsonObject): IncidentRef | undefined {
  const id = numberOf(record) ?? text(record['id']);
  const startedAt = instant(record['created_at']);
  if (id === undefined || startedAt === undefined) return undefined;
  const ended = ['closed', 'learning'].includes(text(at(record, 'incident_status', 'category')) ?? '');
  return {
    uri: `incidentio:${uriPart(id)}`,
    title: cut(first(record['name']) ?? id, 200),
    startedAt,
    ...defined<Partial<IncidentRef>>({
      severity: first(at(record, 'severity', 'name')),
      endedAt: ended ? instant(record['updated_at']) : undefined,
    }),
  };
}
