import { at, httpsLink, instant, list, object, objects, text, type JsonObject } from '../../http/json.ts';
import type { TimelineEvent } from '../../timeline/event.ts';
import { eventOf, type Loose } from '../event-of.ts';
import { first } from '../fields.ts';
import { firstInstant, type DatadogIncident } from './incident.ts';

const mark = (name: Suggested['mark'], reason: string): Loose => ({ suggests: [{ mark: name, reason }] });
type Suggested = NonNullable<TimelineEvent['suggests']>[number];

/** Detected, declared, customer impact and resolved: the times that the incident itself keeps. */
export function milestoneEvents(
  incident: DatadogIncident,
  page: string | undefined,
): readonly TimelineEvent[] {
  const { attributes, id, restricted } = incident;
  const title = first(attributes['title']) ?? `Incident ${id}`;
  const scope = first(attributes['customer_impact_scope']);
  const tell = (
    what: string,
    time: number | undefined,
    said: string,
    extra: Loose,
  ): readonly TimelineEvent[] =>
    eventOf(
      'datadog',
      { ids: [id, what], at: time, kind: 'status', said },
      { ...shared(page, restricted), ...extra },
    );
  const time = (key: string): number | undefined => instant(attributes[key]);
  return [
    ...tell('detected', time('detected'), `Detected: ${title}`, mark('detected', 'Datadog says detected')),
    ...tell('declared', firstInstant(attributes, 'declared', 'created'), `Declared: ${title}`, {
      ...mark('declared', 'the incident was declared in Datadog'),
      actor: incident.person('declared_by_user') ?? incident.person('created_by_user'),
    }),
    ...tell(
      'impact-start',
      time('customer_impact_start'),
      withScope('Customer impact begins', scope),
      mark('impact_start', 'Datadog says when customers were first affected'),
    ),
    ...tell(
      'impact-end',
      time('customer_impact_end'),
      'Customer impact ends',
      mark('impact_end', 'Datadog says when customers were no longer affected'),
    ),
    ...tell(
      'resolved',
      time('resolved'),
      'Resolved',
      mark('resolved', 'the incident was resolved in Datadog'),
    ),
  ];
}

const withScope = (what: string, scope: string | undefined): string =>
  scope === undefined ? what : `${what}: ${scope}`;

export const shared = (permalink: string | undefined, restricted: boolean): Loose => ({
  permalink,
  restricted: restricted || undefined,
});

/** One span of impact: where it begins, and where it ended. */
export function impactEvents(incident: DatadogIncident, record: JsonObject): readonly TimelineEvent[] {
  const { id, restricted } = incident;
  const attributes = object(record['attributes']);
  const said = first(attributes['description']) ?? 'customers are affected';
  const same = shared(undefined, restricted);
  return [
    ...eventOf(
      'datadog',
      {
        ids: [id, record['id'], 'start'],
        at: instant(attributes['start_at']),
        kind: 'status',
        said: `Impact begins: ${said}`,
      },
      { ...same, ...mark('impact_start', 'Datadog keeps this as an impact') },
    ),
    ...eventOf(
      'datadog',
      {
        ids: [id, record['id'], 'end'],
        at: instant(attributes['end_at']),
        kind: 'status',
        said: `Impact ends: ${said}`,
      },
      { ...same, ...mark('impact_end', 'Datadog keeps this as an impact') },
    ),
  ];
}

/** A follow-up task, when it was written down. */
export function todoEvents(incident: DatadogIncident, record: JsonObject): readonly TimelineEvent[] {
  const attributes = object(record['attributes']);
  const content = first(attributes['content']);
  const owners = list(attributes['assignees']).flatMap((one) => first(one, at(one, 'name')) ?? []);
  const owned = owners.length === 0 ? '' : ` (${owners.join(', ')})`;
  return eventOf(
    'datadog',
    {
      ids: [incident.id, record['id']],
      at: instant(attributes['created']),
      kind: 'action',
      said: content && `Follow-up: ${content}${owned}`,
    },
    shared(undefined, incident.restricted),
  );
}

/** A chat channel or another tool that was tied to the incident. */
export function integrationEvents(incident: DatadogIncident, record: JsonObject): readonly TimelineEvent[] {
  const attributes = object(record['attributes']);
  const metadata = object(attributes['metadata']);
  const [channel] = objects(metadata['channels']);
  const [issue] = [...objects(metadata['issues']), ...objects(metadata['teams'])];
  const name = first(channel?.['channel_name'], issue?.['issue_key'], issue?.['ms_team_name']);
  const link = httpsLink(channel?.['redirect_url']) ?? httpsLink(issue?.['redirect_url']);
  return eventOf(
    'datadog',
    {
      ids: [incident.id, record['id']],
      at: instant(attributes['created']),
      kind: 'other',
      said: name && `Linked: ${name}`,
    },
    shared(link, incident.restricted),
  );
}

/** A link or a document that was attached; it is told when it was last changed, the only time Datadog keeps. */
export function attachmentEvents(incident: DatadogIncident, record: JsonObject): readonly TimelineEvent[] {
  const attributes = object(record['attributes']);
  const title = first(at(attributes, 'attachment', 'title'), text(attributes['attachment_type']));
  return eventOf(
    'datadog',
    {
      ids: [incident.id, record['id']],
      at: instant(attributes['modified']),
      kind: 'other',
      said: title && `Attached: ${title}`,
    },
    shared(httpsLink(at(attributes, 'attachment', 'documentUrl')), incident.restricted),
  );
}
