import { at, isObject, object, objects, text, type JsonObject } from '../../http/json.ts';
import { first } from '../../sources/fields.ts';
import { milestoneEvents, rootlyIncident, timelineEvent } from '../../sources/rootly/events.ts';
import { uriPart } from '../../sources/uri-part.ts';
import { actionFields } from '../old-actions.ts';
import type { Exported, ReadRecord } from './exported.ts';

interface Resource {
  readonly path: string;
  readonly record: JsonObject;
}

/** The incidents of a file with answers of Rootly's API (JSON:API), however they are put together; none where it is another's. */
export function rootlyExport(json: unknown): readonly Exported[] {
  const all = resourcesIn(json, '');
  const incidents = all.filter(({ record }) => record['type'] === 'incidents');
  return incidents.map((incident) =>
    exported(
      incident,
      all.filter((one) => belongs(one, incident, incidents.length)),
    ),
  );
}

/** JSON:API's resources, wherever they stand. What is in one belongs to it. */
function resourcesIn(value: unknown, path: string): readonly Resource[] {
  if (Array.isArray(value))
    return value.flatMap((one: unknown, index) => resourcesIn(one, `${path}[${index}]`));
  if (!isObject(value)) return [];
  if (typeof value['type'] === 'string' && isObject(value['attributes'])) return [{ path, record: value }];
  return Object.entries(value).flatMap(([key, one]) =>
    resourcesIn(one, path === '' ? key : `${path}.${key}`),
  );
}

function belongs({ record }: Resource, incident: Resource, count: number): boolean {
  if (record === incident.record) return true;
  if (record['type'] === 'incidents') return false;
  const id = first(
    at(record, 'relationships', 'incident', 'data', 'id'),
    at(record, 'attributes', 'incident_id'),
  );
  return id === undefined ? count === 1 : id === incident.record['id'];
}

const named = (value: unknown): string | undefined => {
  const attributes = object(at(value, 'data', 'attributes') ?? at(value, 'attributes') ?? value);
  return first(attributes['full_name'], attributes['name'], attributes['email'], attributes['slug'], value);
};

function exported({ record, path }: Resource, all: readonly Resource[]): Exported {
  const id = text(record['id']) ?? path;
  const incident = rootlyIncident(id, { data: record });
  const { attributes } = incident;
  const ofType = (type: RegExp): readonly Resource[] =>
    all.filter((one) => type.test(text(one.record['type']) ?? ''));
  const roles = ofType(/role/);
  const texts = ofType(/post_mortem|retrospective/);
  const services = objects(attributes['services']).flatMap((one) => named(one) ?? []);
  return {
    label: 'Rootly',
    uri: `rootly:${uriPart(id)}`,
    title: first(attributes['title']) ?? id,
    summary: text(attributes['summary']),
    severity: named(attributes['severity']),
    services,
    restricted: attributes['private'] === true,
    people: roles.flatMap((one) => personIn(object(one.record['attributes']))),
    events: [
      ...milestoneEvents(incident),
      ...ofType(/^incident_events?$/).flatMap((one) => timelineEvent(incident, one.record)),
    ],
    actions: ofType(/^incident_action_items?$/).map((one) => actionOf(object(one.record['attributes']))),
    texts: texts.flatMap((one) => {
      const said = text(at(one.record, 'attributes', 'content'));
      const heading = first(at(one.record, 'attributes', 'title')) ?? 'Retrospective';
      return said === undefined ? [] : [{ heading, text: said }];
    }),
    extra: [...linkIn(attributes['url'], 'x_rootly')],
    records: all.map((one): ReadRecord => ({ ...one, understood: UNDERSTOOD[kindOf(one.record)] })),
  };
}

const linkIn = (value: unknown, key: string): Exported['extra'] => {
  const link = text(value);
  return link === undefined ? [] : [[key, link]];
};

function personIn(attributes: JsonObject): Exported['people'] {
  const name = named(attributes['user']);
  const role = named(attributes['incident_role']) ?? first(attributes['name']);
  return name === undefined || role === undefined ? [] : [{ name, role }];
}

function actionOf(attributes: JsonObject): Exported['actions'][number] {
  const [notes, kind] = [first(attributes['description']), first(attributes['kind'])];
  const ticket = first(attributes['jira_issue_url'], attributes['jira_issue_key']);
  return actionFields({
    action: first(attributes['summary']),
    owner: named(attributes['assigned_to']),
    due: first(attributes['due_date'])?.replace(/^(\d{4}-\d{2}-\d{2})T.*$/, '$1'),
    priority: first(attributes['priority']),
    status: first(attributes['status']),
    ticket,
    x_kind: kind,
    x_notes: notes,
  });
}

type Kind = 'incident' | 'event' | 'action' | 'text' | 'role';

function kindOf({ type }: JsonObject): Kind {
  const name = text(type) ?? '';
  if (name === 'incidents') return 'incident';
  if (/^incident_events?$/.test(name)) return 'event';
  if (/^incident_action_items?$/.test(name)) return 'action';
  return /role/.test(name) ? 'role' : 'text';
}

const NAME = String.raw`(?:\.data)?(?:\.attributes)?\.(?:full_name|name)`;

/** What of each kind has its place in the draft. */
const UNDERSTOOD: Readonly<Record<Kind, RegExp>> = {
  incident: new RegExp(
    String.raw`^(?:id|type|attributes\.(?:title|summary|url|private|severity|(?:started|detected|acknowledged|mitigated|resolved|closed|cancelled)_at|(?:mitigation|resolution|cancellation)_message|severity${NAME}|services\[\d+\]${NAME}|(?:started|mitigated|resolved|closed|cancelled)_by${NAME}))$`,
  ),
  event: new RegExp(
    String.raw`^(?:id|type|attributes\.(?:event|occurred_at|user_display_name|user${NAME}))$`,
  ),
  action: new RegExp(
    String.raw`^(?:id|type|attributes\.(?:summary|description|kind|priority|status|due_date|jira_issue_url|assigned_to${NAME}))$`,
  ),
  text: /^(?:id|type|attributes\.(?:title|content))$/,
  role: new RegExp(String.raw`^(?:id|type|attributes\.(?:name|(?:user|incident_role)${NAME}))$`),
};
