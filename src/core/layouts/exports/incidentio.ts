import { at, isObject, objects, text, type JsonObject } from '../../http/json.ts';
import { first } from '../../sources/fields.ts';
import {
  alertEvent,
  incidentioIncident,
  milestoneEvents,
  numberOf,
  updateEvent,
} from '../../sources/incidentio/events.ts';
import { actionFields } from '../old-actions.ts';
import type { Exported, ReadRecord } from './exported.ts';

type Kind = 'incident' | 'update' | 'followUp' | 'alert' | 'document';

interface Record {
  readonly path: string;
  readonly record: JsonObject;
  readonly kind: Kind;
}

/** The incidents of a file with answers of incident.io's API, put together by their names; none where it is another's. */
export function incidentioExport(json: unknown): readonly Exported[] {
  const all = recordsIn(json, '', undefined);
  const incidents = all.filter(({ kind }) => kind === 'incident');
  return incidents.map((incident) =>
    exported(
      incident,
      all.filter((one) => belongs(one, incident, incidents.length)),
    ),
  );
}

/** By the name of the list or object that the API gives them in. */
const KINDS: Readonly<globalThis.Record<string, Kind>> = {
  incident: 'incident',
  incidents: 'incident',
  incident_updates: 'update',
  follow_up: 'followUp',
  follow_ups: 'followUp',
  incident_alerts: 'alert',
  postmortem_document: 'document',
  postmortem_documents: 'document',
  postmortem: 'document',
};

function recordsIn(value: unknown, path: string, kind: Kind | undefined): readonly Record[] {
  if (Array.isArray(value))
    return value.flatMap((one: unknown, index) => recordsIn(one, `${path}[${index}]`, kind));
  if (!isObject(value)) return [];
  if (kind === undefined && isIncident(value)) return [{ path, record: value, kind: 'incident' }];
  if (kind !== undefined)
    return kind === 'incident' && !isIncident(value) ? [] : [{ path, record: value, kind }];
  return Object.entries(value).flatMap(([key, one]) =>
    recordsIn(one, path === '' ? key : `${path}.${key}`, Object.hasOwn(KINDS, key) ? KINDS[key] : undefined),
  );
}

/** `INC-123` with a name, and one of the things that only incident.io keeps. */
const isIncident = (value: JsonObject): boolean =>
  numberOf(value) !== undefined &&
  typeof value['name'] === 'string' &&
  ['incident_status', 'incident_timestamp_values', 'incident_role_assignments', 'permalink'].some(
    (key) => key in value,
  );

function belongs({ record, kind }: Record, incident: Record, count: number): boolean {
  if (kind === 'incident') return record === incident.record;
  const id = first(record['incident_id'], at(record, 'incident', 'id'));
  return id === undefined ? count === 1 : id === incident.record['id'];
}

function exported({ record }: Record, all: readonly Record[]): Exported {
  const id = numberOf(record) ?? '';
  const incident = incidentioIncident(id, record);
  const of = (wanted: Kind): readonly JsonObject[] =>
    all.flatMap((one) => (one.kind === wanted ? [one.record] : []));
  const custom = objects(record['custom_field_entries']).flatMap(customField);
  const isServices = ([name]: readonly [string, string]): boolean => /\bservices?\b/i.test(name);
  return {
    label: 'incident.io',
    uri: `incidentio:${id}`,
    title: first(record['name']) ?? id,
    summary: text(record['summary']),
    severity: first(at(record, 'severity', 'name')),
    services: custom.filter(isServices).map(([, value]) => value),
    restricted: record['visibility'] === 'private',
    people: objects(record['incident_role_assignments']).flatMap((one) => {
      const [name, role] = [first(at(one, 'assignee', 'name')), first(at(one, 'role', 'name'))];
      return name === undefined || role === undefined ? [] : [{ name, role }];
    }),
    events: [
      // Roles are in the front matter.
      ...[...milestoneEvents(incident)].filter(({ kind }) => kind === 'status'),
      ...of('update').flatMap((one) => updateEvent(incident, one)),
      ...of('alert').flatMap((one) => alertEvent(incident, one)),
    ],
    actions: of('followUp').map(actionOf),
    texts: of('document').flatMap((one) => {
      const said = text(one['markdown']) ?? text(at(one, 'content', 'markdown')) ?? text(one['content']);
      return said === undefined ? [] : [{ heading: first(one['title']) ?? 'Post-mortem', text: said }];
    }),
    extra: [
      ...given('x_incident_io', record['permalink']),
      ...given('x_incident_type', at(record, 'incident_type', 'name')),
      ...custom.filter((one) => !isServices(one)).map(([name, value]) => [`x_${slug(name)}`, value] as const),
    ],
    records: all.map((one): ReadRecord => ({ ...one, understood: UNDERSTOOD[one.kind] })),
  };
}

