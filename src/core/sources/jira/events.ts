import { at, instant, object, objects, text, type JsonObject } from '../../http/json.ts';
import { cut } from '../../http/one-line.ts';
import type { EventKind, TimelineEvent } from '../../timeline/event.ts';
import type { IncidentRef } from '../../timeline/source.ts';
import { eventOf, type Loose } from '../event-of.ts';
import { defined, first, line } from '../fields.ts';
import { uriPart } from '../uri-part.ts';
import { adfText } from './adf.ts';

/** What the parts of an issue share. */
export interface JiraIncident {
  readonly key: string;
  readonly fields: JsonObject;
  readonly shared: Loose;
  /** Of Jira Service Management, where comments may go to customers. */
  readonly desk: boolean;
}

export function jiraIncident(key: string, issue: JsonObject, page: string | undefined): JiraIncident {
  const fields = object(issue['fields']);
  const restricted = text(at(fields, 'security', 'name')) !== undefined || undefined;
  const place = first(
    ...objects(fields['components']).map((one) => one['name']),
    at(fields, 'project', 'name'),
  );
  return {
    key,
    fields,
    shared: { permalink: page, restricted, place },
    desk: at(fields, 'project', 'projectTypeKey') === 'service_desk',
  };
}

/** Jira writes offsets without a colon, which not every clock reads. */
export const jiraInstant = (value: unknown): number | undefined =>
  instant(typeof value === 'string' ? value.replace(/([+-]\d\d)(\d\d)$/, '$1:$2') : undefined);

const whoIs = (user: unknown): Loose => ({
  actor: first(at(user, 'displayName'), at(user, 'emailAddress')),
  bot: at(user, 'accountType') === 'app' || undefined,
});

/** That the issue was opened. */
export function openedEvent({ key, fields, shared }: JiraIncident): readonly TimelineEvent[] {
  const said = first(fields['summary']);
  return eventOf(
    'jira',
    {
      ids: [key, 'created'],
      at: jiraInstant(fields['created']),
      kind: 'note',
      said: said && `Opened: ${said}`,
    },
    {
      ...shared,
      ...whoIs(fields['reporter']),
      suggests: [{ mark: 'declared', reason: 'the Jira issue was opened' }],
    },
  );
}

/** A comment; of a service desk also whether it went to the customer. */
export function commentEvent(
  { key, shared, desk }: JiraIncident,
  record: JsonObject,
): readonly TimelineEvent[] {
  const when = jiraInstant(record['created']);
  const changed = jiraInstant(record['updated']);
  const replied = desk && record['jsdPublic'] === true;
  const hidden = text(at(record, 'visibility', 'value')) !== undefined || undefined;
  const said = adfText(record['body']);
  return eventOf(
    'jira',
    {
      ids: [key, record['id']],
      at: when,
      kind: 'note',
      said: replied && said !== undefined ? `Reply to the customer: ${said}` : said,
    },
    {
      ...shared,
      ...whoIs(record['author']),
      restricted: shared.restricted ?? hidden,
      edited: changed !== undefined && when !== undefined && changed > when ? changed : undefined,
    },
  );
}

const KINDS: readonly (readonly [field: RegExp, kind: EventKind])[] = [
  [/^status$|^resolution$/i, 'status'],
  [/^priority$|severity|urgency|impact/i, 'severity'],
  [/^assignee$|responder|commander|incident manager/i, 'page'],
];

/** Fields whose whole old and new text would be repeated. */
const LONG = /^(?:description|environment|comment)$/i;

/** One change of the history, field by field. */
export function* changeEvents({ key, shared }: JiraIncident, record: JsonObject): Generator<TimelineEvent> {
  for (const [index, item] of objects(record['items']).entries()) {
    const field = line(item['field']) ?? 'field';
    yield* eventOf(
      'jira',
      {
        ids: [key, `h${uriPart(record['id'])}`, index],
        at: text(record['id']) === undefined ? undefined : jiraInstant(record['created']),
        kind: KINDS.find(([pattern]) => pattern.test(field))?.[1] ?? 'other',
        said: changeText(field, item),
      },
      { ...shared, ...whoIs(record['author']), suggests: suggestsOf(field, item) },
    );
  }
}

function changeText(field: string, item: JsonObject): string {
  const name = field.charAt(0).toUpperCase() + field.slice(1);
  if (LONG.test(field)) return `${name} changed`;
  const from = first(item['fromString'], item['from']);
  const to = first(item['toString'], item['to']);
  if (to === undefined) return from === undefined ? `${name} changed` : `${name}: ${from} removed`;
  return from === undefined ? `${name}: ${to}` : `${name}: ${from} → ${to}`;
}

function suggestsOf(field: string, item: JsonObject): TimelineEvent['suggests'] {
  const to = line(item['toString']) ?? '';
  if (field === 'resolution' && to !== '')
    return [{ mark: 'resolved', reason: 'the Jira issue was given a resolution' }];
  if (field !== 'status') return undefined;
  if (/^(?:resolved|completed)$/i.test(to))
    return [{ mark: 'resolved', reason: `the Jira issue went to “${to}”` }];
  return /^(?:mitigated|monitoring)$/i.test(to)
    ? [{ mark: 'mitigated', reason: `the Jira issue went to “${to}”` }]
    : undefined;
}

/** An issue as a search shows it. */
export function jiraRef(issue: JsonObject): IncidentRef | undefined {
  const key = text(issue['key']);
  const fields = object(issue['fields']);
  const startedAt = jiraInstant(fields['created']);
  if (key === undefined || startedAt === undefined) return undefined;
  return {
    uri: `jira:${uriPart(key)}`,
    title: cut(first(fields['summary']) ?? key, 200),
    startedAt,
    ...defined<Partial<IncidentRef>>({
      severity: first(at(fields, 'priority', 'name')),
      service: first(...objects(fields['components']).map((one) => one['name'])),
      endedAt: jiraInstant(fields['resolutiondate']),
    }),
  };
}