const given = (key: string, value: unknown): Exported['extra'] => {
  const said = first(value);
  return said === undefined ? [] : [[key, said]];
};

const slug = (name: string): string =>
  name
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '_')
    .replaceAll(/^_+|_+$/g, '');

/** The name of a custom field with each of its values. */
function customField(entry: JsonObject): readonly (readonly [string, string])[] {
  const name = first(at(entry, 'custom_field', 'name'));
  if (name === undefined || slug(name) === '') return [];
  const values = objects(entry['values']).flatMap(
    (one) =>
      first(
        at(one, 'value_catalog_entry', 'name'),
        at(one, 'value_option', 'value'),
        one['value_text'],
        one['value_link'],
        one['value_numeric'],
      ) ?? [],
  );
  return /\bservices?\b/i.test(name)
    ? values.map((value) => [name, value] as const)
    : values.length === 0
      ? []
      : [[name, values.join(', ')]];
}

const actionOf = (record: JsonObject): Exported['actions'][number] =>
  actionFields({
    action: first(record['title']),
    owner: first(at(record, 'assignee', 'name')),
    priority: first(at(record, 'priority', 'name')),
    status: first(record['status']),
    ticket: first(
      at(record, 'external_issue_reference', 'issue_permalink'),
      at(record, 'external_issue_reference', 'issue_name'),
    ),
    x_labels: objects(record['labels']).length === 0 ? labelsIn(record['labels']) : undefined,
    x_notes: first(record['description']),
  });

const labelsIn = (value: unknown): string | undefined =>
  Array.isArray(value) && value.length > 0
    ? value.filter((one) => typeof one === 'string').join(', ')
    : undefined;

/** What of each kind has its place in the draft. */
const UNDERSTOOD: Readonly<globalThis.Record<Kind, RegExp>> = {
  incident:
    /^(?:id|name|reference|summary|permalink|created_at|visibility|severity\.name|incident_type\.name|creator(?:\.(?:user|alert|workflow|api_key))?\.(?:name|title)|incident_timestamp_values\[\d+\]\.(?:incident_timestamp\.(?:id|name)|value\.value)|incident_role_assignments\[\d+\]\.(?:assignee|role)\.name|custom_field_entries\[\d+\]\.(?:custom_field\.name|values\[\d+\]\.(?:value_catalog_entry\.name|value_option\.value|value_text|value_link|value_numeric)))$/,
  update:
    /^(?:id|incident_id|message|created_at|new_incident_status\.name|new_severity\.name|updater(?:\.(?:user|alert|workflow|api_key))?\.(?:name|title))$/,
  followUp:
    /^(?:id|incident_id|title|description|status|assignee\.name|priority\.name|labels\[\d+\]|external_issue_reference\.issue_permalink)$/,
  alert: /^(?:id|incident\.id|alert\.(?:id|title|created_at|source_url))$/,
  document: /^(?:id|incident_id|title|markdown|content|content\.markdown)$/,
};
